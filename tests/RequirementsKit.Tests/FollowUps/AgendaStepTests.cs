using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.FollowUps;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.FollowUps;

/// <summary>The instants at which the clock does something.</summary>
public sealed class AgendaStepTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 9, 1, 8, 0);
    private static readonly Instant Due = Instant.FromUtc(2026, 9, 1, 10, 0);
    private static readonly Duration Moment = Duration.FromMilliseconds(1);
    private static readonly Cadence Weekly = Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Etc/UTC", new(2026, 9, 1));

    [Theory]
    [InlineData(null, "Planned", "Due", "Overdue")]
    [InlineData(MissedPolicy.Skip, "Planned", "Due", "Missed")]
    public void It_is_due_at_its_time_and_overdue_after_the_grace(MissedPolicy? missed, string before, string due, string after)
    {
        var series = FollowUpSeriesTests.Planned(Weekly, new() { Grace = Duration.FromHours(5), Missed = missed });
        Assert.Equal(before, First(series, Due - Moment).State.ToString());
        Assert.Equal(due, First(series, Due).State.ToString());
        Assert.Equal(due, First(series, Due + Duration.FromHours(5) - Moment).State.ToString());
        Assert.Equal(after, First(series, Due + Duration.FromHours(5)).State.ToString());
    }

    [Fact]
    public void What_is_missed_was_settled_when_its_time_was_over()
    {
        var skipped = First(FollowUpSeriesTests.Planned(Weekly, new() { Grace = Duration.FromHours(5), Missed = MissedPolicy.Skip }), Due + Duration.FromDays(3));
        Assert.Equal((FollowUpState.Missed, Due + Duration.FromHours(5)), (skipped.State, skipped.SettledAt!.Value));
        var series = FollowUpSeriesTests.Planned(Weekly);
        Assert.Equal(FollowUpState.Overdue, First(series, Due + Duration.FromDays(7) - Moment).State);
        var joined = First(series, Due + Duration.FromDays(7));
        Assert.Equal((FollowUpState.Missed, Due + Duration.FromDays(7)), (joined.State, joined.SettledAt!.Value));
        var patient = FollowUpSeriesTests.Planned(Weekly, new() { Grace = Duration.FromDays(9) });
        Assert.Equal((FollowUpState.Due, FollowUpState.Missed), (First(patient, Due + Duration.FromDays(9) - Moment).State, First(patient, Due + Duration.FromDays(9)).State));
        var last = FollowUpSeriesTests.Planned(Weekly.Until(new(2026, 9, 1)));
        Assert.Equal(FollowUpState.Overdue, First(last, Due + Duration.FromDays(30)).State);
    }

    [Fact]
    public void Steps_are_taken_in_time_until_it_is_missed()
    {
        var series = FollowUpSeriesTests.Planned(
            Weekly, new() { Escalation = [new(Duration.Zero, "a", "email"), new(Duration.FromHours(1), "b", "email"), new(Duration.FromDays(7), "c", "email"), new(Duration.Zero, "d", "email", 1)] });
        Assert.Equal("", Steps(series, Due - Moment));
        Assert.Equal("a", Steps(series, Due));
        Assert.Equal("a", Steps(series, Due + Duration.FromHours(1) - Moment));
        Assert.Equal("a b", Steps(series, Due + Duration.FromHours(1)));
        Assert.Equal("a b d", Steps(series, Due + Duration.FromDays(1)));
        Assert.Equal("a b d", Steps(series, Due + Duration.FromDays(8)));
        var backlog = FollowUpSeriesTests.Planned(Weekly, series.Rules with { Missed = MissedPolicy.Backlog });
        Assert.Equal("a b d c", Steps(backlog, Due + Duration.FromDays(7)));
    }

    [Theory]
    [InlineData("20:00", "08:00", "2026-09-01T20:00:00Z", "2026-09-02T08:00:00Z")]
    [InlineData("20:00", "08:00", "2026-09-01T19:59:00Z", "2026-09-01T19:59:00Z")]
    [InlineData("20:00", "08:00", "2026-09-02T07:59:00Z", "2026-09-02T08:00:00Z")]
    [InlineData("20:00", "08:00", "2026-09-02T08:00:00Z", "2026-09-02T08:00:00Z")]
    [InlineData("12:00", "14:00", "2026-09-01T13:00:00Z", "2026-09-01T14:00:00Z")]
    [InlineData("12:00", "14:00", "2026-09-01T14:00:00Z", "2026-09-01T14:00:00Z")]
    public void A_reminder_waits_for_the_end_of_the_quiet_hours(string from, string to, string at, string raised)
    {
        var (time, instant) = (NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm"), NodaTime.Text.InstantPattern.General);
        var (meant, expected) = (instant.Parse(at).Value, instant.Parse(raised).Value);
        var series = FollowUpSeriesTests.Planned(Weekly, new() { Reminders = [new(0, Duration.Zero)], QuietHours = new(time.Parse(from).Value, time.Parse(to).Value), Missed = MissedPolicy.Backlog, Grace = Duration.FromDays(30) });
        var planned = Scheduled(series).Reschedule(meant, Actor.System, Start) with { Events = [] };
        Assert.Equal((0, 1), (Reminders(series, planned, expected - Moment), Reminders(series, planned, expected)));
    }

    [Fact]
    public void A_snooze_puts_off_what_comes_before_its_end()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, new() { Reminders = [new(0, Duration.FromHours(1))] });
        var snoozed = Scheduled(series).Snooze(Due - Duration.FromMinutes(30), series.Rules, Actor.System, Start) with { Events = [] };
        Assert.Equal((0, 1), (Reminders(series, snoozed, Due - Duration.FromMinutes(30) - Moment), Reminders(series, snoozed, Due - Duration.FromMinutes(30))));
        var passed = Scheduled(series).Snooze(Due - Duration.FromMinutes(90), series.Rules, Actor.System, Start) with { Events = [] };
        Assert.Equal((0, 1), (Reminders(series, passed, Due - Duration.FromHours(1) - Moment), Reminders(series, passed, Due - Duration.FromHours(1))));
    }

    [Fact]
    public void Those_that_came_round_and_the_one_after_are_scheduled()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, new() { Missed = MissedPolicy.Backlog });
        Assert.Single(Agenda.Advance(series, [], Due - Moment));
        Assert.Equal(2, Agenda.Advance(series, [], Due).Count);
        Assert.Equal(3, Agenda.Advance(series, [], Due + Duration.FromDays(7)).Count);
        Assert.Equal(1_000, Agenda.Advance(FollowUpSeriesTests.Planned(Cadence.EveryDays(1, new(10, 0), "Etc/UTC", new(2026, 9, 1))), [], Due + Duration.FromDays(1_500)).Count);
        var first = Agenda.Advance(series, [], Start).Single() with { Events = [] };
        Assert.Empty(Agenda.Advance(series, [first], Due - Moment));
        Assert.Empty(Agenda.Advance(series with { Rules = series.Rules with { EndAfterCompletions = 1 } }, [first with { State = FollowUpState.Completed }], Due + Duration.FromDays(30)));
        Assert.NotEmpty(Agenda.Advance(series with { Rules = series.Rules with { EndAfterCompletions = 2 } }, [first with { State = FollowUpState.Completed }], Due + Duration.FromDays(30)));
    }

    [Fact]
    public void A_row_without_an_answer_ends_with_an_answer()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, new() { MaxNoReplies = 2 });
        var (a, b, c, open) = (Silent(series, 0), Silent(series, 1), Silent(series, 2), Scheduled(series, 3));
        Assert.Equal(c.Id, Agenda.Unanswered(series, [a, c, b, open])!.Id);
        Assert.Null(Agenda.Unanswered(series, [a, b, c with { Outcome = FollowUpOutcome.Replied }, open]));
        Assert.Null(Agenda.Unanswered(series, [a, b with { Outcome = FollowUpOutcome.Replied }, c, open]));
        Assert.Equal(c.Id, Agenda.Unanswered(series, [a, b with { State = FollowUpState.Skipped, Outcome = null }, c, open])!.Id);
        Assert.Null(Agenda.Unanswered(series with { Rules = series.Rules with { MaxNoReplies = null } }, [a, b, c]));
        Assert.Equal(b.Id, Agenda.Unanswered(series, [a, b with { SettledAt = a.SettledAt }])!.Id);
    }

    [Fact]
    public void The_earliest_open_one_is_chased_once()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, new() { MaxNoReplies = 1 });
        var (silent, next, later) = (Silent(series, 0), Scheduled(series, 1), Scheduled(series, 2));
        Assert.Equal(next.Id, Agenda.ToChase(series, [silent, later, next])!.Id);
        Assert.Null(Agenda.ToChase(series, [silent]));
        Assert.Null(Agenda.ToChase(series, [silent, next with { ChasedAfter = silent.Id }, later]));
        var now = silent.SettledAt!.Value;
        var advanced = Agenda.Advance(series, [silent, next, later], now, new([], Channel.Phone));
        Assert.Equal([(next.Id, "phone", silent.Id)], advanced.Where(f => f.ChasedAfter is not null).Select(f => (f.Id, f.AdvisedChannel!, f.ChasedAfter!.Value)));
        Assert.Null(Agenda.Advance(series, [silent, next, later], now).Single(f => f.ChasedAfter is not null).AdvisedChannel);
    }

    [Theory]
    [InlineData(0, 30, "2026-09-05T16:00:00Z")]
    [InlineData(1, 0, "2026-09-07T10:00:00Z")]
    [InlineData(1, 2, "2026-09-07T12:00:00Z")]
    public void A_step_is_taken_after_its_working_days_and_its_time(int workingDays, int hours, string at)
    {
        var friday = Instant.FromUtc(2026, 9, 4, 10, 0);
        Assert.Equal(at, new EscalationStep(Duration.FromHours(hours), "lead", "email", workingDays).TakenAt(friday, Weekly).ToString());
    }

    private static FollowUp First(FollowUpSeries series, Instant now) => Agenda.Advance(series, [], now).MinBy(f => f.Slot)!;

    private static string Steps(FollowUpSeries series, Instant now) => string.Join(' ', First(series, now).Events.OfType<FollowUpEscalated>().Select(e => e.Role));

    private static FollowUp Scheduled(FollowUpSeries series, int weeks = 0) =>
        FollowUp.Schedule(series, series.Next(Start + Duration.FromDays(7 * weeks))!.Value, Actor.System, Start) with { Events = [] };

    private static FollowUp Silent(FollowUpSeries series, int weeks) =>
        Scheduled(series, weeks) with { State = FollowUpState.Completed, Outcome = FollowUpOutcome.NoReply, SettledAt = Due + Duration.FromDays(7 * weeks) };

    private static int Reminders(FollowUpSeries series, FollowUp followUp, Instant now) =>
        Agenda.Advance(series, [followUp], now).SelectMany(f => f.Events).OfType<FollowUpReminded>().Count(r => r.FollowUpId == followUp.Id);
}
