using System.Globalization;

namespace RequirementsKit.Prioritization.Planning;

/// <summary>Where an item was planned, and why.</summary>
/// <param name="Item">The item.</param>
/// <param name="Release">The name of the release; null when it is not planned.</param>
/// <param name="Reason">Why.</param>
/// <param name="Because">The item that it waits for; null when it waits for none.</param>
/// <param name="Turn">When its turn came, from 1: the order of the ranking, changed by dependencies where they ask for it.</param>
public sealed record Placement(PlanItem Item, string? Release, PlacementReason Reason, string? Because, int Turn)
{
    /// <summary>Writes the placement for a stakeholder.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language = Language.English)
    {
        var effort = Item.Effort.ToString("0.####", CultureInfo.InvariantCulture);
        return (language == Language.Chinese, Reason) switch
        {
            (false, PlacementReason.FirstFit) => $"{Item.Key} goes into {Release}: turn {Turn}, effort {effort} fits.",
            (false, PlacementReason.CapacityTaken) => $"{Item.Key} goes into {Release}: turn {Turn}, and effort {effort} no longer fits into an earlier release.",
            (false, PlacementReason.AfterPrerequisite) => $"{Item.Key} goes into {Release}: it needs {Because}.",
            (false, PlacementReason.NoRoom) => $"{Item.Key} is not planned: effort {effort} fits into no release that is left.",
            (false, _) => $"{Item.Key} is not planned: it needs {Because}, which is not planned.",
            (true, PlacementReason.FirstFit) => $"{Item.Key} 排入 {Release}：第 {Turn} 个安排，工作量 {effort} 可容纳。",
            (true, PlacementReason.CapacityTaken) => $"{Item.Key} 排入 {Release}：第 {Turn} 个安排，更早的版本已容不下工作量 {effort}。",
            (true, PlacementReason.AfterPrerequisite) => $"{Item.Key} 排入 {Release}：它依赖 {Because}。",
            (true, PlacementReason.NoRoom) => $"{Item.Key} 未排入：剩余版本均容不下工作量 {effort}。",
            (true, _) => $"{Item.Key} 未排入：它依赖的 {Because} 未排入。",
        };
    }
}
