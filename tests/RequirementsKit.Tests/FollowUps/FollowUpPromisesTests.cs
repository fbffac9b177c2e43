using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.FollowUps;

/// <summary>What the desk does around a follow-up: consequences, people who move or stay silent, load, and two desks at once.</summary>
public sealed class FollowUpPromisesTests
{
    private static readonly Cadence Weekly = Cadence.EveryWeek([IsoDayOfWeek.Thursday], new(10, 0), "Asia/Shanghai", new(2026, 9, 1));

    [Fact]
    public async Task A_completion_owes_its_consequence_until_it_is_said()
    {
        var (given, next) = await PlannedAsync();
        var desk = given.Kit.FollowUps;
        var talk = await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "Exports are slow.", given.Lead);
        Assert.Equal("follow-up.not-completed", (await RefusedAsync(() => desk.NoteConsequenceAsync(next, FollowUpConsequence.NothingCameUp, given.Lead))).Code);
        await desk.CompleteAsync(next, talk, FollowUpOutcome.Replied, given.Lead);
        Assert.Equal([next.Id], (await desk.ListAsync(FollowUpQueries.WithoutConsequence)).Select(f => f.Id));

        var nothing = await desk.NoteConsequenceAsync(next, FollowUpConsequence.NothingCameUp, given.Lead);
        Assert.Equal("nothing came up", nothing.Consequence!.ToString());
        Assert.Empty(await desk.ListAsync(FollowUpQueries.WithoutConsequence));

        var point = await given.Kit.Communication.RaisePointAsync(PointKind.Promise, "Measure the export", given.Lead, given.Lead, given.Anna);
        var feedback = await given.Kit.Communication.ReceiveFeedbackAsync(FeedbackKind.Complaint, given.Anna, "Slow", given.Lead);
        await desk.NoteConsequenceAsync(next, new() { Points = [point.Id] }, given.Lead);
        var made = await desk.NoteConsequenceAsync(next, new() { Points = [point.Id], Feedback = [feedback.Id] }, given.Lead);
        Assert.Equal(new FollowUpConsequence { Points = [point.Id], Feedback = [feedback.Id] }, made.Consequence);
        Assert.Equal(made.Version, (await desk.NoteConsequenceAsync(next, new() { Points = [point.Id] }, given.Lead)).Version);
        Assert.Contains($"point {point.Id}", (await RefusedAsync(() => desk.NoteConsequenceAsync(next, FollowUpConsequence.NothingCameUp, given.Lead), "follow-up.had-consequence")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consequence_that_the_project_does_not_have_is_refused_and_nothing_is_completed()
    {
        var (given, next) = await PlannedAsync();
        var talk = await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "All well.", given.Lead);
        var change = ChangeRequestId.New(Given.Ids, Given.Start);
        await RefusedAsync(() => given.Kit.FollowUps.CompleteAsync(next, talk, FollowUpOutcome.Replied, given.Lead, new() { Changes = [change] }), "change-request.not-found");
        Assert.Single(await given.Kit.FollowUps.ListAsync(FollowUpQueries.OpenBefore(Instant.MaxValue)));
        var done = await given.Kit.FollowUps.CompleteAsync(next, null, FollowUpOutcome.NoReply, given.Lead);
        Assert.False(done.OwesConsequence);
    }

    [Fact]
    public async Task After_no_replies_another_channel_is_advised_than_those_that_stayed_silent()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.FollowUps;
        var series = await desk.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead, new() { MaxNoReplies = 2, Escalation = [new(Duration.Zero, "lead", "email")] });
        foreach (var channel in new[] { Channel.Phone, Channel.Video })
        {
            given.Clock.AdvanceDays(7);
            await desk.TickAsync(given.Clock.GetCurrentInstant());
            var due = (await desk.ListAsync(FollowUpQueries.OfSeries(series))).First(f => f.IsOpen);
            var call = await given.Kit.Communication.RecordAsync(channel, [given.Anna], "Nobody there.", given.Lead);
            await desk.CompleteAsync(due, call, FollowUpOutcome.NoReply, given.Lead);
        }

