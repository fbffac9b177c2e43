using RequirementsKit.Requirements;

namespace RequirementsKit.Baselines;

/// <summary>What differs between a baseline and the requirements now: the scope creep since.</summary>
/// <param name="Added">Requirements that are not in the baseline.</param>
/// <param name="Removed">Requirements of the baseline that are gone: retired, rejected or duplicates.</param>
/// <param name="Changed">Requirements with another content than in the baseline.</param>
/// <param name="Unchanged">How many are as they were.</param>
public sealed record BaselineComparison(IReadOnlyList<RequirementId> Added, IReadOnlyList<RequirementId> Removed, IReadOnlyList<RequirementId> Changed, int Unchanged)
{
    /// <summary>Compares a baseline with the requirements as they are. O(lines + requirements).</summary>
    /// <param name="lines">The lines of the baseline.</param>
    /// <param name="now">The requirements now.</param>
    /// <returns>The comparison, by key.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BaselineComparison Of(IEnumerable<BaselineLine> lines, IEnumerable<Requirement> now)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(now);
        var before = lines.ToDictionary(l => l.RequirementId);
        var present = now.Where(r => r.Status is not (RequirementStatus.Obsolete or RequirementStatus.Rejected or RequirementStatus.Duplicate)).ToDictionary(r => r.Id);
        var kept = before.Values.Where(l => present.ContainsKey(l.RequirementId)).OrderBy(l => l.Number).ToList();
        List<RequirementId> changed = [.. kept.Where(l => present[l.RequirementId].Fingerprint != l.Content).Select(l => l.RequirementId)];
        return new(
            [.. present.Values.Where(r => !before.ContainsKey(r.Id)).OrderBy(r => r.KeyNumber).Select(r => r.Id)],
            [.. before.Values.Where(l => !present.ContainsKey(l.RequirementId)).OrderBy(l => l.Number).Select(l => l.RequirementId)],
            changed,
            kept.Count - changed.Count);
    }
}
