using NodaTime;
using RequirementsKit.FollowUps;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.FollowUps;

/// <summary>What the clock, contacts and zones do with a follow-up.</summary>
public sealed class FollowUpClockTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 9, 1, 8, 0);
    private static readonly Instant Due = Instant.FromUtc(2026, 9, 1, 10, 0);
    private static readonly FollowUpSeries Series = FollowUpSeriesTests.Planned(Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Etc/UTC", new(2026, 9, 1)));

    private static FollowUp Planned => FollowUp.Schedule(Series, Series.Next(Start)!.Value, Actor.System, Start);

    private static Occurrence NextWeek => Series.Next(Due)!.Value;

    [Fact]
    public void Reminders_and_steps_are_counted_and_told()
    {
        var reminded = Planned.Remind(Start).Remind(Due);
        Assert.Equal(2, reminded.RemindersRaised);
        Assert.Equal([new FollowUpReminded(reminded.Id, 0, Due, Actor.System, Start), new FollowUpReminded(reminded.Id, 1, Due, Actor.System, Due)], reminded.Events.Skip(1));
        var escalated = Planned.Escalate(new(Duration.Zero, "lead", "email"), Start).Escalate(new(Duration.Zero, "sponsor", "phone"), Due);
        Assert.Equal(2, escalated.StepsTaken);
        Assert.Equal(
            [new FollowUpEscalated(escalated.Id, 0, "lead", "email", Actor.System, Start), new FollowUpEscalated(escalated.Id, 1, "sponsor", "phone", Actor.System, Due)], escalated.Events.Skip(1));
    }

    [Fact]
    public void Another_instant_of_its_local_time_moves_what_nobody_chose()
    {
        var (week, later) = (NextWeek.Instant - Due, Due + Duration.FromHours(1));
        var planned = Planned with { OverdueFrom = later };
        var moved = planned.Retime(NextWeek, Actor.System, Start);
        Assert.Equal((NextWeek.Instant, NextWeek.Instant, later + week, NextWeek.ZoneData), (moved.Slot, moved.Due, moved.OverdueFrom, moved.ZoneData));
        Assert.Equal([.. planned.Events, new FollowUpRetimed(planned.Id, Due, NextWeek.Instant, NextWeek.ZoneData, Actor.System, Start)], moved.Events);
        Assert.Equal(later, (planned with { Due = later }).Retime(NextWeek, Actor.System, Start).Due);
        Assert.Null(Planned.Retime(NextWeek, Actor.System, Start).OverdueFrom);
        Assert.Same(planned, planned.Retime(Series.Next(Start)!.Value, Actor.System, Start));
    }

    [Fact]
    public void A_contact_counts_the_follow_up_anew()
    {
        var contact = new Contact(InteractionId.New(Given.Ids, Start), Start);
        var used = Planned with { State = FollowUpState.Overdue, SnoozedUntil = Due, EscalatesFrom = Due, RemindersRaised = 2, StepsTaken = 1 };
        var counted = used.CountFrom(contact, NextWeek, Due, Start);
        Assert.Equal((NextWeek.Nominal, NextWeek.Instant, NextWeek.Instant, NextWeek.ZoneData, Start, Due), (counted.Nominal, counted.Slot, counted.Due, counted.ZoneData, counted.CountedFrom!.Value, counted.OverdueFrom!.Value));
        Assert.Equal((FollowUpState.Planned, null, null, 0, 0), (counted.State, counted.SnoozedUntil, counted.EscalatesFrom, counted.RemindersRaised, counted.StepsTaken));
        Assert.Equal([.. used.Events, new FollowUpClockReset(used.Id, contact.Interaction, Due, NextWeek.Instant, Actor.System, Start)], counted.Events);
        Assert.StartsWith("The follow-up of 2026-09-01 10:00 is Missed", Assert.Throws<RuleViolationException>(() => (used with { State = FollowUpState.Missed }).CountFrom(contact, NextWeek, null, Start)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chase_begins_the_escalation_at_once()
    {
        var silent = Planned with { Id = FollowUp.IdOf(Series.Id, NextWeek.Nominal), SettledAt = Start };
        var chased = Planned.Chase(silent, "phone", Start);
        Assert.Equal((silent.Id, "phone", Start), (chased.ChasedAfter!.Value, chased.AdvisedChannel, chased.EscalatesFrom!.Value));
        Assert.Equal(new FollowUpChased(chased.Id, silent.Id, "phone", Actor.System, Start), chased.Events[^1]);
        Assert.Equal(Due, Planned.Chase(silent with { SettledAt = null }, null, Start).EscalatesFrom);
        Assert.Equal(Due, Planned.Chase(silent with { SettledAt = NextWeek.Instant }, null, Start).EscalatesFrom);
        Assert.Equal(Start, (Planned with { EscalatesFrom = Start }).Chase(silent with { SettledAt = NextWeek.Instant }, null, Start).EscalatesFrom);
    }

    [Fact]
    public void Balancing_moves_it_and_back_on_its_slot_it_is_not_balanced()
    {
        var later = Due + Duration.FromDays(1);
        var moved = Planned.Balance(later, Actor.System, Start);
        Assert.Equal((later, true), (moved.Due, moved.IsBalanced));
        Assert.Equal(new FollowUpRescheduled(moved.Id, Due, later, Actor.System, Start), moved.Events[^1]);
        Assert.Same(moved, moved.Balance(later, Actor.System, Start));
        Assert.Equal((Due, false), (moved.Balance(Due, Actor.System, Start).Due, moved.Balance(Due, Actor.System, Start).IsBalanced));
    }

    [Theory]
    [InlineData(0, 36, "2026-10-23T21:00:00Z")]
    [InlineData(1, 0, "2026-10-24T08:00:00Z")]
    [InlineData(2, 3, "2026-10-23T05:00:00Z")]
    public void A_lead_goes_back_some_days_on_the_clock_and_some_time(int days, int hours, string at) =>
        Assert.Equal(at, new ReminderLead(days, Duration.FromHours(hours)).Before(Instant.FromUtc(2026, 10, 25, 9, 0), DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToString());

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(367, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 366 * 24 + 1)]
    public void A_lead_outside_its_range_is_refused(int days, int hours)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => new ReminderLead(days, Duration.FromHours(hours)));
        Assert.Equal("days", refused.ParamName);
        Assert.Equal($"{days} days and {Duration.FromHours(hours)}", refused.ActualValue);
        Assert.StartsWith("Use 0 to 366 days and an elapsed time of zero or more, at most 366 days.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lead_reaches_a_leap_year_back() => Assert.Equal((366, Duration.FromDays(366)), (new ReminderLead(366, Duration.FromDays(366)).Days, new ReminderLead(366, Duration.FromDays(366)).Elapsed));
}
