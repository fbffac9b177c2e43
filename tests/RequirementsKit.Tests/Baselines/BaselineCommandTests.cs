using RequirementsKit.Approvals;
using RequirementsKit.Baselines;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Baselines;

/// <summary>Who may give which command of the register, what repeats it, and what refuses it.</summary>
public sealed class BaselineCommandTests
{
    [Fact]
    public async Task A_role_that_may_not_write_or_approve_baselines_is_refused()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        var baseline = await given.Kit.Baselines.DrawUpAsync("1.0", [requirement], Policies.FourEyes, given.Lead);
        await RefusedAsync("project.missing-capability", () => given.Kit.Baselines.DrawUpAsync("2.0", [requirement], Policies.FourEyes, given.Anna.ToActor()));
        await RefusedAsync("project.missing-capability", () => given.Kit.Baselines.ApproveAsync(baseline, given.Anna.ToActor()));
        await RefusedAsync("project.missing-capability", () => given.Kit.Baselines.RejectAsync(baseline, given.Anna.ToActor()));
        Assert.Equal([baseline], await given.Kit.Baselines.ListAsync());
    }

    [Fact]
    public async Task A_command_that_comes_twice_is_done_once()
    {
        var given = await Given.AProjectAsync();
        var (a, b) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."));
        var drawing = Once();
        var baseline = await drawing.DrawUpAsync("1.0", [a], Policies.FourEyes, given.Lead);
        Assert.Equal(baseline, await drawing.DrawUpAsync("1.0", [a], Policies.FourEyes, given.Lead));
        await RefusedAsync("command.id-reused", () => drawing.DrawUpAsync("1.1", [a], Policies.FourEyes, given.Lead));
        await RefusedAsync("command.id-reused", () => drawing.DrawUpAsync("1.0", [a, b], Policies.FourEyes, given.Lead));
        await RefusedAsync("command.id-reused", () => drawing.DrawUpAsync("1.0", [a], Policies.SingleApprover, given.Lead));
        var other = await given.Kit.Baselines.DrawUpAsync("2.0", [b], Policies.FourEyes, given.Lead);
        var approving = Once();
        var approved = await approving.ApproveAsync(baseline, given.Second);
        Assert.Equal(approved, await approving.ApproveAsync(baseline, given.Second));
        await RefusedAsync("command.id-reused", () => approving.ApproveAsync(other, given.Second));
        await RefusedAsync("command.id-reused", () => approving.RejectAsync(baseline, given.Second));

        BaselineRegister Once() => given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).Baselines;
    }

    [Fact]
    public async Task Baselines_are_listed_by_key_or_as_a_query_asks()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        var first = await given.Kit.Baselines.DrawUpAsync("1.0", [requirement], Policies.FourEyes, given.Lead);
        var second = await given.Kit.Baselines.DrawUpAsync("2.0", [requirement], Policies.FourEyes, given.Lead);
        Assert.Equal([("BL-1", first), ("BL-2", second)], (await given.Kit.Baselines.ListAsync()).Select(x => (x.Key, x)));
        Assert.Equal([second], await given.Kit.Baselines.ListAsync(Query.Where<Baseline>(b => b.Name == "2.0")));
    }

    [Fact]
    public async Task What_was_drawn_up_is_outdated_once_its_content_changed()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        var baseline = await given.Kit.Baselines.DrawUpAsync("1.0", [requirement], Policies.FourEyes, given.Lead);
        await given.Kit.Requirements.ReviseAsync(requirement, new RequirementEdit().Title("x"), given.Lead);
        var refused = await RefusedAsync("baseline.outdated", () => given.Kit.Baselines.ApproveAsync(baseline, given.Second));
        Assert.Equal("REQ-1 is at r2 and the baseline holds r1. Draw up the baseline anew, or restore the content.", refused.Message);
        Assert.Equal("REQ-1 当前为 r2，而基线中为 r1。请重新编制基线，或恢复内容。", refused.MessageIn(Language.Chinese));
        await given.Kit.Requirements.RestoreAsync(requirement, 1, given.Lead);
        Assert.Equal(BaselineState.Approved, (await given.Kit.Baselines.ApproveAsync(baseline, given.Second)).State);
    }

    [Fact]
    public async Task Only_a_person_decides()
    {
        var given = await Given.AProjectAsync();
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => given.Kit.Baselines.ApproveAsync(default, Actor.Service("import")));
        Assert.Equal(("by", $"Only a person can decide; {Actor.Service("import")} is none. (Parameter 'by')"), (refused.ParamName, refused.Message));
    }

    [Fact]
    public async Task Nothing_given_is_refused_before_the_store_is_asked()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var baselines = (await Given.AProjectAsync(store)).Kit.Baselines;
        store.SlowDown(0);
        var none = new BaselineSnapshot([], []);
        Assert.Equal("requirements", await RefusedNullAsync(() => baselines.DrawUpAsync("n", null!, Policies.FourEyes, Actor.System)));
        Assert.Equal("policy", await RefusedNullAsync(() => baselines.DrawUpAsync("n", [], null!, Actor.System)));
        Assert.Equal("by", await RefusedNullAsync(() => baselines.ApproveAsync(default, null!)));
        Assert.Equal("by", await RefusedNullAsync(() => baselines.RejectAsync(default, null!)));
        Assert.Equal("before", await RefusedNullAsync(() => baselines.CompareAsync(null!, none)));
        Assert.Equal("after", await RefusedNullAsync(() => baselines.CompareAsync(none, null!)));
        Assert.Equal(0, store.Calls);

        static async Task<string?> RefusedNullAsync(Func<Task> command) => (await Assert.ThrowsAsync<ArgumentNullException>(command)).ParamName;
    }

    [Fact]
    public async Task Commands_and_approvals_are_traced_under_their_names()
    {
        using var names = new TracedNames();
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        await given.Kit.Baselines.ApproveAsync(await given.Kit.Baselines.DrawUpAsync("1.0", [requirement], Policies.FourEyes, given.Lead), given.Second);
        await given.Kit.Baselines.RejectAsync(await given.Kit.Baselines.DrawUpAsync("1.1", [requirement], Policies.FourEyes, given.Lead), given.Second);
        Assert.Subset(names.ToHashSet(), new HashSet<string> { "baselines.draw-up", "baselines.approve", "baselines.reject", "evaluate approval" });
    }
}
