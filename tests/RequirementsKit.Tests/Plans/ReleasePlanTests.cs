using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RequirementsKit.Approvals;
using RequirementsKit.Plans;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Plans;

public sealed class ReleasePlanTests
{
    private static readonly IReadOnlyList<RequirementId> R = [.. Enumerable.Range(0, 8).Select(_ => RequirementId.New(Given.Ids, Given.Start))];
    private static readonly IReadOnlyList<Release> Two = [new("1.0", 10, new(2026, 9, 1), new(2026, 9, 30)), new("1.1", 10, new(2026, 10, 1), new(2026, 10, 31))];
    private static readonly ChangeRequestId Change = ChangeRequestId.New(Given.Ids, Given.Start);
    private static readonly Actor Planner = Actor.Person(StakeholderId.New(Given.Ids, Given.Start));
    private static readonly StakeholderId Sponsor = StakeholderId.New(Given.Ids, Given.Start);

    [Fact]
    public void A_requirement_comes_not_before_what_it_needs()
    {
        var plan = Draft(Two, new(R[0], 8), new(R[1], 4), new PlanEntry(R[2], 1) { Needs = [R[1], R[7]] });
        Assert.Equal(["1.0", "1.1", "1.1"], plan.Assignments.Select(a => a.Release));
        Assert.Equal([R[1]], plan.Assignments[2].Needs);
    }

    [Fact]
    public void Tenths_add_up_exactly() => Assert.All(
        Draft([new("1.0", 0.3m)], new(R[0], 0.1m), new(R[1], 0.2m)).Assignments, a => Assert.Equal("1.0", a.Release));

    [Property(MaxTest = 200)]
    public Property No_release_holds_more_than_fits_and_nothing_precedes_what_it_needs() => Prop.ForAll(Entries(), entries =>
    {
        var plan = Draft(Two, [.. entries]);
        var place = plan.Assignments.ToDictionary(a => a.Requirement, a => a.Release is null ? int.MaxValue : Two.ToList().FindIndex(r => r.Name == a.Release));
        return Two.All(r => plan.LoadOf(r.Name) <= r.Capacity) && plan.Assignments.All(a => (a.Needs ?? []).All(n => place[n] <= place[a.Requirement]));
    });

