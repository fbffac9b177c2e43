using RequirementsKit.Traceability;

namespace RequirementsKit.Plans;

/// <summary>How far a plan is, release by release.</summary>
public static class PlanProgress
{
    /// <summary>Adds up what the tracker said of the tasks that the requirements are linked to.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="links">The trace links; those to and from a <see cref="OutsideEnd.WorkItem"/> count.</param>
    /// <returns>The releases in their order, then what is planned nowhere if anything is. A task of several releases counts in the first. O(assignments + links).</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<ReleaseProgress> Of(ReleasePlan plan, IEnumerable<TraceLink> links)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(links);
        var tasks = links.Where(l => !l.IsRemoved && l.Outside?.WorkItem is not null && (l.Source ?? l.Target) is not null).ToLookup(l => (l.Source ?? l.Target)!.Value, l => l.Outside!);
        var counted = new HashSet<Uri>();
        var places = plan.Releases.Select(r => (string?)r.Name).Concat(plan.Assignments.Any(a => a.Release is null) ? [null] : Array.Empty<string?>());
        return [.. places.Select(place => OfRelease(place, [.. plan.Assignments.Where(a => a.Release == place).Select(a => a.Requirement)], tasks, counted))];
    }

    private static ReleaseProgress OfRelease(string? release, IReadOnlyList<RequirementId> requirements, ILookup<RequirementId, OutsideEnd> tasks, HashSet<Uri> counted)
    {
        List<WorkItem> own = [.. requirements.SelectMany(r => tasks[r]).Where(t => counted.Add(t.Uri)).Select(t => t.WorkItem!)];
        return new(
            release,
            requirements.Count,
            [.. requirements.Where(r => !tasks[r].Any())],
            own.Count,
            own.Count(i => i.Remaining == 0),
            own.Sum(i => i.Estimate ?? 0),
            own.Sum(i => Math.Min(i.Remaining ?? i.Estimate ?? 0, i.Estimate ?? 0)));
    }
}
