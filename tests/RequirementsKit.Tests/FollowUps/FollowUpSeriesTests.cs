using NodaTime;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.FollowUps;

public sealed class FollowUpSeriesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 1, 8, 0);
    private static readonly Cadence Weekly = Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Europe/Berlin", new(2026, 9, 1));

    [Fact]
    public void A_new_cadence_holds_from_its_date_and_the_past_keeps_its_own()
    {
        var moved = Planned().Revise(Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "America/New_York", new(2026, 9, 1)), new(2026, 9, 15), Actor.System, Now);
        Assert.Equal(["2026-09-08 10:00 Europe/Berlin", "2026-09-15 10:00 America/New_York"], Next(moved, 2));
        Assert.IsType<FollowUpSeriesRevised>(moved.Events[^1]);
    }

    [Fact]
    public void Nothing_comes_in_a_pause()
    {
        var paused = Planned().Pause(Actor.System, Instant.FromUtc(2026, 9, 10, 0, 0));
        Assert.Equal(["2026-09-08 10:00 Europe/Berlin"], Next(paused, 2));
        var resumed = paused.Resume(Actor.System, Instant.FromUtc(2026, 9, 20, 0, 0));
        Assert.Equal(["2026-09-08 10:00 Europe/Berlin", "2026-09-22 10:00 Europe/Berlin"], Next(resumed, 2));
        Assert.Same(paused, paused.Pause(Actor.System, Now));
        Assert.Same(resumed, resumed.Resume(Actor.System, Now));
    }

    [Fact]
    public void A_series_that_was_ended_does_not_change()
    {
        var ended = Planned().EndSeries(Actor.System, Now);
        Assert.Equal("follow-up-series.ended", Assert.Throws<RuleViolationException>(() => ended.Pause(Actor.System, Now)).Code);
        Assert.Equal("follow-up-series.ended", Assert.Throws<RuleViolationException>(() => ended.Resume(Actor.System, Now)).Code);
        Assert.Equal("follow-up-series.ended", Assert.Throws<RuleViolationException>(() => ended.Revise(Weekly, new(2027, 1, 1), Actor.System, Now)).Code);
    }

    [Fact]
    public void Versions_are_in_order_and_come_round()
    {
        Assert.Equal("follow-up-series.version-order", Assert.Throws<RuleViolationException>(() => Planned().Revise(Weekly, new(2026, 9, 1), Actor.System, Now)).Code);
        Assert.Equal("follow-up-series.never", Assert.Throws<RuleViolationException>(() => Planned().Revise(Weekly.Until(new(2026, 9, 8)), new(2026, 10, 1), Actor.System, Now)).Code);
    }

    [Fact]
    public void What_is_missed_follows_from_the_interval_unless_the_rules_say()
    {
        Assert.Equal(MissedPolicy.Coalesce, Planned().Missed);
        Assert.Equal(MissedPolicy.Skip, Planned(Cadence.EveryDays(3, new(9, 0), "Etc/UTC")).Missed);
        Assert.Equal(MissedPolicy.Backlog, Planned(rules: new() { Missed = MissedPolicy.Backlog }).Missed);
    }

    [Fact]
    public void Rules_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FollowUpRules { Grace = Duration.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FollowUpRules { MaxSnoozes = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FollowUpRules { EndAfterCompletions = 0 });
        Assert.Throws<ArgumentException>(() => new FollowUpRules { Escalation = [new(Duration.Zero, " ", "email")] });
        Assert.Throws<ArgumentException>(() => new FollowUpRules { Reminders = [.. Enumerable.Range(0, 21).Select(d => new ReminderLead(d, Duration.Zero))] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReminderLead(-1, Duration.Zero));
    }

    [Fact]
    public void Days_before_keep_the_time_on_the_clock_and_hours_elapse()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var due = Instant.FromUtc(2026, 10, 25, 9, 0);
        Assert.Equal(Instant.FromUtc(2026, 10, 24, 8, 0), new ReminderLead(1, Duration.Zero).Before(due, zone));
        Assert.Equal(Instant.FromUtc(2026, 10, 24, 9, 0), new ReminderLead(0, Duration.FromHours(24)).Before(due, zone));
    }

    internal static FollowUpSeries Planned(Cadence? cadence = null, FollowUpRules? rules = null) => FollowUpSeries.Plan(
        FollowUpSeriesId.New(Given.Ids, Now), ProjectId.New(Given.Ids, Now), 1, StakeholderId.New(Given.Ids, Now), "Progress", cadence ?? Weekly, Actor.System, Actor.System, Now, rules);

    private static List<string> Next(FollowUpSeries series, int count)
    {
        List<string> found = [];
        for (var next = series.Next(Instant.FromUtc(2026, 9, 2, 0, 0)); next is { } occurrence && found.Count < count; next = series.Next(occurrence.Instant))
        {
            found.Add(occurrence.ToString());
        }

        return found;
    }
}
