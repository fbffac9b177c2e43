using System.Globalization;
using System.Xml.Linq;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Internal;
using RequirementsKit.Prioritization.Pictures;

namespace RequirementsKit.Tests.Prioritization.Pictures;

public sealed class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_scatter_puts_each_item_where_its_scores_are()
    {
        var picture = XDocument.Parse(ScatterPicture.ToSvg(
            Prioritize.ByValueFeasibilityCost([new("A<1>", 9, 5, 1), new("B", 1, 5, 9), new("C", 1, 5, 9), new("D", 5, 5, 5)]), "cost", "value", Language.Chinese));
        var dots = picture.Descendants(Svg + "circle").Select(dot => (Number(dot, "cx"), Number(dot, "cy"))).ToList();

        Assert.Equal([(70, 70), (450, 320), (830, 570)], dots);
        Assert.Contains(picture.Descendants(Svg + "text"), text => text.Value == "A<1>");
        Assert.Contains(picture.Descendants(Svg + "text"), text => text.Value == "B, C");
        Assert.Contains(picture.Descendants(Svg + "text"), text => text.Value == "业务价值");
    }

    [Fact]
    public void A_scatter_of_nothing_and_of_open_scales_can_be_drawn()
    {
        Assert.DoesNotContain("NaN", ScatterPicture.ToSvg(Prioritize.ByValueCost([]), "cost", "value"), StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", ScatterPicture.ToSvg(Prioritize.ByValueCost([new("A", 3, 3)]), "cost", "value"), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ScatterPicture.ToSvg(Prioritize.ByValueCost([]), "cost", "joy"));
    }

    /// <summary>A scale without ends is drawn from the least to the greatest score, and where all are equal, to one more.</summary>
    [Fact]
    public void An_axis_without_ends_goes_as_far_as_the_scores()
    {
        var ranking = PrioritizationModel.Named("m").With(Criterion.Benefit("value", 1, Scale.Any)).With(Criterion.Cost("cost", 1, Scale.Any)).Normalize(Normalization.MinMax).Build()
            .Rank(ScoreTable.WithCriteria("value", "cost").Add("A", -2, 3).Add("B", 6, 3).Add("C", 0, 3).Build());
        var picture = XDocument.Parse(ScatterPicture.ToSvg(ranking, "cost", "value"));

        Assert.Equal(["3", "-2", "3.25", "0", "3.5", "2", "3.75", "4", "4", "6"], picture.Descendants(Svg + "text").Take(10).Select(text => text.Value));
        Assert.Equal([(70, 70), (70, 445), (70, 570)], picture.Descendants(Svg + "circle").Select(dot => (Number(dot, "cx"), Number(dot, "cy"))));
    }

    [Fact]
    public void A_criterion_that_the_model_lacks_is_refused_with_those_it_has() => Assert.Equal(
        "The model has no criterion 'joy'. It has: value, cost. (Parameter 'up')",
        Assert.Throws<ArgumentException>(() => ScatterPicture.ToSvg(Prioritize.ByValueCost([]), "cost", "joy")).Message);

    [Fact]
    public void A_picture_needs_what_it_shows()
    {
        Assert.Throws<ArgumentNullException>("ranking", () => ScatterPicture.ToSvg(null!, "cost", "value"));
        Assert.Throws<ArgumentNullException>("up", () => ScatterPicture.ToSvg(Prioritize.ByValueCost([]), "cost", null!));
        Assert.Throws<ArgumentNullException>("items", () => AcceptabilityPicture.ToSvg(null!));
    }

    [Fact]
    public void Every_cell_is_as_dark_as_its_share()
    {
        var shares = Prioritize.ByValueFeasibilityCost([new("A", 9, 5, 1), new("B", 5, 9, 9), new("C", 1, 1, 5)]).Sensitivity().Acceptability(200);
        var cells = XDocument.Parse(AcceptabilityPicture.ToSvg(shares)).Descendants(Svg + "rect").Skip(1).Select(cell => Number(cell, "fill-opacity")).ToList();

        Assert.Equal(shares.SelectMany(item => item.Shares), cells, (share, opacity) => Math.Abs(share - opacity) < 0.001);
    }

    [Fact]
    public void No_label_covers_a_dot_or_another_label()
    {
        var random = new Random(40);
        var places = new LabelPlaces(900, 570);
        (double X, double Y)[] dots = [.. Enumerable.Range(0, 40).Select(_ => (70.0 + (95 * random.Next(9)), 70.0 + (62 * random.Next(9)))).Distinct()];
        foreach (var (x, y) in dots)
        {
            places.Avoid(x, y, 5);
        }

        var boxes = dots.Select((dot, i) => (Place: places.Place(dot.X, dot.Y, $"需求-{i}"), Width: 2 * 12.5)).Select(label => (Left: label.Place.Left, Right: label.Place.Left + label.Width, Base: label.Place.Base)).ToList();
        Assert.All(boxes.Index(), one => Assert.All(boxes.Index(), other => Assert.True(
            one.Index == other.Index || one.Item.Left >= other.Item.Right || other.Item.Left >= one.Item.Right || Math.Abs(one.Item.Base - other.Item.Base) >= 12)));
        Assert.All(boxes, box => Assert.All(dots, dot => Assert.True(dot.X + 5 <= box.Left || dot.X - 5 >= box.Right || dot.Y + 5 <= box.Base - 11 || dot.Y - 5 >= box.Base + 4)));
    }

    [Fact]
    public void A_picture_says_what_it_shows_to_those_who_cannot_see_it()
    {
        var picture = XDocument.Parse(ScatterPicture.ToSvg(Prioritize.ByValueFeasibilityCost([new("A", 9, 5, 1)]), "cost", "value"));

        Assert.Equal("img", picture.Root!.Attribute("role")!.Value);
        Assert.Equal("Items by cost (across) and business value (up); the darker a dot, the better its rank", picture.Root.Element(Svg + "title")!.Value);
        Assert.Equal("A: cost 1, business value 9, #1", picture.Descendants(Svg + "circle").Single().Element(Svg + "title")!.Value);
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