        await desk.TickAsync(given.Clock.GetCurrentInstant());
        await desk.TickAsync(given.Clock.GetCurrentInstant());
        var chased = (await desk.ListAsync(FollowUpQueries.OfSeries(series))).First(f => f.IsOpen);
        Assert.Equal((1, true), (chased.StepsTaken, chased.AdvisedChannel is not (null or "phone" or "video")));
    }

    [Fact]
    public async Task An_unanswered_call_is_no_contact_and_a_correction_keeps_the_time_of_what_it_corrects()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.FollowUps;
        var series = await desk.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead, new() { Window = new(Period.FromDays(7), Period.FromDays(14)) });
        var talk = await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "All well.", given.Lead);
        given.Clock.AdvanceDays(8);
        await given.Kit.Communication.CorrectAsync(talk, new() { Said = "All well, and she asked for the plan." }, given.Lead);
        await desk.TickAsync(given.Clock.GetCurrentInstant());
        var due = Assert.Single(await desk.ListAsync(FollowUpQueries.OfSeries(series)));
        Assert.Equal(FollowUpState.Due, due.State);
        var call = await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "Nobody there.", given.Lead);
        await desk.CompleteAsync(due, call, FollowUpOutcome.NoReply, given.Lead);
        Assert.Equal([series.Id], (await desk.LosingTouchAsync(Given.Start + Duration.FromDays(15))).Select(s => s.Id));
        await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "She called back.", given.Lead);
        Assert.Empty(await desk.LosingTouchAsync(Given.Start + Duration.FromDays(15)));
    }

    [Fact]
    public async Task Who_moves_keeps_the_local_time_and_sees_what_shifts()
    {
        var (given, _) = await PlannedAsync();
        var desk = given.Kit.FollowUps;
        await desk.TickAsync(Given.Start + Duration.FromDays(25));
        var before = (await desk.ListAsync(FollowUpQueries.OpenBefore(Instant.MaxValue))).MaxBy(f => f.Due)!;
        Assert.Equal(new LocalDate(2026, 10, 1), before.Nominal.Date);
        var move = Assert.Single(await desk.MoveZoneAsync(given.Anna, "Europe/Berlin", new(2026, 10, 1), given.Lead));
        Assert.Equal("2026-10-01 10:00: 2026-10-01T02:00Z → 2026-10-01T08:00Z", move.Shifts[0].ToString());
        Assert.Equal("2026-10-29 10:00: 2026-10-29T02:00Z → 2026-10-29T09:00Z", move.Shifts[4].ToString());
        var after = (await desk.ListAsync(FollowUpQueries.OpenBefore(Instant.MaxValue))).MaxBy(f => f.Due)!;
        Assert.Equal((before.Id, before.Nominal, Instant.FromUtc(2026, 10, 1, 8, 0)), (after.Id, after.Nominal, after.Due));
        Assert.Equal(move.Shifts, Assert.Single(await desk.MoveZoneAsync(given.Anna, "Europe/Berlin", new(2026, 10, 1), given.Lead)).Shifts);
        Assert.Contains("Mars", (await Assert.ThrowsAsync<ArgumentException>(() => desk.MoveZoneAsync(given.Anna, "Mars", new(2026, 11, 1), given.Lead))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_that_moves_leaves_an_event_and_one_that_stays_leaves_none()
    {
        var series = FollowUpSeriesTests.Planned();
        var moved = series.MoveZone("Asia/Shanghai", new(2026, 10, 1), Actor.System, Given.Start);
        var happened = Assert.IsType<FollowUpSeriesZoneMoved>(moved.Events[^1]);
        Assert.Equal(("Europe/Berlin", "Asia/Shanghai", "2026-10-01"), (happened.From, happened.To, happened.EffectiveFrom));
        Assert.Same(moved, moved.MoveZone("Asia/Shanghai", new(2026, 11, 1), Actor.System, Given.Start));
        Assert.Empty(series.ShiftsOfLastVersion(new(2027, 1, 1)));
    }

    [Fact]
    public async Task New_zone_data_moves_what_must_move_and_says_from_which_version()
    {
        using var store = new InMemoryStore();
        var given = await Given.AProjectAsync(store);
        var series = await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead);
        var next = Assert.Single(await given.Kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series)));
        Assert.Matches("^20[0-9]{2}[a-z]$", next.ZoneData);
        Assert.Empty(await given.Kit.FollowUps.RecalculateAsync(Given.Start));

        // As if it had been computed while Shanghai was an hour ahead.
        var old = next with { Slot = next.Slot - Duration.FromHours(1), Due = next.Due - Duration.FromHours(1), ZoneData = "1999a", Events = [new FollowUpRescheduled(next.Id, next.Due, next.Due, Actor.System, Given.Start)] };
        await store.InProject(given.Kit.Id).CommitAsync(new Commit(CommandId.New(Given.Ids, Given.Start), Fingerprint.OfText(["old"]), "test.old", Actor.System, Given.Start, [old], []));
        var moved = Assert.Single(await given.Kit.FollowUps.RecalculateAsync(Given.Start));
        Assert.Equal((next.Due, next.ZoneData), (moved.Due, moved.ZoneData));
        Assert.Empty(await given.Kit.FollowUps.RecalculateAsync(Given.Start));
    }

    [Fact]
    public async Task New_zone_data_under_the_id_of_one_command_moves_the_follow_ups_of_every_series()
    {
        using var store = new InMemoryStore();
        var given = await Given.AProjectAsync(store);
        foreach (var topic in new[] { "Progress", "Price" })
        {
            var series = await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, topic, given.Lead, given.Lead);
            var next = Assert.Single(await given.Kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series)));
            var old = next with { Slot = next.Slot - Duration.FromHours(1), Due = next.Due - Duration.FromHours(1), Events = [new FollowUpRescheduled(next.Id, next.Due, next.Due, Actor.System, Given.Start)] };
            await store.InProject(given.Kit.Id).CommitAsync(new Commit(CommandId.New(Given.Ids, Given.Start), Fingerprint.OfText([topic]), "test.old", Actor.System, Given.Start, [old], []));
        }

        Assert.Equal(2, (await given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).FollowUps.RecalculateAsync(Given.Start)).Count);
    }

    [Fact]
    public void A_time_that_somebody_chose_stays_when_the_zone_data_changes()
    {
        var series = FollowUpSeriesTests.Planned();
        var planned = FollowUp.Schedule(series, series.Next(Given.Start)!.Value, Actor.System, Given.Start);
        var chosen = planned.Reschedule(planned.Due + Duration.FromDays(1), Actor.System, Given.Start);
        var retimed = chosen.Retime(series.Cadence.InZone("Asia/Tokyo").Resolve(planned.Nominal), Actor.System, Given.Start);
        Assert.Equal(chosen.Due, retimed.Due);
        Assert.NotEqual(chosen.Slot, retimed.Slot);
        Assert.IsType<FollowUpRetimed>(retimed.Events[^1]);
    }

    [Fact]
    public async Task The_load_is_balanced_within_the_tolerance_and_what_was_announced_stays()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.FollowUps;
        var (from, to) = (Given.Start, Given.Start + Duration.FromDays(14));
        for (var i = 0; i < 5; i++)
        {
            await desk.PlanAsync(given.Anna, Weekly.Skipping(Calendars.China), $"Topic {i}", given.Lead, given.Lead, new() { Tolerance = 1 });
        }

        var told = (await desk.ListAsync(FollowUpQueries.OpenBefore(to)))[0];
        await desk.AnnounceAsync(told, given.Lead);
        Assert.NotNull((await desk.AnnounceAsync(told, given.Lead)).AnnouncedAt);
        var moved = await desk.BalanceAsync(from, to, "Asia/Shanghai", 7, given.Lead);
        Assert.Equal([1, 2, 2], (await desk.LoadAsync(from, to, "Asia/Shanghai")).Select(l => l.Count).Order());
        Assert.DoesNotContain(moved, f => f.Id == told.Id);
        Assert.All(moved, f => Assert.Equal(new LocalTime(10, 0), f.Due.InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).TimeOfDay));
        Assert.Empty(await desk.BalanceAsync(from, to, "Asia/Shanghai", 7, given.Lead));
        await Assert.ThrowsAsync<ArgumentException>(() => desk.BalanceAsync(from, to, "Mars", 7, given.Lead));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FollowUpRules { Tolerance = 32 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FollowUpRules { MaxNoReplies = 0 });
    }

    [Fact]
    public async Task Two_desks_over_one_store_end_as_one_would_and_leave_each_event_once()
    {
        using var store = new InMemoryStore();
        var given = await Given.AProjectAsync(store);
        for (var i = 0; i < 6; i++)
        {
            await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, $"Topic {i}", given.Lead, given.Lead, new() { Reminders = [new(1, Duration.Zero)], Escalation = [new(Duration.FromHours(6), "lead", "email")] });
        }

        var other = new Kit(store, given.Clock, Given.Ids).For(given.Kit.Id);
        for (var day = 1; day <= 30; day += 3)
        {
            var now = Given.Start + Duration.FromDays(day);
            await Task.WhenAll(new[] { given.Kit, other }.SelectMany(k => new[] { k, k }).Select(kit => Task.Run(() => kit.FollowUps.TickAsync(now))));
        }

        Assert.Equal(0, await other.FollowUps.TickAsync(Given.Start + Duration.FromDays(28)));
        var all = await other.FollowUps.ListAsync(FollowUpQueries.DueBetween(Given.Start, Given.Start + Duration.FromDays(60)));
        Assert.Equal(6 * 5, all.Count);
        Assert.Equal(Enumerable.Repeat("Overdue 1 1 Missed 1 1 Missed 1 1 Missed 1 1 Planned 0 0", 6), all.GroupBy(f => f.Series).Select(s => string.Join(' ', s.OrderBy(f => f.State == FollowUpState.Planned).ThenBy(f => f.State).Select(f => $"{f.State} {f.RemindersRaised} {f.StepsTaken}"))));
    }

    private static async Task<(Given Given, FollowUp Next)> PlannedAsync()
    {
        var given = await Given.AProjectAsync();
        var series = await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead);
        return (given, Assert.Single(await given.Kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series))));
    }

    private static async Task<RuleViolationException> RefusedAsync(Func<Task> command, string? code = null)
    {
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(command);
        Assert.Equal(code ?? refusal.Code, refusal.Code);
        return refusal;
    }
}
