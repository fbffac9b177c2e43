using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Changes.Commands;

/// <summary>A caller that blocks its own thread, as a window may, does not block what it waits for: nothing comes back to the context of the caller.</summary>
public sealed class ChangeContextTests
{
    private static Dictionary<string, Func<ChangeScene, Task<Func<Task>>>> Others => new(StringComparer.Ordinal)
    {
        ["rebase"] = async s =>
        {
            var change = await s.OutdatedAsync();
            return () => s.Changes.RebaseAsync(change, s.Lead);
        },
        ["apply an emergency"] = async s =>
        {
            var change = await s.Changes.SubmitAsync(s.Saying("At once."), Policies.FourEyes, s.Lead, handling: ChangeHandling.Emergency("Down", Policies.FourEyes, withinHours: 24));
            await s.Changes.ApproveAsync(change, s.Second);
            return () => s.Changes.ApplyAsync(change, s.Second);
        },
        ["apply again"] = async s =>
        {
            var change = await s.AppliedAsync();
            return () => s.Changes.ApplyAsync(change, s.Second);
        },
        ["tick a deadline"] = async s =>
        {
            await s.SubmittedAsync(ChangeScene.Dated);
            return () => s.Changes.TickAsync(Given.Start + NodaTime.Duration.FromHours(50));
        },
        ["tick a ratification"] = async s =>
        {
            await s.EmergencyAppliedAsync();
            return () => s.Changes.TickAsync(Given.Start + NodaTime.Duration.FromHours(25));
        },
        ["command what is due"] = async s =>
        {
            var change = await s.SubmittedAsync(ChangeScene.Dated);
            s.Given.Clock.AdvanceHours(50);
            return () => s.Changes.AnnotateAsync(change, "Late", s.Lead);
        },
        ["vote on one's own"] = async s =>
        {
            var change = await s.SubmittedAsync();
            return () => RefusedAsync(s.Changes.ApproveAsync(change, s.Lead));
        },
        ["ask what is allowed"] = async s =>
        {
            var change = await s.SubmittedAsync();
            return () => s.Changes.AllowedActionsAsync(change, s.Lead);
        },
        ["ask who is waited for"] = async s =>
        {
            await s.SubmittedAsync();
            return () => s.Changes.WaitingForAsync(s.Given.Ben);
        },
        ["ask what is overdue"] = async s =>
        {
            await s.SubmittedAsync();
            return () => s.Changes.OverdueAsync();
        },
        ["ask what overlaps"] = async s =>
        {
            var change = await s.SubmittedAsync();
            return () => s.Changes.OverlappingAsync(change);
        },
        ["ask what is frozen"] = async s =>
        {
            await s.ApprovedAsync();
            return () => s.Changes.FrozenAsync();
        },
        ["ask for the history"] = async s =>
        {
            var change = await s.SubmittedAsync();
            return () => s.Changes.HistoryAsync(change);
        },
        ["ask what it does to a plan"] = async s =>
        {
            var plan = await s.Given.Kit.Plans.DraftAsync("Season", [new("1.0", 20)], [(s.One, 5m)], by: s.Lead);
            var change = await s.AppliedAsync();
            return () => s.Changes.DeltaForAsync(change, plan);
        },
    };

    public static TheoryData<string> Commands => EveryChangeCommand.Names;

    public static TheoryData<string> OtherNames => [.. Others.Keys];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Nothing_comes_back_to_the_context_of_the_caller_whichever_call_is_late(string name) => Assert.Empty(await CallersContext.ReturnsAsync(async store =>
    {
        var scene = await ChangeScene.SetAsync(store);
        var command = (await EveryChangeCommand.All[name](scene))[0];
        return () => command(scene.Given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).Changes);
    }));

    [Theory]
    [MemberData(nameof(OtherNames))]
    public async Task Nothing_comes_back_from_what_has_no_command_of_its_own(string name) => Assert.Empty(await CallersContext.ReturnsAsync(async store => await Others[name](await ChangeScene.SetAsync(store))));

    private static async Task RefusedAsync(Task command)
    {
        try
        {
            await command.ConfigureAwait(false);
            Assert.Fail("It was not refused.");
        }
        catch (RuleViolationException refused)
        {
            Assert.Equal("change-request.self-approval", refused.Code);
        }
    }
}
