using RequirementsKit.Prioritization.Planning;

namespace RequirementsKit.Tests.Prioritization.Planning;

public sealed class PlacementTests
{
    [Theory]
    [InlineData(PlacementReason.FirstFit, "A goes into 1.0: turn 3, effort 2.5 fits.", "A 排入 1.0：第 3 个安排，工作量 2.5 可容纳。")]
    [InlineData(PlacementReason.CapacityTaken, "A goes into 1.0: turn 3, and effort 2.5 no longer fits into an earlier release.", "A 排入 1.0：第 3 个安排，更早的版本已容不下工作量 2.5。")]
    [InlineData(PlacementReason.AfterPrerequisite, "A goes into 1.0: it needs B.", "A 排入 1.0：它依赖 B。")]
    [InlineData(PlacementReason.NoRoom, "A is not planned: effort 2.5 fits into no release that is left.", "A 未排入：剩余版本均容不下工作量 2.5。")]
    [InlineData(PlacementReason.PrerequisiteUnplanned, "A is not planned: it needs B, which is not planned.", "A 未排入：它依赖的 B 未排入。")]
    public void A_placement_says_why_in_both_languages(PlacementReason reason, string english, string chinese)
    {
        var placement = new Placement(new("A", 2.50001), "1.0", reason, "B", 3);

        Assert.Equal((english, chinese), (placement.ToText(), placement.ToText(Language.Chinese)));
    }
}
