using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Changes;

/// <summary>What an applied change proposes to do to a plan.</summary>
public sealed class PlanEffectTests
{
    [Fact]
    public async Task Each_operation_does_to_the_plan_what_it_did_to_the_requirements()
    {
        var given = await Given.AProjectAsync();
        Requirement[] r = [.. await Task.WhenAll(Enumerable.Range(1, 6).Select(i => given.ARequirementAsync($"Requirement {i}.")))];
        var plan = await given.Kit.Plans.DraftAsync("Season", [new("1.0", 20), new("2.0", 20)], [(r[0], 5m), (r[1], 4m), (r[2], 3m), (r[3], 2m), (r[4], 7m)], by: given.Lead);
        var applied = await given.AnAppliedChangeAsync(Proposal.Revise(r[0]).Statement("Changed.").Estimated(100, 2.5m)
            .AndRetire(r[1]).Estimated(-40, 0)
            .AndMerge(r[2], r[3]).Statement("Both.").Estimated(10, -9)
            .AndSplit(r[4], new RequirementEdit().Statement("A."), new RequirementEdit().Statement("B."), new RequirementEdit().Statement("C.")).Estimated(5, 3)
            .AndAdd(new RequirementEdit().Statement("New.")).Estimated(7, 6)
            .AndRevise(r[5]).Statement("Not planned.").Estimated(1_000, 50));

        var delta = await given.Kit.Changes.DeltaForAsync(applied, plan);

        var made = applied.Revisions.Where(v => v.Before == 0).Select(v => v.Requirement).ToList();
        Assert.Equal(
            [(r[0].Id, 7.5m), (r[2].Id, 0m), (made[0], 3.34m), (made[1], 3.33m), (made[2], 3.33m), (made[3], 6m)],
            delta.Assignments.Select(a => (a.Requirement, a.Effort)));
        Assert.Equal((applied.Id, 100m - 40 + 10 + 5 + 7, 2.5m - 4 - 3 - 2 + 3 + 6), (delta.Cause, delta.CostDelta, delta.EffortDelta));
        var next = await given.Kit.Plans.AcceptAsync(delta, given.Lead);
        Assert.Equal(2, next.PlanVersion);
        Assert.Empty((await given.Kit.Changes.DeltaForAsync(applied, plan)).Moves);
    }

    [Fact]
    public async Task What_the_plan_does_not_hold_stays_out_of_it()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var plan = await given.Kit.Plans.DraftAsync("Season", [new("1.0", 20)], [(one, 5m)], by: given.Lead);
        var applied = await given.AnAppliedChangeAsync(Proposal.Split(two, new RequirementEdit().Statement("A."), new RequirementEdit().Statement("B.")).Estimated(100, 3));
        var delta = await given.Kit.Changes.DeltaForAsync(applied, plan);
        Assert.Equal((0m, 0m), (delta.EffortDelta, delta.CostDelta));
        Assert.Equal(plan.Assignments, delta.Assignments);
    }

    [Fact]
    public async Task What_was_brought_back_joins_last()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var retired = await given.Kit.Requirements.MoveAsync(two, RequirementAction.Retire, given.Lead);
        var plan = await given.Kit.Plans.DraftAsync("Season", [new("1.0", 20)], [(one, 5m)], by: given.Lead);
        var delta = await given.Kit.Changes.DeltaForAsync(await given.AnAppliedChangeAsync(Proposal.Reinstate(retired).Estimated(0, 4)), plan);
        Assert.Equal([(one.Id, 5m), (two.Id, 4m)], delta.Assignments.Select(a => (a.Requirement, a.Effort)));
    }

    [Fact]
    public async Task Before_it_is_applied_it_does_nothing()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var plan = await given.Kit.Plans.DraftAsync("Season", [new("1.0", 20)], [(one, 5m)], by: given.Lead);
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(one).Statement("Two."), Policies.FourEyes, given.Lead);
        Assert.Equal("change-request.not-applied", (await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.DeltaForAsync(change, plan))).Code);
    }
}
