using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Tests.Prioritization.Internal;

public class LabelPlacesTests
{
    // Ten Latin letters are 72 wide, a label is 15 high and its base line 4 above its lower end.
    private const string Label = "0123456789";

    [Fact]
    public void The_first_label_stands_right_of_its_dot() => Assert.Equal((308, 203.5, false), Rounded(new LabelPlaces(900, 570).Place(300, 200, Label)));

    [Fact]
    public void A_label_goes_to_the_next_free_side()
    {
        var places = new LabelPlaces(900, 570);
        places.Avoid(300, 200, 5);
        (double, double, bool)[] found = [.. Enumerable.Range(0, 9).Select(_ => places.Place(300, 200, Label))];

        Assert.Equal([(308, 203.5, false), (220, 203.5, false), (264, 188, false), (264, 219, false), (264, 162, true), (264, 245, true)], [.. found.Take(6).Select(Rounded)]);
        Assert.All(found.Skip(4), place => Assert.True(place.Item3));
    }

    /// <summary>The boxes beside, above and below the dot are taken at a point that those at its corners leave free.</summary>
    [Fact]
    public void Where_all_four_sides_are_taken_a_label_goes_to_a_corner()
    {
        var places = new LabelPlaces(900, 570);
        foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(350, 200), (250, 200), (300, 185), (300, 215)])
        {
            places.Avoid(x, y, 1);
        }

        Assert.Equal(
            [(306.4, 189.6, false), (306.4, 217.4, false), (221.6, 189.6, false), (221.6, 217.4, false)],
            Enumerable.Range(0, 4).Select(_ => Rounded(places.Place(300, 200, Label))));
    }

    [Fact]
    public void A_label_may_touch_what_is_there()
    {
        var places = new LabelPlaces(900, 570);
        foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(307, 200), (381, 200), (340, 191.5), (340, 208.5)])
        {
            places.Avoid(x, y, 1);
        }

        Assert.Equal((308, 203.5, false), Rounded(places.Place(300, 200, Label)));
    }

    [Fact]
    public void A_label_may_touch_the_edge_of_the_picture()
    {
        var left = new LabelPlaces(900, 570);
        left.Avoid(50, 200, 1);
        Assert.Equal((0, 203.5, false), Rounded(left.Place(33, 200, "需求")));

        var above = new LabelPlaces(900, 570);
        above.Avoid(350, 23, 1);
        above.Avoid(250, 23, 1);
        Assert.Equal((264, 11, false), Rounded(above.Place(300, 23, Label)));

        var below = new LabelPlaces(900, 223);
        below.Avoid(350, 200, 1);
        below.Avoid(250, 200, 1);
        below.Avoid(300, 185, 1);
        Assert.Equal((264, 219, false), Rounded(below.Place(300, 200, Label)));
    }

    [Fact]
    public void A_label_stays_inside_the_picture()
    {
        Assert.Equal((220, 203.5, false), Rounded(new LabelPlaces(379, 570).Place(300, 200, Label)));
        Assert.Equal((308, 203.5, false), Rounded(new LabelPlaces(380, 570).Place(300, 200, Label)));
        Assert.Equal((308, 207.5, false), Rounded(new LabelPlaces(900, 570).Place(300, 204, Label)));
    }

    [Theory]
    [InlineData("需求")]
    [InlineData("⺀⺀")]
    public void A_wide_letter_takes_more_room(string label)
    {
        Assert.Equal((300 - 8 - 25, 203.5, false), Rounded(new LabelPlaces(332, 570).Place(300, 200, label)));
        Assert.Equal((308, 203.5, false), Rounded(new LabelPlaces(333, 570).Place(300, 200, label)));
    }

    [Fact]
    public void Where_no_place_is_left_a_label_stands_right_of_its_dot_all_the_same_but_inside_the_picture()
    {
        var places = new LabelPlaces(900, 570);
        places.Avoid(300, 200, 1_000);

        Assert.Equal((308, 204, false), places.Place(300, 200, Label));
        Assert.Equal((828, 204, false), Rounded(places.Place(830, 200, Label)));
        Assert.Equal((0, 204, false), Rounded(places.Place(830, 200, new string('x', 200))));
    }

    private static (double Left, double Base, bool IsFar) Rounded((double Left, double Base, bool IsFar) place) => (Math.Round(place.Left, 6), Math.Round(place.Base, 6), place.IsFar);
}
