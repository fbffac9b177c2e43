using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.FollowUps;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.FollowUps;

public sealed class AgendaTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 9, 1, 8, 0);
    private static readonly Cadence Weekly = Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Etc/UTC", new(2026, 9, 1));

    private static readonly FollowUpRules Rules = new()
    {
        Reminders = [new(1, Duration.Zero), new(0, Duration.FromHours(2))],
        Escalation = [new(Duration.FromHours(30), "lead", "email"), new(Duration.FromDays(3), "sponsor", "phone")],
    };

    [Property(MaxTest = 10_000)]
    public Property It_makes_no_difference_how_often_the_clock_is_ticked() => Prop.ForAll(
        Gen.Elements(MissedPolicy.Coalesce, MissedPolicy.Backlog, MissedPolicy.Skip).ToArbitrary(),
        Gen.Elements(1, 2, 3, 7).ToArbitrary(),
        Gen.Choose(0, 40 * 24).ListOf().ToArbitrary(),
        (missed, days, hours) =>
        {
            var series = FollowUpSeriesTests.Planned(Cadence.EveryDays(days, new(10, 0), "Etc/UTC", new(2026, 9, 1)), Rules with { Missed = missed });
            var end = Start + Duration.FromDays(40);
            return Shape(Tick(series, [.. hours.Order().Select(h => Start + Duration.FromHours(h)), end])) == Shape(Tick(series, [end]));
        });

    [Fact]
    public void Each_reminder_is_raised_once_and_names_its_number()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, Rules);
        var ticks = Enumerable.Range(0, 24 * 8).Select(h => Start + Duration.FromHours(h));
        var first = Tick(series, ticks).OrderBy(f => f.Slot).First();
        Assert.Equal([0, 1], first.Events.OfType<FollowUpReminded>().Select(r => r.Reminder));
    }

    [Fact]
    public void An_open_follow_up_is_escalated_step_by_step()
    {
        var first = Tick(FollowUpSeriesTests.Planned(Weekly, Rules with { Missed = MissedPolicy.Backlog }), [Start + Duration.FromDays(6)]).OrderBy(f => f.Slot).First();
        Assert.Equal(["lead by email", "sponsor by phone"], first.Events.OfType<FollowUpEscalated>().Select(e => $"{e.Role} by {e.Channel}"));
        Assert.Equal(FollowUpState.Overdue, first.State);
    }

    [Theory]
    [InlineData(MissedPolicy.Coalesce, "Missed Missed Overdue Planned")]
    [InlineData(MissedPolicy.Backlog, "Overdue Overdue Overdue Planned")]
    [InlineData(MissedPolicy.Skip, "Missed Missed Missed Planned")]
    public void What_nobody_did_follows_the_policy(MissedPolicy missed, string states)
    {
        var all = Tick(FollowUpSeriesTests.Planned(Weekly, new() { Missed = missed }), [Start + Duration.FromDays(20)]);
        Assert.Equal(states, string.Join(' ', all.OrderBy(f => f.Slot).Select(f => f.State)));
    }

    [Fact]
    public void A_series_ends_after_its_completions()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, new() { EndAfterCompletions = 1 });
        var first = Tick(series, [Start + Duration.FromHours(3)]).OrderBy(f => f.Slot).First();
        var done = first.Complete(null, FollowUpOutcome.NoReply, Actor.System, Start + Duration.FromHours(4));
        Assert.Empty(Agenda.Advance(series, [done with { Events = [] }], Start + Duration.FromDays(30)));
    }

    [Fact]
    public void A_snooze_puts_reminders_off_and_leaves_the_due_time()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, Rules);
        var planned = FollowUp.Schedule(series, series.Next(Start)!.Value, Actor.System, Start) with { Events = [] };
        var snoozed = planned.Snooze(planned.Due - Duration.FromHours(1), series.Rules, Actor.System, Start);
        Assert.Equal(planned.Due, snoozed.Due);
        Assert.Equal(0, Reminded(series, snoozed, planned.Due - Duration.FromHours(3)));
        Assert.Equal(2, Reminded(series, snoozed, planned.Due));
    }

    [Fact]
    public void A_reminder_in_quiet_hours_waits_for_their_end()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, new() { Reminders = [new(0, Duration.FromHours(5))], QuietHours = new(new(20, 0), new(8, 0)) });
        var planned = FollowUp.Schedule(series, series.Next(Start)!.Value, Actor.System, Start);
        Assert.Equal(0, Reminded(series, planned, planned.Due - Duration.FromHours(3)));
        Assert.Equal(1, Reminded(series, planned, planned.Due - Duration.FromHours(2)));
    }

    [Fact]
    public void Snoozes_run_out_and_closed_follow_ups_do_not_move()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, new() { MaxSnoozes = 1 });
        var planned = FollowUp.Schedule(series, series.Next(Start)!.Value, Actor.System, Start);
        var snoozed = planned.Snooze(Start + Duration.FromHours(1), series.Rules, Actor.System, Start);
        Assert.Equal("follow-up.snoozed-out", Code(() => snoozed.Snooze(Start + Duration.FromHours(2), series.Rules, Actor.System, Start)));
        Assert.Equal("follow-up.snooze-past", Code(() => planned.Snooze(Start, series.Rules, Actor.System, Start)));
        Assert.Equal("follow-up.reschedule-past", Code(() => planned.Reschedule(Start, Actor.System, Start)));
        var closed = planned.Move(FollowUpAction.Cancel, Actor.System, Start);
        Assert.Equal("follow-up.closed", Code(() => closed.Reschedule(Start + Duration.FromHours(2), Actor.System, Start)));
        Assert.Equal("follow-up.closed", Code(() => closed.Snooze(Start + Duration.FromHours(2), series.Rules, Actor.System, Start)));
    }

    [Fact]
    public void Rescheduling_moves_one_and_not_the_series()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, Rules);
        var planned = FollowUp.Schedule(series, series.Next(Start)!.Value, Actor.System, Start);
        var moved = planned.Snooze(Start + Duration.FromHours(1), series.Rules, Actor.System, Start).Reschedule(planned.Due + Duration.FromDays(2), Actor.System, Start);
        Assert.Null(moved.SnoozedUntil);
        Assert.Equal((planned.Slot, planned.Nominal), (moved.Slot, moved.Nominal));
        Assert.Equal(Start + Duration.FromDays(7) + Duration.FromHours(2), Agenda.Advance(series, [moved with { Events = [] }], planned.Due).Single(f => f.Id != moved.Id).Due);
    }

    private static string Code(Action action) => Assert.Throws<RuleViolationException>(action).Code;

    private static int Reminded(FollowUpSeries series, FollowUp followUp, Instant now) =>
        Agenda.Advance(series, [followUp with { Events = [] }], now).SelectMany(f => f.Events).OfType<FollowUpReminded>().Count(r => r.FollowUpId == followUp.Id);

    private static string Shape(IEnumerable<FollowUp> all) => string.Join('|', all.OrderBy(f => f.Slot).Select(f =>
        $"{f.Slot} {f.State} {f.RemindersRaised} {f.StepsTaken} {string.Join(',', f.Events.Select(e => e.Name).Order(StringComparer.Ordinal))}"));

    // Keeps every event, as the log does.
    private static List<FollowUp> Tick(FollowUpSeries series, IEnumerable<Instant> ticks)
    {
        Dictionary<FollowUpId, FollowUp> all = [];
        foreach (var now in ticks)
        {
            foreach (var next in Agenda.Advance(series, [.. all.Values.Select(f => f with { Events = [] })], now))
            {
                all[next.Id] = next with { Events = [.. all.TryGetValue(next.Id, out var before) ? before.Events : [], .. next.Events] };
            }
        }

        return [.. all.Values];
    }
}