    [Fact]
    public void What_cannot_be_a_plan_is_refused_with_the_reason()
    {
        Assert.Contains("at least one release", Assert.Throws<ArgumentException>(() => Draft([])).Message, StringComparison.Ordinal);
        Assert.Contains("ends on 2026-01-01", Assert.Throws<ArgumentException>(() => Draft([new("1.0", 1, new(2026, 2, 1), new(2026, 1, 1))])).Message, StringComparison.Ordinal);
        Assert.Contains("Name it once", Assert.Throws<ArgumentException>(() => Draft(Two, new(R[0], 1), new(R[0], 1))).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be planned", Assert.Throws<ArgumentException>(() => Draft(Two, new PlanEntry(R[0], 1) { Needs = [R[1]] }, new PlanEntry(R[1], 1) { Needs = [R[0]] })).Message, StringComparison.Ordinal);
        Assert.Contains("larger unit", Assert.Throws<ArgumentException>(() => Draft([new("1.0", 1e15m)], new PlanEntry(R[0], 0.001m))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_shows_what_it_does_to_effort_cost_and_dates_and_does_nothing_yet()
    {
        var plan = Draft(Two, new(R[0], 6), new(R[1], 4), new(R[2], 4));
        var delta = plan.Propose(Change, [new(R[0], 9, 1_500m), new(R[3], 1, 200m)]);
        Assert.Equal((4m, 1_700m, 1), (delta.EffortDelta, delta.CostDelta, delta.PlanVersion));
        Assert.Equal([new PlanMove(R[1], "1.0", "1.1", 31), new PlanMove(R[3], null, "1.0", null)], delta.Moves);
        Assert.Equal(0, delta.DelayDays);
        Assert.Equal((1, 6m), (plan.PlanVersion, plan.Assignments[0].Effort));
    }

    [Fact]
    public void I31_The_effect_of_a_change_and_of_its_reversal_cancel_out()
    {
        var plan = Draft(Two, new(R[0], 6), new(R[1], 4), new(R[2], 4));
        var there = plan.Propose(Change, [new(R[0], 9, 1_500m), new(R[1], null, -200m)]);
        var changed = plan.Accept(there, Planner, Given.Start);
        var back = changed.Propose(Change, [new(R[0], 6, -1_500m), new(R[1], 4, 200m)]);
        Assert.Equal((0m, 0m), (there.EffortDelta + back.EffortDelta, there.CostDelta + back.CostDelta));
        Assert.Equal(0, there.DelayDays + back.DelayDays);
    }

    [Fact]
    public void What_drops_out_is_among_the_moves()
    {
        var plan = Draft(Two, new(R[0], 6), new(R[1], 6));
        var delta = plan.Propose(Change, [new(R[1], null)]);
        Assert.Equal([new PlanMove(R[1], "1.1", null, null)], delta.Moves);
        Assert.Equal(-31, delta.DelayDays);
        Assert.Throws<ArgumentException>(() => plan.Propose(Change, [new(R[1], null), new(R[1], 2)]));
    }

    [Fact]
    public void Accepting_a_delta_makes_a_version_that_names_its_cause_and_only_on_the_version_it_was_worked_out_on()
    {
        var plan = Draft(Two, new PlanEntry(R[0], 6));
        var delta = plan.Propose(Change, [new(R[0], 9)]);
        var next = plan.Accept(delta, Planner, Given.Start);
        Assert.Equal((2, Change), (next.PlanVersion, Assert.IsType<ReleasePlanVersioned>(next.Events[^1]).Cause));
        Assert.Equal("release-plan.stale-delta", Assert.Throws<RuleViolationException>(() => next.Accept(delta, Planner, Given.Start)).Code);
        Assert.Same(plan, plan.Accept(plan.Propose(Change, []), Planner, Given.Start));
    }

    [Fact]
    public void A_version_is_approved_by_somebody_else_and_the_next_one_is_not()
    {
        var review = Draft(Two, new PlanEntry(R[0], 6)).Submit(Policies.FourEyes, [new(Planner.PersonId!.Value, []), new(Sponsor, [])], Planner, Given.Start);
        Assert.Equal("approval.self-approval", Assert.Throws<RuleViolationException>(() => review.Vote(Planner.PersonId.Value, BallotVerdict.Approve, Planner, Given.Start)).Code);
        var approved = review.Vote(Sponsor, BallotVerdict.Approve, Actor.Person(Sponsor), Given.Start);
        Assert.Equal((PlanState.Approved, 1), (approved.State, approved.ApprovedVersion));
        var next = approved.Replan(Two, [new PlanEntry(R[0], 7)], null, Planner, Given.Start);
        Assert.Equal((PlanState.Draft, 2, 1, null), (next.State, next.PlanVersion, next.ApprovedVersion, next.Round));
        Assert.Equal(PlanState.Rejected, review.Vote(Sponsor, BallotVerdict.Reject, Actor.Person(Sponsor), Given.Start).State);
        Assert.Equal("release-plan.illegal-action", Assert.Throws<RuleViolationException>(() => approved.Vote(Sponsor, BallotVerdict.Approve, Actor.Person(Sponsor), Given.Start)).Code);
    }

    [Fact]
    public void Every_step_is_in_the_table_or_refused()
    {
        foreach (var state in Enum.GetValues<PlanState>())
        {
            foreach (var action in Enum.GetValues<PlanAction>())
            {
                var allowed = action == PlanAction.Replan || (state, action) is (PlanState.Draft, PlanAction.Submit) or (PlanState.InReview, PlanAction.Approve or PlanAction.Reject);
                Assert.Equal(allowed, ReleasePlan.Lifecycle.IsAllowed(state, action));
            }
        }
    }

    [Fact]
    public void The_fingerprint_is_of_what_is_planned()
    {
        var plan = Draft(Two, new PlanEntry(R[0], 6));
        Assert.Equal(plan.ToFingerprint(), Draft(Two, new PlanEntry(R[0], 6.0m)).ToFingerprint());
        Assert.NotEqual(plan.ToFingerprint(), Draft([Two[0], Two[1] with { End = new(2026, 11, 1) }], new PlanEntry(R[0], 6)).ToFingerprint());
    }

    [Fact]
    public async Task The_service_plans_accepts_and_says_how_far_it_is()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var needs = await given.Kit.Traceability.LinkAsync(two, LinkType.DependsOn, one, given.Lead);
        var plan = await given.Kit.Plans.DraftAsync("Season", Two, [(two, 2m), (one, 6m)], [needs], given.Lead);
        Assert.Equal([one.Id], plan.Assignments[0].Needs);
        var delta = await given.Kit.Plans.ProposeAsync(plan, Change, [new(one, 8)]);
        var next = await given.Kit.Plans.AcceptAsync(delta, given.Lead);
        Assert.Equal(2, next.PlanVersion);
        Assert.Equal("approval.policy-too-weak", (await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Plans.SubmitAsync(plan, Policies.SingleApprover, given.Lead))).Code);
        await given.Kit.Plans.SubmitAsync(plan, Policies.FourEyes, given.Lead);
        Assert.Single(await given.Kit.Plans.ListAsync(PlanQueries.InReview));
        Assert.Equal(PlanState.Approved, (await given.Kit.Plans.VoteAsync(plan, BallotVerdict.Approve, given.Second)).State);
        Uri ticket = new("https://tracker.example/T-1");
        await given.Kit.Traceability.LinkAsync(OutsideEnd.Task(ticket, new("doing", 8, 3)), LinkType.Implements, one, given.Lead);
        var progress = (await given.Kit.Plans.ProgressAsync(plan))[0];
        Assert.Equal(("1.0", 2, 1, 0, 62), (progress.Release, progress.Requirements, progress.Items, progress.Done, progress.PercentDone));
        Assert.Equal([two.Id], progress.Unlinked);
    }

    [Fact]
    public async Task Planning_anew_is_the_next_version_and_names_its_cause()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var plan = await given.Kit.Plans.DraftAsync("Season", Two, [(one, 2m)], [], given.Lead);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Plans.ReplanAsync(plan.Id, Two, [new(two.Id, 3)], given.Anna.ToActor()));
        Assert.Equal("project.missing-capability", refused.Code);

        var next = await given.Kit.Plans.ReplanAsync(plan.Id, Two, [new(two.Id, 11), new(one.Id, 2)], given.Lead, Change);

        Assert.Equal(2, next.PlanVersion);
        Assert.Equal([(two.Id, null), (one.Id, "1.0")], next.Assignments.Select(a => (a.Requirement, a.Release)));
    }

