using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.FollowUps;

/// <summary>Who may give which command of the desk, what repeats it, and what refuses it.</summary>
public sealed class FollowUpCommandTests
{
    private static readonly Cadence Weekly = Cadence.EveryWeek([IsoDayOfWeek.Thursday], new(10, 0), "Asia/Shanghai", new(2026, 9, 1));
    private static readonly Instant Later = Given.Start + Duration.FromDays(3);

    [Fact]
    public async Task A_role_that_may_not_follow_up_is_refused()
    {
        var (given, series, next) = await PlannedAsync();
        var (desk, by) = (given.Kit.FollowUps, given.Anna.ToActor());
        var head = await given.Kit.Store.GetHeadAsync();
        foreach (var command in new Func<Task>[]
        {
            () => desk.PlanAsync(given.Anna, Weekly, "Price", given.Lead, by),
            () => desk.ReviseAsync(series, Weekly, new(2026, 12, 1), by),
            () => desk.PauseAsync(series, by),
            () => desk.ResumeAsync(series, by),
            () => desk.EndAsync(series, by),
            () => desk.AnnounceAsync(next, by),
            () => desk.MoveAsync(next, FollowUpAction.Skip, by),
            () => desk.SnoozeAsync(next, Later, by),
            () => desk.RescheduleAsync(next, Later, by),
            () => desk.CompleteAsync(next, null, FollowUpOutcome.NoReply, by),
            () => desk.NoteConsequenceAsync(next, FollowUpConsequence.NothingCameUp, by),
            () => desk.BalanceAsync(Given.Start, Later, "Etc/UTC", 1, by),
            () => desk.MoveZoneAsync(given.Anna, "Europe/Berlin", new(2026, 12, 1), by),
        })
        {
            await RefusedAsync("project.missing-capability", command);
        }

        Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
    }

