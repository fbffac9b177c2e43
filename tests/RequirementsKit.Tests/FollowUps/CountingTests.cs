using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.FollowUps;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.FollowUps;

/// <summary>Follow-ups that are counted from what happened: from the last one, from its settlement, from the last contact.</summary>
public sealed class CountingTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 9, 1, 8, 0);
    private static readonly Cadence Weekly = Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Etc/UTC", new(2026, 9, 1));
    private static readonly FollowUpRules Window = new() { Window = new(Period.FromDays(7), Period.FromDays(14)), Reminders = [new(1, Duration.Zero)] };

    [Property(MaxTest = 2_000)]
    public Property It_makes_no_difference_how_often_the_clock_is_ticked() => Prop.ForAll(
        Gen.Choose(0, 4).ToArbitrary(),
        Gen.Choose(0, 40 * 24).ListOf().ToArbitrary(),
        Gen.Choose(-100, 40 * 24).ListOf().ToArbitrary(),
        (anchor, hours, talks) =>
        {
            var rules = (anchor == 0 ? Window : Window with { Window = null, Repeat = new(Period.FromDays(5), (CompletionAnchor)anchor) }) with { Missed = talks.Count % 2 == 0 ? MissedPolicy.Skip : null };
            var series = FollowUpSeriesTests.Planned(Weekly, rules);
            List<Contact> contacts = [.. talks.Distinct().Order().Select(h => At(Start + Duration.FromHours(h)))];
            var end = Start + Duration.FromDays(40);
            return Shape(Tick(series, contacts, [.. hours.Order().Select(h => Start + Duration.FromHours(h)), end])) == Shape(Tick(series, contacts, [end]));
        });

    [Fact]
    public void In_a_window_it_is_due_after_the_least_and_overdue_after_the_most()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, Window);
        Assert.Equal((FollowUpState.Planned, 0), StateAt(series, [], Start + Duration.FromDays(5)));
        Assert.Equal((FollowUpState.Due, 1), StateAt(series, [], Start + Duration.FromDays(7) + Duration.FromHours(2)));
        Assert.Equal((FollowUpState.Due, 1), StateAt(series, [], Start + Duration.FromDays(14) + Duration.FromHours(1)));
        Assert.Equal((FollowUpState.Overdue, 1), StateAt(series, [], Start + Duration.FromDays(14) + Duration.FromHours(2)));
    }

    [Fact]
    public void The_last_contact_before_the_planning_counts() =>
        Assert.Equal((FollowUpState.Due, 1), StateAt(FollowUpSeriesTests.Planned(Weekly, Window), [At(Start - Duration.FromDays(9))], Start));

    [Fact]
    public void Any_contact_resets_the_clock_and_leaves_an_event()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, Window);
        var talk = At(Start + Duration.FromDays(16));
        var reset = Assert.Single(Tick(series, [talk], [Start + Duration.FromDays(15), Start + Duration.FromDays(17)]));
        Assert.Equal((FollowUpState.Planned, Instant.FromUtc(2026, 9, 24, 10, 0), talk.At), (reset.State, reset.Due, reset.CountedFrom!.Value));
        var why = Assert.Single(reset.Events.OfType<FollowUpClockReset>());
        Assert.Equal((talk.Interaction, Instant.FromUtc(2026, 9, 8, 10, 0)), (why.Interaction, why.From));
    }

    [Theory]
    [InlineData(CompletionAnchor.Fixed, 3, "2026-09-04T10:00:00Z")]
    [InlineData(CompletionAnchor.NextFutureSlot, 8, "2026-09-10T10:00:00Z")]
    [InlineData(CompletionAnchor.FromCompletion, 8, "2026-09-12T10:00:00Z")]
    [InlineData(CompletionAnchor.FromLastContact, 8, "2026-09-12T10:00:00Z")]
    public void The_next_one_is_counted_as_the_anchor_says(CompletionAnchor anchor, int doneAfterDays, string due)
    {
        var series = FollowUpSeriesTests.Planned(Weekly, new() { Repeat = new(Period.FromDays(3), anchor) });
        var done = Tick(series, [], [Start])[0].Complete(Talk(), FollowUpOutcome.Replied, Actor.System, Start + Duration.FromDays(doneAfterDays));
        var next = Assert.Single(Agenda.Advance(series, [done with { Events = [] }], Start + Duration.FromDays(doneAfterDays)));
        Assert.Equal(due, next.Due.ToString());
        Assert.NotEqual(done.Id, next.Id);
    }

    [Fact]
    public void Done_early_and_due_at_the_same_time_again_is_another_follow_up()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, new() { Repeat = new(Period.FromDays(7), CompletionAnchor.FromCompletion) });
        var first = Tick(series, [], [Start])[0];
        var second = Agenda.Advance(series, [Done(first, Start + Duration.FromHours(2))], Start + Duration.FromHours(2)).Single();
        var third = Agenda.Advance(series, [Done(first, Start + Duration.FromHours(2)), Done(second, Start + Duration.FromHours(3))], Start + Duration.FromHours(3)).Single();
        Assert.Equal(second.Nominal, third.Nominal);
        Assert.Equal(3, new[] { first.Id, second.Id, third.Id }.Distinct().Count());
    }

    [Fact]
    public void An_attempt_without_an_answer_is_no_contact()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, Window);
        var first = Tick(series, [], [Start])[0];
        var tried = first.Complete(null, FollowUpOutcome.NoReply, Actor.System, Start + Duration.FromDays(10)) with { Events = [] };
        var next = Agenda.Advance(series, [tried], Start + Duration.FromDays(10)).Single();
        Assert.Equal(Instant.FromUtc(2026, 9, 18, 10, 0), next.Due);
        Assert.Equal(next.Due + Duration.FromMinutes(1), next.OverdueFrom);
    }

    [Fact]
    public void Nothing_is_counted_while_a_series_rests_or_when_it_is_over()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, Window with { EndAfterCompletions = 1 });
        Assert.Empty(Agenda.Advance(series.Pause(Actor.System, Start), [], Start + Duration.FromDays(20)));
        Assert.Empty(Agenda.Advance(series, [Done(Tick(series, [], [Start])[0], Start)], Start + Duration.FromDays(20)));
    }

    [Fact]
    public void Two_ways_of_counting_are_refused() => Assert.Equal(
        "follow-up-series.two-anchors", Assert.Throws<RuleViolationException>(() => FollowUpSeriesTests.Planned(Weekly, Window with { Repeat = new(Period.FromDays(3), CompletionAnchor.Fixed) })).Code);

    [Fact]
    public void Follow_ups_without_an_answer_chase_the_next_one_and_start_the_escalation_once()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, new() { MaxNoReplies = 2, Escalation = [new(Duration.FromHours(4), "lead", "email"), new(Duration.Zero, "sponsor", "phone", WorkingDays: 1)] });
        var all = Tick(series, [], [Start + Duration.FromDays(8)]).OrderBy(f => f.Slot).ToList();
        List<FollowUp> present = [Unanswered(all[0], Start + Duration.FromDays(1)), Unanswered(all[1], Start + Duration.FromDays(8)), all[2] with { Events = [] }];
        Assert.Null(Agenda.ToChase(series, [present[0], all[1], all[2]]));
        Assert.Equal(all[2].Id, Agenda.ToChase(series, present)!.Id);

        var chased = Agenda.Advance(series, present, Start + Duration.FromDays(8) + Duration.FromHours(5), new([], Channel.Phone)).Single(f => f.Id == all[2].Id);
        Assert.Equal((FollowUpState.Planned, "phone", 1, present[1].Id), (chased.State, chased.AdvisedChannel, chased.StepsTaken, chased.ChasedAfter!.Value));
        Assert.Equal("lead", Assert.Single(chased.Events.OfType<FollowUpEscalated>()).Role);

        var later = Agenda.Advance(series, [present[0], present[1], chased with { Events = [] }], Start + Duration.FromDays(9) + Duration.FromHours(5)).Single(f => f.Id == all[2].Id);
        Assert.Equal("sponsor", Assert.Single(later.Events.OfType<FollowUpEscalated>()).Role);
        Assert.Empty(later.Events.OfType<FollowUpChased>());
        var answered = Unanswered(all[1], Start + Duration.FromDays(8)) with { Outcome = FollowUpOutcome.Replied };
        Assert.Null(Agenda.ToChase(series, [present[0], answered, all[2]]));
        Assert.Null(Agenda.ToChase(series with { Rules = series.Rules with { MaxNoReplies = null } }, present));
    }

    [Fact]
    public void When_the_last_snooze_is_over_the_escalation_begins()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, new() { MaxSnoozes = 2, Escalation = [new(Duration.FromMinutes(30), "lead", "email")] });
        var planned = FollowUp.Schedule(series, series.Next(Start)!.Value, Actor.System, Start) with { Events = [] };
        var once = planned.Snooze(Start + Duration.FromMinutes(20), series.Rules, Actor.System, Start);
        Assert.Null(once.EscalatesFrom);
        var twice = once.Snooze(Start + Duration.FromMinutes(40), series.Rules, Actor.System, Start);
        Assert.Equal(Start + Duration.FromMinutes(40), twice.EscalatesFrom);
        Assert.Equal(1, Agenda.Advance(series, [twice with { Events = [] }], Start + Duration.FromMinutes(70)).Single(f => f.Id == planned.Id).StepsTaken);
        Assert.Equal(planned.Due, once.Snooze(planned.Due + Duration.FromDays(1), series.Rules, Actor.System, Start).EscalatesFrom);
    }

    [Theory]
    [InlineData("2026-09-04T10:00:00Z", 1, "2026-09-07T10:00:00Z")]
    [InlineData("2026-09-05T10:00:00Z", 2, "2026-09-08T10:00:00Z")]
    [InlineData("2026-09-07T10:00:00Z", 5, "2026-09-14T10:00:00Z")]
    public void Working_days_of_a_step_leave_the_weekend_out(string from, int days, string taken) => Assert.Equal(
        taken, new EscalationStep(Duration.Zero, "lead", "email", days).TakenAt(NodaTime.Text.InstantPattern.General.Parse(from).Value, Weekly).ToString());

    [Fact]
    public void A_snooze_that_delays_reminders_never_raises_one_twice()
    {
        var series = FollowUpSeriesTests.Planned(Weekly, new() { Reminders = [new(0, Duration.FromHours(26)), new(1, Duration.Zero)] });
        var first = Tick(series, [], [.. Enumerable.Range(0, 24 * 8).Select(h => Start + Duration.FromHours(h))]).OrderBy(f => f.Slot).First();
        Assert.Equal([0, 1], first.Events.OfType<FollowUpReminded>().Select(r => r.Reminder));
    }

    private static InteractionId Talk() => InteractionId.New(Given.Ids, Start);

    private static Contact At(Instant at) => new(Talk(), at);

    private static FollowUp Done(FollowUp followUp, Instant at) => followUp.Complete(Talk(), FollowUpOutcome.Replied, Actor.System, at) with { Events = [] };

    private static FollowUp Unanswered(FollowUp followUp, Instant at) => followUp with { State = FollowUpState.Completed, Outcome = FollowUpOutcome.NoReply, SettledAt = at, Events = [] };

    private static (FollowUpState State, int Reminders) StateAt(FollowUpSeries series, IReadOnlyList<Contact> contacts, Instant now)
    {
        var found = Tick(series, contacts, [now]).Single();
        return (found.State, found.RemindersRaised);
    }

    private static string Shape(IEnumerable<FollowUp> all) => string.Join('|', all.OrderBy(f => f.CountedFrom).Select(f =>
        $"{f.Id} {f.Slot} {f.State} {f.OverdueFrom} {f.RemindersRaised} {string.Join(',', f.Events.Select(e => e.Name).Order(StringComparer.Ordinal))}"));

    private static List<FollowUp> Tick(FollowUpSeries series, IReadOnlyList<Contact> contacts, IEnumerable<Instant> ticks)
    {
        Dictionary<FollowUpId, FollowUp> all = [];
        foreach (var now in ticks)
        {
            foreach (var next in Agenda.Advance(series, [.. all.Values.Select(f => f with { Events = [] })], now, new([.. contacts.Where(c => c.At <= now)], null)))
            {
                all[next.Id] = next with { Events = [.. all.TryGetValue(next.Id, out var before) ? before.Events : [], .. next.Events] };
            }
        }

        return [.. all.Values];
    }
}
