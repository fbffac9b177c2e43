using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.FollowUps;

/// <summary>A caller that blocks its own thread, as a window may, does not block what it waits for: nothing comes back to the context of the caller.</summary>
public sealed class FollowUpContextTests
{
    private static readonly Cadence Weekly = Cadence.EveryWeek([IsoDayOfWeek.Thursday], new(10, 0), "Asia/Shanghai", new(2026, 9, 1));

    private static Dictionary<string, Func<Scene, Task>> Commands => new(StringComparer.Ordinal)
    {
        ["plan"] = s => s.Desk.PlanAsync(s.Given.Anna, Weekly, "Price", s.Given.Lead, s.Given.Lead),
        ["revise"] = s => s.Desk.ReviseAsync(s.Series, Weekly, new(2026, 12, 1), s.Given.Lead),
        ["pause"] = s => s.Desk.PauseAsync(s.Series, s.Given.Lead),
        ["resume"] = s => s.Desk.ResumeAsync(s.Series, s.Given.Lead),
        ["end"] = s => s.Desk.EndAsync(s.Series, s.Given.Lead),
        ["tick"] = s => s.Desk.TickAsync(Given.Start + Duration.FromDays(9)),
        ["announce"] = s => s.Desk.AnnounceAsync(s.Next, s.Given.Lead),
        ["move"] = s => s.Desk.MoveAsync(s.Next, FollowUpAction.Skip, s.Given.Lead),
        ["snooze"] = s => s.Desk.SnoozeAsync(s.Next, Given.Start + Duration.FromHours(1), s.Given.Lead),
        ["reschedule"] = s => s.Desk.RescheduleAsync(s.Next, Given.Start + Duration.FromDays(3), s.Given.Lead),
        ["complete"] = s => s.Desk.CompleteAsync(s.Next, s.Talk, FollowUpOutcome.Replied, s.Given.Lead, s.Made),
        ["note what came of it"] = async s =>
        {
            await s.Desk.CompleteAsync(s.Next, s.Talk, FollowUpOutcome.Replied, s.Given.Lead).ConfigureAwait(false);
            await s.Desk.NoteConsequenceAsync(s.Next, s.Made, s.Given.Lead).ConfigureAwait(false);
        },
        ["balance"] = s => s.Desk.BalanceAsync(Given.Start, Given.Start + Duration.FromDays(14), "Asia/Shanghai", 7, s.Given.Lead),
        ["move the zone"] = s => s.Desk.MoveZoneAsync(s.Given.Anna, "Europe/Berlin", new(2026, 9, 2), s.Given.Lead),
        ["recalculate"] = s => s.Desk.RecalculateAsync(Given.Start),
        ["find the load"] = s => s.Desk.LoadAsync(Given.Start, Given.Start + Duration.FromDays(7), "Asia/Shanghai"),
        ["find those without"] = s => s.Desk.WithoutNextAsync(),
        ["find those we lose touch with"] = s => s.Desk.LosingTouchAsync(Given.Start + Duration.FromDays(30)),
        ["list"] = s => s.Desk.ListAsync(FollowUpQueries.Overdue),
        ["list series"] = s => s.Desk.ListSeriesAsync(),
    };

    public static TheoryData<string> Names => [.. Commands.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_comes_back_to_the_context_of_the_caller_whichever_call_is_late(string name) => Assert.Empty(await CallersContext.ReturnsAsync(async store =>
    {
        var scene = await SceneAsync(store, new() { Window = new(Period.FromDays(1), Period.FromDays(14)), Tolerance = 1 });
        return () => Commands[name](scene);
    }));

    [Fact]
    public async Task Nor_does_the_advice_for_somebody_who_does_not_answer() => Assert.Empty(await CallersContext.ReturnsAsync(async store =>
    {
        var scene = await SceneAsync(store, new() { MaxNoReplies = 1 });
        await scene.Desk.CompleteAsync(scene.Next, scene.Talk, FollowUpOutcome.NoReply, scene.Given.Lead);
        return () => scene.Desk.TickAsync(Given.Start + Duration.FromDays(9));
    }));

    [Fact]
    public async Task Nor_does_a_balance_that_moves_something() => Assert.Empty(await CallersContext.ReturnsAsync(async store =>
    {
        var scene = await SceneAsync(store, new() { Tolerance = 1 });
        await scene.Desk.PlanAsync(scene.Given.Anna, Weekly, "Price", scene.Given.Lead, scene.Given.Lead, new() { Tolerance = 1 });
        return () => Commands["balance"](scene);
    }));

    private static async Task<Scene> SceneAsync(SlowCallStore store, FollowUpRules rules)
    {
        var given = await Given.AProjectAsync(store);
        var (log, desk) = (given.Kit.Communication, given.Kit.FollowUps);
        var talk = await log.RecordAsync(Channel.Phone, [given.Anna], "All well.", given.Lead);
        var point = await log.RaisePointAsync(PointKind.Action, "Measure", given.Lead, given.Lead);
        var feedback = await log.ReceiveFeedbackAsync(FeedbackKind.Need, given.Anna, "More", given.Lead);
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(await given.ARequirementAsync()).Statement("The portal shall export a report within 2 s."), Policies.FourEyes, given.Lead);
        var series = await desk.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead, rules);
        var next = (await desk.ListAsync(FollowUpQueries.OfSeries(series)))[0];
        return new(given, series, next, talk, new() { Points = [point.Id], Feedback = [feedback.Id], Changes = [change.Id] });
    }

    private sealed record Scene(Given Given, FollowUpSeriesId Series, FollowUpId Next, InteractionId Talk, FollowUpConsequence Made)
    {
        public FollowUpDesk Desk => Given.Kit.FollowUps;
    }
}
