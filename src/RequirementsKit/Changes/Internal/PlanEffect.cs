using RequirementsKit.Plans;

namespace RequirementsKit.Changes.Internal;

/// <summary>What an applied change does to the work that a plan holds; a day that was estimated is one unit of its effort.</summary>
internal sealed class PlanEffect(ReleasePlan plan)
{
    private readonly Dictionary<RequirementId, decimal> _planned = plan.Assignments.ToDictionary(a => a.Requirement, a => a.Effort);

    public IEnumerable<PlanChange> Of(ChangeRequest applied) => applied.Revisions.GroupBy(r => r.Operation).SelectMany(made => Of(applied.Proposal.Operations[made.Key], [.. made.Select(r => r.Requirement)]));

    private IEnumerable<PlanChange> Of(ProposedOperation operation, IReadOnlyList<RequirementId> made)
    {
        var (cost, days) = operation.Estimate ?? ChangeEstimate.None;
        return operation.Kind switch
        {
            OperationKind.Revise => More(made[0], days, cost),
            OperationKind.Merge => [.. More(made[0], days, cost), .. made.Skip(1).SelectMany(r => Out(r, 0))],
            OperationKind.Retire => Out(made[0], cost),
            OperationKind.Split => [.. Out(made[0], cost), .. Parts(made[0], [.. made.Skip(1)], days)],
            _ => [new(made[0], Math.Max(0, days), cost)],
        };
    }

    private IEnumerable<PlanChange> More(RequirementId requirement, decimal days, decimal cost) =>
        _planned.TryGetValue(requirement, out var effort) ? [new(requirement, Math.Max(0, effort + days), cost)] : [];

    private IEnumerable<PlanChange> Out(RequirementId requirement, decimal cost) => _planned.ContainsKey(requirement) ? [new(requirement, null, cost)] : [];

    // Equal shares in hundredths; what is left over goes to the first.
    private IEnumerable<PlanChange> Parts(RequirementId whole, IReadOnlyList<RequirementId> parts, decimal days)
    {
        if (!_planned.TryGetValue(whole, out var effort))
        {
            return [];
        }

        var total = Math.Max(0, effort + days);
        var share = Math.Floor(total / parts.Count * 100) / 100;
        return parts.Select((p, i) => new PlanChange(p, i == 0 ? total - (share * (parts.Count - 1)) : share));
    }
}