    [Fact]
    public async Task A_command_that_is_repeated_is_done_once_and_its_id_serves_no_other()
    {
        var (given, series, next) = await PlannedAsync();
        var lead = given.Lead;
        var rules = new FollowUpRules { Reminders = [new(1, Duration.Zero)], Escalation = [new(Duration.FromDays(1), "lead", "email")] };
        await Check(
            d => d.PlanAsync(given.Anna, Weekly, "Price", lead, lead, rules),
            d => d.PlanAsync(given.Ben, Weekly, "Price", lead, lead, rules),
            d => d.PlanAsync(given.Anna, Weekly.Except(new LocalDate(2026, 10, 1)), "Price", lead, lead, rules),
            d => d.PlanAsync(given.Anna, Weekly, "Cost", lead, lead, rules),
            d => d.PlanAsync(given.Anna, Weekly, "Price", given.Second, lead, rules),
            d => d.PlanAsync(given.Anna, Weekly, "Price", lead, lead, rules with { Reminders = [new(2, Duration.Zero)] }),
            d => d.PlanAsync(given.Anna, Weekly, "Price", lead, lead, rules with { Escalation = [new(Duration.FromDays(1), "sponsor", "email")] }),
            d => d.PlanAsync(given.Anna, Weekly, "Price", lead, lead));
        await Check(d => d.AnnounceAsync(next, lead), d => d.AnnounceAsync(default, lead));
        await Check(d => d.SnoozeAsync(next, Later, lead), d => d.SnoozeAsync(next, Later + Duration.FromDays(1), lead));
        await Check(d => d.RescheduleAsync(next, Later, lead), d => d.RescheduleAsync(next, Later + Duration.FromDays(1), lead));
        var talk = (await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "All well.", lead)).Id;
        var point = (await given.Kit.Communication.RaisePointAsync(PointKind.Action, "Measure", lead, lead)).Id;
        await Check(
            d => d.CompleteAsync(next, talk, FollowUpOutcome.Replied, lead),
            d => d.CompleteAsync(next, null, FollowUpOutcome.Replied, lead),
            d => d.CompleteAsync(next, talk, FollowUpOutcome.MeetingBooked, lead),
            d => d.CompleteAsync(next, talk, FollowUpOutcome.Replied, lead, FollowUpConsequence.NothingCameUp));
        await Check(d => d.NoteConsequenceAsync(next, new() { Points = [point] }, lead), d => d.NoteConsequenceAsync(next, FollowUpConsequence.NothingCameUp, lead));
        await Check(
            d => d.ReviseAsync(series, Weekly, new(2026, 12, 1), lead),
            d => d.ReviseAsync(series, Weekly.Except(new LocalDate(2026, 12, 3)), new(2026, 12, 1), lead),
            d => d.ReviseAsync(series, Weekly, new(2026, 12, 2), lead));
        await Check(d => d.PauseAsync(series, lead), d => d.PauseAsync(default, lead));
        await Check(d => d.ResumeAsync(series, lead), d => d.ResumeAsync(default, lead));
        await Check(d => d.EndAsync(series, lead), d => d.EndAsync(default, lead));
        var other = await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, "Other", lead, lead);
        var skipped = (await given.Kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(other)))[0];
        await Check(d => d.MoveAsync(skipped, FollowUpAction.Skip, lead), d => d.MoveAsync(skipped, FollowUpAction.Cancel, lead));

        async Task Check<T>(Func<FollowUpDesk, Task<T>> command, params IReadOnlyList<Func<FollowUpDesk, Task<T>>> others)
            where T : Aggregate
        {
            var desk = given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).FollowUps;
            var first = await command(desk);
            var head = await given.Kit.Store.GetHeadAsync();
            Assert.Equal(first.Version, (await command(desk)).Version);
            Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
            foreach (var changed in others)
            {
                try
                {
                    await changed(desk);
                    Assert.Fail("It was done.");
                }
                catch (RuleViolationException refused)
                {
                    Assert.True(refused.Code is "command.id-reused" or "follow-up.not-found", refused.Code);
                }
            }
        }
    }

    [Fact]
    public async Task Each_command_is_kept_under_its_name()
    {
        var (given, series, next) = await PlannedAsync();
        var desk = given.Kit.FollowUps;
        await desk.AnnounceAsync(next, given.Lead);
        await desk.SnoozeAsync(next, Given.Start + Duration.FromHours(1), given.Lead);
        await desk.RescheduleAsync(next, Later, given.Lead);
        await desk.CompleteAsync(next, null, FollowUpOutcome.NoReply, given.Lead);
        await desk.NoteConsequenceAsync(next, FollowUpConsequence.NothingCameUp, given.Lead);
        await desk.TickAsync(Later);
        await desk.MoveAsync((await desk.ListAsync(FollowUpQueries.OpenBefore(Instant.MaxValue)))[0], FollowUpAction.Skip, given.Lead);
        await desk.MoveZoneAsync(given.Anna, "Europe/Berlin", new(2026, 10, 1), given.Lead);
        await desk.ReviseAsync(series, Weekly, new(2026, 12, 1), given.Lead);
        await desk.PauseAsync(series, given.Lead);
        await desk.ResumeAsync(series, given.Lead);
        await desk.EndAsync(series, given.Lead);
        var commands = await given.CommandsAsync();
        Assert.Equal(
            [
                "follow-ups.plan", "follow-ups.tick", "follow-ups.announce", "follow-ups.snooze", "follow-ups.reschedule", "follow-ups.complete", "follow-ups.note-consequence", "follow-ups.tick", "follow-ups.move",
                "follow-ups.move-zone", "follow-ups.revise", "follow-ups.pause", "follow-ups.resume", "follow-ups.end",
            ],
            commands.Where(c => c.StartsWith("follow-ups", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_done_too_early_is_refused_and_on_the_edge_credited()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.FollowUps;
        var series = await desk.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead, new() { CreditWithin = Duration.FromHours(42) });
        var next = Assert.Single(await desk.ListAsync(FollowUpQueries.OfSeries(series)));
        Assert.Equal(Given.Start + Duration.FromHours(42), next.Due);
        var early = await desk.PlanAsync(given.Anna, Weekly, "Price", given.Lead, given.Lead, new() { CreditWithin = Duration.FromHours(42) - Duration.FromMilliseconds(1) });
        var other = Assert.Single(await desk.ListAsync(FollowUpQueries.OfSeries(early)));
        var refused = await RefusedAsync("follow-up.too-early", () => desk.CompleteAsync(other, null, FollowUpOutcome.NoReply, given.Lead));
        var within = Duration.FromHours(42) - Duration.FromMilliseconds(1);
        Assert.Equal($"The follow-up of 2026-09-03 10:00 is due {other.Due}; its series credits what is done up to {within} before. Record the interaction, and complete the follow-up later.", refused.Message);
        Assert.Equal($"2026-09-03 10:00 的跟进应于 {other.Due} 进行，其系列只计入提前 {within} 以内的完成。请先记录沟通，稍后再完成跟进。", refused.MessageIn(Language.Chinese));
        Assert.Equal(FollowUpState.Completed, (await desk.CompleteAsync(next, null, FollowUpOutcome.NoReply, given.Lead)).State);
    }

    [Fact]
    public async Task Only_the_clock_takes_the_steps_of_the_clock()
    {
        var (given, _, next) = await PlannedAsync();
        foreach (var action in new[] { FollowUpAction.ComeDue, FollowUpAction.RunLate, FollowUpAction.Miss, FollowUpAction.Complete, FollowUpAction.Reschedule })
        {
            var refused = await Assert.ThrowsAsync<ArgumentException>(() => given.Kit.FollowUps.MoveAsync(next, action, given.Lead));
            Assert.Equal(($"{action} is not for people to take. Use Skip or Cancel, or complete it. (Parameter 'action')", "action"), (refused.Message, refused.ParamName));
        }

        Assert.Equal(FollowUpState.Cancelled, (await given.Kit.FollowUps.MoveAsync(next, FollowUpAction.Cancel, given.Lead)).State);
    }

    [Fact]
    public async Task What_is_named_is_of_the_project()
    {
        var (given, series, next) = await PlannedAsync();
        var desk = given.Kit.FollowUps;
        await RefusedAsync("stakeholder.not-found", () => desk.PlanAsync(StakeholderId.New(Given.Ids, Given.Start), Weekly, "Progress", given.Lead, given.Lead));
        await RefusedAsync("interaction.not-found", () => desk.CompleteAsync(next, InteractionId.New(Given.Ids, Given.Start), FollowUpOutcome.Replied, given.Lead));
        await RefusedAsync("point.not-found", () => desk.CompleteAsync(next, null, FollowUpOutcome.NoReply, given.Lead, new() { Points = [PointId.New(Given.Ids, Given.Start)] }));
        await RefusedAsync("feedback.not-found", () => desk.NoteConsequenceAsync(next, new() { Feedback = [FeedbackId.New(Given.Ids, Given.Start)] }, given.Lead));
        await RefusedAsync("change-request.not-found", () => desk.NoteConsequenceAsync(next, new() { Changes = [ChangeRequestId.New(Given.Ids, Given.Start)] }, given.Lead));
        await RefusedAsync("stakeholder.not-found", () => desk.MoveZoneAsync(StakeholderId.New(Given.Ids, Given.Start), "Europe/Berlin", new(2026, 12, 1), given.Lead));
        Assert.Equal(series.Id, (await desk.ListSeriesAsync())[0].Id);
    }

    [Fact]
    public async Task Nothing_given_is_refused_before_the_store_is_asked()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var desk = (await Given.AProjectAsync(store)).Kit.FollowUps;
        store.SlowDown(0);
        Assert.Equal("cadence", (await Assert.ThrowsAsync<ArgumentNullException>(() => desk.PlanAsync(default, null!, "Progress", Actor.System, Actor.System))).ParamName);
        Assert.Equal("cadence", (await Assert.ThrowsAsync<ArgumentNullException>(() => desk.ReviseAsync(default, null!, new(2026, 12, 1), Actor.System))).ParamName);
        Assert.Equal("consequence", (await Assert.ThrowsAsync<ArgumentNullException>(() => desk.NoteConsequenceAsync(default, null!, Actor.System))).ParamName);
        foreach (var command in new Func<Task>[] { () => desk.BalanceAsync(Given.Start, Given.Start, "Mars", 1, Actor.System), () => desk.LoadAsync(Given.Start, Given.Start, "Mars") })
        {
            var refused = await Assert.ThrowsAsync<ArgumentException>(command);
            Assert.Equal(("'Mars' is no IANA time zone. Use a name such as 'Europe/Berlin' or 'Asia/Shanghai'. (Parameter 'zone')", "zone"), (refused.Message, refused.ParamName));
        }

        Assert.Equal(0, store.Calls);
    }

    private static async Task<(Given Given, FollowUpSeries Series, FollowUp Next)> PlannedAsync()
    {
        var given = await Given.AProjectAsync();
        var series = await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead);
        return (given, series, Assert.Single(await given.Kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series))));
    }
}
