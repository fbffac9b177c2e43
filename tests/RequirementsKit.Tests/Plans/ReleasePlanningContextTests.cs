using RequirementsKit.Approvals;
using RequirementsKit.Plans;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;
using static RequirementsKit.Tests.Plans.APlan;
using static RequirementsKit.Tests.Plans.ReleasePlanningTests;

namespace RequirementsKit.Tests.Plans;

/// <summary>What is missing is refused at once, and nothing comes back to the context of the caller.</summary>
public sealed class ReleasePlanningContextTests
{
    [Fact]
    public async Task Nothing_given_is_refused_before_the_store_is_asked()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var plans = (await Given.AProjectAsync(store)).Kit.Plans;
        store.SlowDown(0);
        foreach (var (name, command) in new (string, Func<Task>)[]
        {
            ("releases", () => plans.DraftAsync("n", null!, [], Actor.System)),
            ("ranked", () => plans.DraftAsync("n", Two, null!, Actor.System)),
            ("releases", () => plans.DraftAsync("n", null!, [], [], Actor.System)),
            ("ranked", () => plans.DraftAsync("n", Two, null!, [], Actor.System)),
            ("links", () => plans.DraftAsync("n", Two, [], null!, Actor.System)),
            ("releases", () => plans.ReplanAsync(default, null!, [], Actor.System)),
            ("entries", () => plans.ReplanAsync(default, Two, null!, Actor.System)),
            ("delta", () => plans.AcceptAsync(null!, Actor.System)),
            ("policy", () => plans.SubmitAsync(default, null!, Actor.System)),
            ("by", () => plans.VoteAsync(default, BallotVerdict.Approve, null!)),
        })
        {
            Assert.Equal(name, (await Assert.ThrowsAsync<ArgumentNullException>(command)).ParamName);
        }

        Assert.Equal(0, store.Calls);
    }

    [Fact]
    public async Task No_command_and_no_question_goes_on_in_the_context_of_its_caller()
    {
        foreach (var command in new Func<Given, RequirementId, ReleasePlan, Task>[]
        {
            (g, one, _) => g.Kit.Plans.DraftAsync("Season", Two, [(one, 2m)], g.Lead),
            (g, one, _) => g.Kit.Plans.DraftAsync("Season", Two, [(one, 2m)], [], g.Lead),
            (g, one, plan) => g.Kit.Plans.ReplanAsync(plan, Two, [new(one, 3)], g.Lead),
            (g, one, plan) => g.Kit.Plans.ProposeAsync(plan, Change, [new(one, 3)]),
            (g, one, plan) => g.Kit.Plans.AcceptAsync(plan.Propose(Change, [new(one, 3)]), g.Lead),
            (g, _, plan) => g.Kit.Plans.SubmitAsync(plan, Policies.FourEyes, g.Lead),
            async (g, _, plan) =>
            {
                await g.Kit.Plans.SubmitAsync(plan, Policies.FourEyes, g.Lead).ConfigureAwait(false);
                await g.Kit.Plans.VoteAsync(plan, BallotVerdict.Approve, g.Second).ConfigureAwait(false);
            },
            (g, _, plan) => g.Kit.Plans.ProgressAsync(plan),
            (g, _, _) => g.Kit.Plans.ListAsync(PlanQueries.ByKey),
        })
        {
            Assert.Empty(await CallersContext.ReturnsAsync(async store =>
            {
                var (given, one, plan) = await APlanAsync(store);
                return () => command(given, one, plan);
            }));
        }
    }
}
