using RequirementsKit.Baselines.Internal;
using RequirementsKit.Requirements;

namespace RequirementsKit.Baselines;

/// <summary>What differs between two snapshots. Against now it is the scope creep since a baseline.</summary>
/// <example><code>
/// var earlier = await kit.Baselines.AsOfAsync(now - Duration.FromDays(30));
/// var creep = BaselineComparison.Of(earlier, await kit.Baselines.AsOfAsync(now)).ScopeCreep;
/// </code></example>
/// <param name="Added">Requirements that only the later one has, by key.</param>
/// <param name="Removed">Requirements that only the earlier one has, by key.</param>
/// <param name="Changed">Requirements with another content, by key, field by field.</param>
/// <param name="Moved">Requirements with another place in the tree: below another one, or, among those that stayed beside each other, the fewest whose moving explains the new order.</param>
/// <param name="LinksAdded">Links that only the later one has.</param>
/// <param name="LinksRemoved">Links that only the earlier one has.</param>
/// <param name="Before">How many requirements the earlier one has.</param>
public sealed record BaselineComparison(
    IReadOnlyList<RequirementId> Added,
    IReadOnlyList<RequirementId> Removed,
    IReadOnlyList<RevisionChange> Changed,
    IReadOnlyList<RequirementId> Moved,
    IReadOnlyList<BaselineLink> LinksAdded,
    IReadOnlyList<BaselineLink> LinksRemoved,
    int Before)
{
    /// <summary>Gets how many requirements say the same as before.</summary>
    public int Unchanged => Before - Removed.Count - Changed.Count;

    /// <summary>Gets the scope creep: requirements added or changed, for each one there was.</summary>
    /// <value>0 when the scope stood still; null when there was none.</value>
    public decimal? ScopeCreep => Before == 0 ? null : (decimal)(Added.Count + Changed.Count) / Before;

    /// <summary>Gets whether nothing differs.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count + Moved.Count + LinksAdded.Count + LinksRemoved.Count == 0;

    /// <summary>Compares two snapshots. O(n log n), and the word differences of what changed.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <param name="contentOf">The content of a requirement at a revision; asked for what changed only. Null leaves the fields of what changed out.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException">A snapshot is null.</exception>
    public static BaselineComparison Of(BaselineSnapshot before, BaselineSnapshot after, Func<RequirementId, int, RequirementContent>? contentOf = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var earlier = before.Lines.ToDictionary(l => l.RequirementId);
        var later = after.Lines.ToDictionary(l => l.RequirementId);
        var linksBefore = before.Links.Select(l => l.LinkId).ToHashSet();
        var linksAfter = after.Links.Select(l => l.LinkId).ToHashSet();
        return new(
            [.. after.Lines.Where(l => !earlier.ContainsKey(l.RequirementId)).Select(l => l.RequirementId)],
            [.. before.Lines.Where(l => !later.ContainsKey(l.RequirementId)).Select(l => l.RequirementId)],
            [
                .. ChangedBetween(before, after).Select(c => new RevisionChange(
                    c.Before.RequirementId, c.Before.Revision, c.After.Revision,
                    contentOf is null ? [] : RequirementDiff.Between(contentOf(c.Before.RequirementId, c.Before.Revision), contentOf(c.After.RequirementId, c.After.Revision)))),
            ],
            MovedLines.Between(before.Lines.Where(l => later.ContainsKey(l.RequirementId)), later),
            [.. after.Links.Where(l => !linksBefore.Contains(l.LinkId))],
            [.. before.Links.Where(l => !linksAfter.Contains(l.LinkId))],
            before.Lines.Count);
    }

    internal static IEnumerable<(BaselineLine Before, BaselineLine After)> ChangedBetween(BaselineSnapshot before, BaselineSnapshot after)
    {
        var later = after.Lines.ToDictionary(l => l.RequirementId);
        return before.Lines.Where(l => later.TryGetValue(l.RequirementId, out var now) && now.Content != l.Content).Select(l => (l, later[l.RequirementId]));
    }
}
