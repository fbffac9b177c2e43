using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Plans;
using static RequirementsKit.Tests.Plans.APlan;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Plans;

/// <summary>What each step says to the log, who planned a version, and how a plan is stored.</summary>
public sealed class ReleasePlanRuleTests
{
    private static readonly ApprovalPolicy TwoOfTwo = new("two", 1, [new("approval", [new("approvers", null, Quorum.All)])]) { DistinctPeople = true };

    private static readonly Instant Later = Given.Start + Duration.FromHours(1);

    [Fact]
    public void The_first_version_is_a_draft_of_whoever_planned_it()
    {
        var plan = Drafted(Two, new PlanEntry(R[0], 6));
        Assert.Equal(("PLAN-3", "PLAN-3", "Season", 1, 0, PlanState.Draft), (plan.Key, plan.ToString(), plan.Name, plan.PlanVersion, plan.ApprovedVersion, plan.State));
        Assert.Equal([Mara], plan.Planners);
        Assert.Null(plan.Round);
        Assert.Equal([new ReleasePlanVersioned(plan.Id, 1, plan.ToFingerprint(), null, Planner, Given.Start)], plan.Events);
        Assert.Equal(plan.Id.Value, plan.DocumentId);
    }

    [Fact]
    public void Planners_add_up_until_a_version_is_approved()
    {
        var second = Drafted(Two, new PlanEntry(R[0], 6)).Replan(Two, [new(R[0], 7)], null, Actor.Person(Ben), Later).Replan(Two, [new(R[0], 8)], null, Actor.Person(Ben), Later);
        Assert.Equal([Mara, Ben], second.Planners);
        Assert.Equal([Mara, Ben], second.Replan(Two, [new(R[0], 9)], null, Actor.Service("desk"), Later).Planners);
        var approved = second.Submit(Policies.FourEyes, [.. Holders, new(StakeholderId.New(Given.Ids, Later), [])], Actor.Person(Anna), Later);
        Refused("approval.self-approval", () => approved.Vote(Ben, BallotVerdict.Approve, Actor.Person(Ben), Later));
        Refused("approval.self-approval", () => approved.Vote(Anna, BallotVerdict.Approve, Actor.Person(Anna), Later));
        var decided = second.Submit(Policies.FourEyes, Holders, Actor.Service("desk"), Later).Vote(Anna, BallotVerdict.Approve, Actor.Person(Anna), Later);
        Assert.Equal([Anna], decided.Replan(Two, [new(R[0], 1)], null, Actor.Person(Anna), Later).Planners);
        var rejected = second.Submit(Policies.FourEyes, Holders, Actor.Service("desk"), Later).Vote(Anna, BallotVerdict.Reject, Actor.Person(Anna), Later);
        Assert.Equal([Mara, Ben, Anna], rejected.Replan(Two, [new(R[0], 1)], null, Actor.Person(Anna), Later).Planners);
    }

    [Fact]
    public void Planning_the_same_again_is_no_version()
    {
        var plan = Drafted(Two, new PlanEntry(R[0], 6), new PlanEntry(R[1], 2) { Needs = [R[0]] });
        Assert.Same(plan, plan.Replan(Two, [new(R[0], 6), new PlanEntry(R[1], 2) { Needs = [R[0]] }], Change, Planner, Later));
        var other = plan.Replan([Two[0], Two[1] with { Capacity = 11 }], [new(R[0], 6), new PlanEntry(R[1], 2) { Needs = [R[0]] }], Change, Planner, Later);
        Assert.Equal(2, other.PlanVersion);
        Assert.Equal([.. plan.Events, new ReleasePlanVersioned(plan.Id, 2, other.ToFingerprint(), Change, Planner, Later)], other.Events);
        Assert.Equal(2, plan.Replan(Two, [new(R[0], 6), new PlanEntry(R[1], 2)], null, Planner, Later).PlanVersion);
    }

    [Fact]
    public void The_vote_that_decides_is_told_apart_from_those_before_it()
    {
        var review = Drafted(Two, new PlanEntry(R[0], 6)).Submit(TwoOfTwo, Holders, Planner, Later);
        Assert.Equal(PlanState.InReview, review.State);
        Assert.Equal(new ReleasePlanSubmitted(review.Id, 1, review.ToFingerprint(), TwoOfTwo.ToFingerprint(), Planner, Later), review.Events[^1]);
        Assert.Equal(2, review.Events.Count);
        var first = review.Vote(Ben, BallotVerdict.Approve, Actor.Person(Ben), Later);
        Assert.Equal((PlanState.InReview, 0), (first.State, first.ApprovedVersion));
        Assert.Equal([.. review.Events, new ReleasePlanBallotCast(review.Id, 1, Ben, BallotVerdict.Approve, Actor.Person(Ben), Later)], first.Events);
        var approved = first.Vote(Anna, BallotVerdict.Approve, Actor.Person(Anna), Later);
        Assert.Equal((PlanState.Approved, 1), (approved.State, approved.ApprovedVersion));
        Assert.Equal(new ReleasePlanDecided(review.Id, 1, PlanState.Approved, Actor.Person(Anna), Later), approved.Events[^1]);
        Assert.Equal(first.Events.Count + 2, approved.Events.Count);
        var rejected = first.Vote(Anna, BallotVerdict.Reject, Actor.Person(Anna), Later);
        Assert.Equal((PlanState.Rejected, 0), (rejected.State, rejected.ApprovedVersion));
        Assert.Equal(new ReleasePlanDecided(review.Id, 1, PlanState.Rejected, Actor.Person(Anna), Later), rejected.Events[^1]);
    }

