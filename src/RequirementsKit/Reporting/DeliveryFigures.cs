using RequirementsKit.Baselines;
using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting;

/// <summary>What became of the requirements of a baseline.</summary>
/// <param name="Baseline">The key of the baseline.</param>
/// <param name="Name">Its name.</param>
/// <param name="Agreed">The requirements in it.</param>
/// <param name="Implemented">Those that were implemented in their current revision, or went further.</param>
/// <param name="Accepted">Those whose delivery was accepted in their current revision.</param>
/// <param name="Changed">Those whose content changed since.</param>
/// <param name="Dropped">Those that were rejected, found to be duplicates or retired since.</param>
/// <param name="Added">The requirements captured since that are still wanted: scope creep.</param>
public sealed record DeliveryFigures(string Baseline, string Name, int Agreed, int Implemented, int Accepted, int Changed, int Dropped, int Added)
{
    /// <summary>Computes the figures against the last baseline that was approved.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The figures; null when no baseline was approved. O(requirements).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public static DeliveryFigures? Of(ProjectRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Baselines.Where(b => b.State == BaselineState.Approved).MaxBy(b => b.KeyNumber) is not { } baseline)
        {
            return null;
        }

        var lines = record.BaselineLines.Where(l => l.BaselineId == baseline.Id).ToList();
        var agreed = lines.Select(l => l.RequirementId).ToHashSet();
        var comparison = BaselineComparison.Of(new(lines, []), BaselineSnapshot.Now(record.Requirements, []));
        bool Reached(Requirement requirement, RequirementStatus status) => requirement.RevisionThatWas(status) == requirement.Revision;
        var kept = record.Requirements.Where(r => agreed.Contains(r.Id)).ToList();
        return new(
            baseline.Key,
            baseline.Name,
            lines.Count,
            kept.Count(r => Reached(r, RequirementStatus.Implemented) || Reached(r, RequirementStatus.Verified) || Reached(r, RequirementStatus.Accepted)),
            kept.Count(r => Reached(r, RequirementStatus.Accepted)),
            comparison.Changed.Count,
            comparison.Removed.Count,
            comparison.Added.Count);
    }
}
