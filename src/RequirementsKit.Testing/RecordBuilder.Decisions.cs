using RequirementsKit.Approvals;
using RequirementsKit.Baselines;
using RequirementsKit.Changes;
using RequirementsKit.Plans;
using RequirementsKit.Prioritization;
using RequirementsKit.Requirements;
using RequirementsKit.Scoring;
using RequirementsKit.Traceability;

namespace RequirementsKit.Testing;

/// <content>What is decided: baselines, priorities, plans, changes.</content>
public sealed partial class RecordBuilder
{
    /// <summary>A baseline that one person decides.</summary>
    /// <param name="requirements">What it holds; a new requirement when none is named.</param>
    /// <returns>The baseline.</returns>
    public Baseline Baseline(params IEnumerable<Requirement> requirements) => Baselines.Baseline.DrawUp(
        New<BaselineId>(), ProjectId, Number(), "1.0", requirements.DefaultIfEmpty(Requirement()), Policies.SingleApprover, Holders(), Actor.System, Now);

    /// <summary>A round in which one person scores value, feasibility and cost from 1 to 9.</summary>
    /// <param name="requirements">What is scored; a new requirement when none is named.</param>
    /// <returns>The round.</returns>
    public ScoringRound ScoringRound(params IEnumerable<RequirementId> requirements) => Scoring.ScoringRound.Open(
        New<ScoringRoundId>(), ProjectId, Number(), requirements.DefaultIfEmpty(New<RequirementId>()),
        [new("value", 1, 9), new("feasibility", 1, 9), new("cost", 1, 9)],
        [new(New<StakeholderId>(), ["value", "feasibility", "cost"])], null, Actor.System, Now);

    /// <summary>A stored ranking of one requirement.</summary>
    /// <param name="requirement">The requirement; null for a new one.</param>
    /// <returns>The snapshot.</returns>
    public RankingSnapshot Ranking(Requirement? requirement = null)
    {
        var ranked = requirement ?? Requirement();
        var ranking = Prioritize.ByValueFeasibilityCost([new(ranked.Key, value: 9, feasibility: 4, cost: 7)]);
        return RankingSnapshot.Of(
            New<RankingSnapshotId>(), ScoringRound(ranked.Id), ranking, new Dictionary<string, Requirement> { [ranked.Key] = ranked }, Actor.System, Now);
    }

    /// <summary>An agreed priority.</summary>
    /// <param name="requirement">The requirement; null for a new one.</param>
    /// <returns>The decision.</returns>
    public PriorityDecision PriorityDecision(Requirement? requirement = null)
    {
        var decided = requirement ?? Requirement();
        return Scoring.PriorityDecision.Decide(New<PriorityDecisionId>(), Ranking(decided), decided.Id, 1, null, Actor.System, Now);
    }

    /// <summary>A plan of one release.</summary>
    /// <param name="requirements">What is planned, the most important first; a new requirement when none is named.</param>
    /// <returns>The plan.</returns>
    public ReleasePlan ReleasePlan(params IEnumerable<RequirementId> requirements) => Plans.ReleasePlan.Draft(
        New<ReleasePlanId>(), ProjectId, Number(), "Next", [new Release("1.0", 100)], requirements.DefaultIfEmpty(New<RequirementId>()).Select(r => (r, 1m)), Actor.System, Now);

    /// <summary>A change request that somebody else must approve.</summary>
    /// <param name="requirement">The requirement to revise; null for a new one.</param>
    /// <param name="statement">What it is to say.</param>
    /// <returns>The change request.</returns>
    public ChangeRequest ChangeRequest(Requirement? requirement = null, string statement = "The system shall deliver the file within 2 s.")
    {
        var revised = requirement ?? Requirement();
        var proposal = Proposal.Revise(revised).Statement(statement);
        return Changes.ChangeRequest.Submit(
            New<ChangeRequestId>(), ProjectId, Number(), ChangeCause.NewNeed, proposal, ImpactReport.Of(proposal, new TraceGraph([revised], []), 0), Policies.FourEyes, Holders(),
            Actor.Person(New<StakeholderId>()), Now);
    }

    private SeatHolder[] Holders() => [new(New<StakeholderId>(), [Projects.Project.LeadRole]), new(New<StakeholderId>(), [Projects.Project.LeadRole])];
}
