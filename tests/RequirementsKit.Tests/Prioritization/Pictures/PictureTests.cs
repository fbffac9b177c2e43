using System.Globalization;
using System.Xml.Linq;
using RequirementsKit.Prioritization;
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

    [Fact]
    public void Every_cell_is_as_dark_as_its_share()
    {
        var shares = Prioritize.ByValueFeasibilityCost([new("A", 9, 5, 1), new("B", 5, 9, 9), new("C", 1, 1, 5)]).Sensitivity().Acceptability(200);
        var cells = XDocument.Parse(AcceptabilityPicture.ToSvg(shares)).Descendants(Svg + "rect").Skip(1).Select(cell => Number(cell, "fill-opacity")).ToList();

        Assert.Equal(shares.SelectMany(item => item.Shares), cells, (share, opacity) => Math.Abs(share - opacity) < 0.001);
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