    [Fact]
    public async Task Who_may_approve_baselines_only_does_not_vote_on_a_plan()
    {
        var given = await Given.AProjectAsync();
        var plan = await given.Kit.Plans.DraftAsync("Season", Two, [(await given.ARequirementAsync("One."), 2m)], [], given.Lead);
        await given.Kit.Plans.SubmitAsync(plan, Policies.FourEyes, given.Lead);
        var clerk = (await given.Kit.Stakeholders.RegisterAsync(new("Kim"), given.Lead)).ToActor();
        await given.Kit.Project.DefineRoleAsync("clerk", [Capability.ApproveBaselines], given.Lead);
        await given.Kit.Project.GrantAsync(clerk, "clerk", given.Lead);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Plans.VoteAsync(plan, BallotVerdict.Approve, clerk));
        Assert.Equal("project.missing-capability", refused.Code);
        Assert.Contains("'plans.approve'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_counts_once_and_what_nobody_reported_on_is_left()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        TraceLink Link(OutsideEnd task, Requirement target) => TraceLink.FromOutside(LinkId.New(Given.Ids, Given.Start), LinkType.Implements, task, target, Actor.System, Given.Start);
        var shared = OutsideEnd.Task(new("https://tracker.example/T-1"), new("done", 5, 0));
        var silent = OutsideEnd.Task(new("https://tracker.example/T-2"), new("open", 4));
        var progress = PlanProgress.Of(Draft(Two, new(one, 6), new(two, 6)), [Link(shared, one), Link(shared, two), Link(silent, two)]);
        Assert.Equal([(1, 1, 5m, 0m), (1, 0, 4m, 4m)], progress.Select(p => (p.Items, p.Done, p.Estimate, p.Remaining)));
        Assert.Equal([100, 0], progress.Select(p => p.PercentDone!.Value));
    }

    private static ReleasePlan Draft(IEnumerable<Release> releases, params PlanEntry[] entries) =>
        ReleasePlan.Draft(ReleasePlanId.New(Given.Ids, Given.Start), ProjectId.New(Given.Ids, Given.Start), 1, "Season", releases, entries, Planner, Given.Start);

    /// <summary>Entries that need some of those before them.</summary>
    private static Arbitrary<List<PlanEntry>> Entries() => Gen.Zip(Gen.Choose(0, 60), Gen.Choose(0, 255)).ListOf()
        .Select(picks => picks.Take(R.Count).Select((p, i) => new PlanEntry(R[i], p.Item1 / 10m) { Needs = [.. R.Take(i).Where((_, n) => (p.Item2 >> n & 3) == 3)] }).ToList()).ToArbitrary();
}
