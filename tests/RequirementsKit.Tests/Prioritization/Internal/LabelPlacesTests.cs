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

    [Fact]
    public void A_label_stays_inside_the_picture()
    {
        Assert.Equal((220, 203.5, false), Rounded(new LabelPlaces(379, 570).Place(300, 200, Label)));
        Assert.Equal((308, 203.5, false), Rounded(new LabelPlaces(380, 570).Place(300, 200, Label)));
        Assert.Equal((308, 207.5, false), Rounded(new LabelPlaces(900, 570).Place(300, 204, Label)));
    }

    [Fact]
    public void A_wide_letter_takes_more_room()
    {
        Assert.Equal((300 - 8 - 25, 203.5, false), Rounded(new LabelPlaces(332, 570).Place(300, 200, "需求")));
        Assert.Equal((308, 203.5, false), Rounded(new LabelPlaces(333, 570).Place(300, 200, "需求")));
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