    [Fact]
    public void Who_wants_changes_sends_the_version_back_and_who_abstains_does_not()
    {
        var review = Drafted(Two, new PlanEntry(R[0], 6)).Submit(Policies.FourEyes, Holders, Planner, Later);
        Assert.Equal(PlanState.Rejected, review.Vote(Ben, BallotVerdict.RequestChanges, Actor.Person(Ben), Later).State);
        Assert.Equal(PlanState.InReview, review.Vote(Ben, BallotVerdict.Abstain, Actor.Person(Ben), Later).State);
    }

    [Fact]
    public void A_delta_is_accepted_on_its_plan_and_version_alone()
    {
        var plan = Drafted(Two, new PlanEntry(R[0], 6));
        var delta = plan.Propose(Change, [new(R[0], 9)]);
        var words = $"The delta was worked out on version 2 of plan {plan.Id}, and this is version 1 of PLAN-3 ({plan.Id}). Work it out again.";
        Refused("release-plan.stale-delta", words, $"该差异基于计划 {plan.Id} 的第 2 版，而当前是 PLAN-3（{plan.Id}）的第 1 版。请重新计算。", () => plan.Accept(delta with { PlanVersion = 2 }, Planner, Later));
        Refused("release-plan.stale-delta", () => Drafted(Two, new PlanEntry(R[0], 6)).Accept(delta, Planner, Later));
        var next = plan.Accept(delta, Planner, Later);
        Assert.Equal((2, 9m), (next.PlanVersion, next.Assignments[0].Effort));
        Assert.Equal(new ReleasePlanVersioned(plan.Id, 2, next.ToFingerprint(), Change, Planner, Later), next.Events[^1]);
    }

    [Fact]
    public void The_load_of_a_release_is_the_effort_in_it()
    {
        var plan = Drafted(Two, new(R[0], 6), new(R[1], 3), new(R[2], 8), new(R[3], 12));
        Assert.Equal((9m, 8m, 0m), (plan.LoadOf("1.0"), plan.LoadOf("1.1"), plan.LoadOf("2.0")));
    }

    [Fact]
    public void Assignments_are_told_apart_by_all_they_say()
    {
        var one = new Assignment(R[0], 1, "1.0") { Needs = [R[1]] };
        Assert.Equal(one, new Assignment(R[0], 1.0m, "1.0") { Needs = [R[1]] });
        Assert.Equal(one.GetHashCode(), new Assignment(R[0], 1.0m, "1.0") { Needs = [R[2]] }.GetHashCode());
        Assert.Equal(new Assignment(R[0], 1, null), new Assignment(R[0], 1, null) { Needs = [] });
        Assert.Equal(new Assignment(R[0], 1, null) { Needs = [] }, new Assignment(R[0], 1, null));
        Assert.False(one.Equals(null));
        Assert.Equal(5, new[] { one, one with { Requirement = R[1] }, one with { Effort = 2 }, one with { Release = "1.1" }, one with { Needs = [R[2]] } }.Distinct().Count());
        Assert.Equal(4, new[] { one, one with { Requirement = R[1] }, one with { Effort = 2 }, one with { Release = "1.1" } }.Select(a => a.GetHashCode()).Distinct().Count());
    }

    [Fact]
    public void What_is_stored_is_named_and_read_back()
    {
        var plan = Drafted(Two, new(R[0], 6), new PlanEntry(R[1], 60) { Needs = [R[0]] }).Submit(Policies.FourEyes, Holders, Planner, Later);
        Assert.Equal(plan, ReleasePlan.Document.Read(plan.ToCanonicalJson()));
        Assert.Equal(("release-plan", 1, "KeyNumber,Name,State"), (ReleasePlan.Document.Kind, ReleasePlan.Document.SchemaVersion, string.Join(',', ReleasePlan.Document.Members)));
        Assert.Equal(("", PlanState.Draft), (new ReleasePlan().Name, new ReleasePlan().State));
    }

    public static TheoryData<string, Func<object?>> Missing => new()
    {
        { "plan", () => (ReleasePlanId)(ReleasePlan)null! },
        { "ranked", () => ReleasePlan.Draft(default, default, 1, "Season", Two, (IEnumerable<(RequirementId, decimal)>)null!, Planner, Later) },
        { "releases", () => ReleasePlan.Draft(default, default, 1, "Season", null!, Array.Empty<PlanEntry>(), Planner, Later) },
        { "entries", () => ReleasePlan.Draft(default, default, 1, "Season", Two, (IEnumerable<PlanEntry>)null!, Planner, Later) },
        { "releases", () => Drafted(Two).Replan(null!, [], null, Planner, Later) },
        { "entries", () => Drafted(Two).Replan(Two, null!, null, Planner, Later) },
        { "changes", () => Drafted(Two).Propose(Change, null!) },
        { "delta", () => Drafted(Two).Accept(null!, Planner, Later) },
        { "by", () => Drafted(Two).Submit(Policies.FourEyes, Holders, null!, Later) },
        { "policy", () => Drafted(Two).Submit(null!, Holders, Planner, Later) },
        { "plan", () => PlanProgress.Of(null!, []) },
        { "links", () => PlanProgress.Of(Drafted(Two), null!) },
    };

    [Theory]
    [MemberData(nameof(Missing), DisableDiscoveryEnumeration = true)]
    public void Nothing_given_is_refused(string name, Func<object?> command) => Assert.Equal(name, Assert.Throws<ArgumentNullException>(command).ParamName);
}
