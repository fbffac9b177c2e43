namespace RequirementsKit.Plans;

/// <summary>How far a release is, by the tasks that its requirements are linked to; each counted once.</summary>
/// <param name="Release">The name of the release; null for what is planned nowhere.</param>
/// <param name="Requirements">How many requirements are planned into it.</param>
/// <param name="Unlinked">Those that no task is known of.</param>
/// <param name="Items">How many tasks there are.</param>
/// <param name="Done">How many of them have nothing left.</param>
/// <param name="Estimate">What they take in all, in the tracker's unit; those that nobody estimated take 0.</param>
/// <param name="Remaining">What is left of that; all of it where nobody said.</param>
public sealed record ReleaseProgress(string? Release, int Requirements, IReadOnlyList<RequirementId> Unlinked, int Items, int Done, decimal Estimate, decimal Remaining)
{
    /// <summary>Gets the share that is done, in whole percent rounded down, so that 100 means all; null when nothing is estimated.</summary>
    public int? PercentDone => Estimate <= 0 ? null : (int)Math.Clamp(decimal.Floor((Estimate - Remaining) * 100 / Estimate), 0, 100);
}
