using RequirementsKit.Approvals;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Baselines;

public sealed class BaselineContextTests
{
    [Fact]
    public async Task No_command_and_no_question_goes_on_in_the_context_of_its_caller()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var given = await Given.AProjectAsync(store);
        var baselines = given.Kit.Baselines;
        var a = await given.ARequirementAsync("A.");
        given.Clock.AdvanceDays(1);
        var first = await baselines.DrawUpAsync("first", [a], Policies.FourEyes, given.Lead);
        await given.Kit.Requirements.ReviseAsync(a, new RequirementEdit().Statement("A2."), given.Lead);
        var second = await baselines.DrawUpAsync("second", [a], Policies.FourEyes, given.Lead);
        var number = 0;
        Func<Task>[] commands =
        [
            () => baselines.DrawUpAsync($"{number++}", [a], Policies.FourEyes, given.Lead),
            async () => await baselines.ApproveAsync(await DrawnUpAsync().ConfigureAwait(false), given.Second).ConfigureAwait(false),
            async () => await baselines.RejectAsync(await DrawnUpAsync().ConfigureAwait(false), given.Second).ConfigureAwait(false),
            () => baselines.LinesAsync(first),
            () => baselines.ListAsync(),
            () => baselines.SnapshotAsync(first),
            () => baselines.CompareAsync(first),
            () => baselines.CompareAsync(first, second),
            () => baselines.AsOfAsync(Given.Start),
        ];
        foreach (var command in commands)
        {
            Assert.Empty(await CallersContext.ReturnsAsync(store, command));
        }

        Task<RequirementsKit.Baselines.Baseline> DrawnUpAsync() => baselines.DrawUpAsync($"{number++}", [a], Policies.FourEyes, given.Lead);
    }
}
