namespace RequirementsKit.Traceability;

/// <summary>How far a number of tasks are.</summary>
/// <param name="Tasks">How many there are.</param>
/// <param name="Unestimated">How many of them lack an estimate or what is left; they are in no sum.</param>
/// <param name="Estimate">The whole work of the others, in the tracker's unit.</param>
/// <param name="Remaining">What is left of it.</param>
public sealed record WorkProgress(int Tasks, int Unestimated, decimal Estimate, decimal Remaining)
{
    /// <summary>Gets the share that is done, 0 to 1; null when nothing was estimated. More left than estimated counts as nothing done.</summary>
    public decimal? Done => Estimate == 0 ? null : Math.Max(0, Estimate - Remaining) / Estimate;

    internal static WorkProgress Of(IEnumerable<WorkItem> tasks)
    {
        List<WorkItem> all = [.. tasks];
        List<WorkItem> known = [.. all.Where(t => t.Estimate is not null && t.Remaining is not null)];
        return new(all.Count, all.Count - known.Count, known.Sum(t => t.Estimate!.Value), known.Sum(t => t.Remaining!.Value));
    }
}
