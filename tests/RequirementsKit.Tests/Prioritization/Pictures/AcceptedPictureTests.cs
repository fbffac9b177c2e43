using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Pictures;
using RequirementsKit.Prioritization.Sensitivity;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Prioritization.Pictures;

/// <summary>The pictures that somebody looked at, character by character.</summary>
public class AcceptedPictureTests
{
    [Fact]
    public void A_scatter_of_a_small_table_is_the_accepted_one() => AcceptedText.Is(
        "RequirementsKit.Tests/Prioritization/Pictures/scatter.approved.svg",
        ScatterPicture.ToSvg(Prioritize.ByValueFeasibilityCost([new("Export", 9, 5, 1), new("Search", 8, 5, 2), new("Audit", 7, 5, 1), new("Import", 1, 5, 9), new("Print", 1, 5, 9)]), "cost", "value"));

    [Fact]
    public void A_scatter_whose_labels_must_move_away_is_the_accepted_one() => AcceptedText.Is(
        "RequirementsKit.Tests/Prioritization/Pictures/crowded-scatter.approved.svg",
        ScatterPicture.ToSvg(Prioritize.ByValueCost([.. Enumerable.Range(0, 12).Select(i => new ValueCost($"Requirement {i + 1}", 50 + (i % 4), 20.5 + (i / 4)))]), "cost", "value", Language.Chinese));

    [Fact]
    public void A_picture_of_acceptability_is_the_accepted_one() => AcceptedText.Is(
        "RequirementsKit.Tests/Prioritization/Pictures/acceptability.approved.svg",
        AcceptabilityPicture.ToSvg([Of("Export", 0.5, 0.496, 0.004), Of("Search", 0.005, 0.25, 0.745), Of("Audit & trail", 0.495, 0.254, 0.251)], Language.Chinese));

    [Fact]
    public void One_item_has_room_for_the_title() => AcceptedText.Is(
        "RequirementsKit.Tests/Prioritization/Pictures/one-item.approved.svg", AcceptabilityPicture.ToSvg([Of("Export", 1)]));

    [Fact]
    public void Only_the_hundred_best_places_are_labelled()
    {
        var picture = ScatterPicture.ToSvg(Prioritize.ByValueCost([.. Enumerable.Range(1, 150).Select(i => new ValueCost($"R{i}", i, 1 + (i % 7)))]), "cost", "value");

        Assert.Equal(150, picture.Split("<circle").Length - 1);
        Assert.Equal(100, picture.Split(">R").Length - 1 - 150);
    }

    private static RankAcceptability Of(string key, params double[] shares) => new(key, shares, null, WinsWithCentralWeights: false);
}
