using NodaTime;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.FollowUps;

/// <summary>What people do with a follow-up: what each step says to the log, and what refuses it in whole sentences.</summary>
public sealed class FollowUpRuleTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 9, 1, 8, 0);
    private static readonly Instant Due = Instant.FromUtc(2026, 9, 1, 10, 0);
    private static readonly Actor Desk = Actor.Service("desk");
    private static readonly InteractionId Talk = InteractionId.New(Given.Ids, Start);
    private static readonly FollowUpRules Rules = new() { MaxSnoozes = 2 };
    private static readonly FollowUpSeries Series = FollowUpSeriesTests.Planned(Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Etc/UTC", new(2026, 9, 1)), Rules);

    public static MatrixTheoryData<FollowUpState, FollowUpAction> Pairs => new(Enum.GetValues<FollowUpState>(), Enum.GetValues<FollowUpAction>());

    private static FollowUp Planned => FollowUp.Schedule(Series, Series.Next(Start)!.Value, Desk, Start);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_action_in_every_state_follows_the_table(FollowUpState state, FollowUpAction action)
    {
        var followUp = Planned with { State = state };
        if (!FollowUp.Lifecycle.IsAllowed(state, action))
        {
            var refused = Assert.Throws<RuleViolationException>(() => Do(followUp, action));
            Assert.Equal(action == FollowUpAction.Reschedule ? "follow-up.closed" : "follow-up.illegal-action", refused.Code);
            return;
        }

        var next = Do(followUp, action);
        Assert.Equal(FollowUp.Lifecycle.Next("", state, action), next.State);
        Assert.Equal(next.IsOpen ? (Instant?)null : Start, next.SettledAt);
        Assert.Equal(followUp.Events.Count + 1, next.Events.Count);
    }

    [Fact]
    public void A_table_that_refuses_names_the_follow_up() => Assert.Equal(
        "The follow-up of 2026-09-01 10:00 is Planned, so it cannot Miss. Allowed now: ComeDue, Complete, Skip, Cancel, Reschedule.",
        Assert.Throws<RuleViolationException>(() => Planned.Move(FollowUpAction.Miss, Desk, Start)).Message);

    [Fact]
    public void A_follow_up_is_scheduled_for_its_series()
    {
        var planned = Planned;
        Assert.Equal((Series.Id, Series.ProjectId, Series.Stakeholder, Series.Owner, Due, Due), (planned.Series, planned.ProjectId, planned.Stakeholder, planned.Owner, planned.Slot, planned.Due));
        Assert.Equal((new LocalDateTime(2026, 9, 1, 10, 0), FollowUpState.Planned, FollowUp.IdOf(Series.Id, new(2026, 9, 1, 10, 0))), (planned.Nominal, planned.State, planned.Id));
        Assert.Equal([new FollowUpScheduled(planned.Id, Series.Id, Due, Desk, Start)], planned.Events);
        Assert.Equal("follow-up of 2026-09-01 10:00", planned.ToString());
        Assert.Equal((planned.Id.Value, planned.Id), (planned.DocumentId, (FollowUpId)planned));
        Assert.Equal(DateTimeZoneProviders.Tzdb.VersionId.Split(' ')[1], planned.ZoneData);
    }

    [Fact]
    public void The_id_of_an_occurrence_is_that_of_every_machine()
    {
        var series = FollowUpSeriesId.From(Guid.Parse("019b8d62-7a80-7000-8000-000000000003"));
        var hash = Convert.FromHexString(Fingerprint.OfText([series.ToString(), "2026-09-01T10:00:00"]).ToString())[..16];
        var id = Convert.FromHexString(FollowUp.IdOf(series, new(2026, 9, 1, 10, 0)).Value.ToString("N"));
        Assert.Equal((0x80, 0x80), (id[6] & 0xF0, id[8] & 0xC0));
        Assert.Equal((hash[6] & 0x0F, hash[8] & 0x3F), (id[6] & 0x0F, id[8] & 0x3F));
        Assert.Equal(hash[..6].Append(hash[7]).Concat(hash[9..]), id[..6].Append(id[7]).Concat(id[9..]));
        Assert.NotEqual(FollowUp.IdAfter(series, FollowUp.IdOf(series, new(2026, 9, 1, 10, 0))), FollowUp.IdOf(series, new(2026, 9, 1, 10, 0)));
        Assert.NotEqual(FollowUp.IdAfter(series, default), FollowUp.IdAfter(default, default));
    }

    [Fact]
    public void Snoozing_puts_the_reminders_off_until_the_snoozes_are_used_up()
    {
        var later = Start + Duration.FromHours(1);
        var once = Planned.Snooze(later, Rules, Desk, Start);
        Assert.Equal((later, 1, Due, null), (once.SnoozedUntil, once.Snoozes, once.Due, once.EscalatesFrom));
        Assert.Equal(new FollowUpSnoozed(once.Id, later, 1, Desk, Start), once.Events[^1]);
        var twice = once.Snooze(later, Rules, Desk, Start);
        Assert.Equal((2, later), (twice.Snoozes, twice.EscalatesFrom));
        Assert.Equal(Due, once.Snooze(Due + Duration.FromHours(1), Rules, Desk, Start).EscalatesFrom);
        Assert.Equal(Start, (once with { EscalatesFrom = Start }).Snooze(later, Rules, Desk, Start).EscalatesFrom);
        Refused(
            "follow-up.snoozed-out", "The follow-up of 2026-09-01 10:00 was snoozed 2 times; its series allows 2. Do it, reschedule it, or leave it out; the escalation goes on.",
            "2026-09-01 10:00 的跟进已延后提醒 2 次，其系列允许 2 次。请完成、改期或略过它；升级仍在继续。", () => twice.Snooze(later, Rules, Desk, Start));
        Refused(
            "follow-up.snooze-past", $"The follow-up of 2026-09-01 10:00 cannot be snoozed until {Start}, which is past. Use a later time.",
            $"2026-09-01 10:00 的跟进不能延后到 {Start}：该时刻已过。请指定更晚的时间。", () => Planned.Snooze(Start, Rules, Desk, Start));
    }

    [Fact]
    public void Rescheduling_starts_the_follow_up_anew()
    {
        var used = Planned with { State = FollowUpState.Overdue, SnoozedUntil = Due, OverdueFrom = Due, EscalatesFrom = Due, IsBalanced = true, RemindersRaised = 2, StepsTaken = 1, Snoozes = 1 };
        var later = Start + Duration.FromDays(1);
        var moved = used.Reschedule(later, Desk, Start);
        Assert.Equal((later, Due, FollowUpState.Planned, null, null, null), (moved.Due, moved.Slot, moved.State, moved.SnoozedUntil, moved.OverdueFrom, moved.EscalatesFrom));
        Assert.Equal((false, 0, 0, 1), (moved.IsBalanced, moved.RemindersRaised, moved.StepsTaken, moved.Snoozes));
        Assert.Equal([.. used.Events, new FollowUpRescheduled(used.Id, Due, later, Desk, Start)], moved.Events);
        Refused(
            "follow-up.reschedule-past", $"The follow-up of 2026-09-01 10:00 cannot be moved to {Start}, which is past. Use a later time.",
            $"2026-09-01 10:00 的跟进不能改到 {Start}：该时刻已过。请指定更晚的时间。", () => used.Reschedule(Start, Desk, Start));
    }

    [Fact]
    public void A_closed_one_is_not_moved()
    {
        var closed = Planned.Move(FollowUpAction.Cancel, Desk, Start);
        foreach (var change in new Func<FollowUp>[] { () => closed.Snooze(Due, Rules, Desk, Start), () => closed.Reschedule(Due, Desk, Start), () => closed.Announce(Desk, Start) })
        {
            var refused = Assert.Throws<RuleViolationException>(change);
            Assert.Equal(("follow-up.closed", "The follow-up of 2026-09-01 10:00 is Cancelled. Only an open follow-up can be moved."), (refused.Code, refused.Message));
        }
    }

    [Theory]
    [InlineData(FollowUpAction.Complete)]
    [InlineData(FollowUpAction.Reschedule)]
    public void A_step_that_says_more_has_a_method_of_its_own(FollowUpAction action)
    {
        var refused = Assert.Throws<ArgumentException>(() => Planned.Move(action, Desk, Start));
        Assert.Equal(($"{action} needs to say more. Use the method of that name. (Parameter 'action')", "action"), (refused.Message, refused.ParamName));
    }

    [Theory]
    [InlineData(FollowUpOutcome.Replied, false, true)]
    [InlineData(FollowUpOutcome.MeetingBooked, false, true)]
    [InlineData(FollowUpOutcome.NoReply, true, false)]
    public void A_completion_names_its_interaction_and_owes_what_came_of_it(FollowUpOutcome outcome, bool stayedUnanswered, bool owes)
    {
        var done = Planned.Complete(Talk, outcome, Desk, Start);
        Assert.Equal((FollowUpState.Completed, Talk, outcome, Start), (done.State, done.CompletedBy!.Value, done.Outcome!.Value, done.SettledAt!.Value));
        Assert.Equal((stayedUnanswered, owes), (done.StayedUnanswered, done.OwesConsequence));
        Assert.Equal(new FollowUpMoved(done.Id, FollowUpState.Planned, FollowUpState.Completed, Talk, Desk, Start), done.Events[^1]);
        Assert.Equal((false, false), (Planned.StayedUnanswered, Planned.OwesConsequence));
    }

    [Fact]
    public void A_completion_needs_an_interaction_unless_nobody_answered()
    {
        Assert.Null(Planned.Complete(null, FollowUpOutcome.NoReply, Desk, Start).CompletedBy);
        var refused = Assert.Throws<RuleViolationException>(() => Planned.Complete(null, FollowUpOutcome.Replied, Desk, Start));
        Assert.Equal(("follow-up.needs-interaction", "A follow-up with the outcome Replied needs the interaction that did it. Record the interaction first."), (refused.Code, refused.Message));
        Assert.Equal("outcome", Assert.Throws<ArgumentOutOfRangeException>(() => Planned.Complete(Talk, (FollowUpOutcome)99, Desk, Start)).ParamName);
    }

    [Fact]
    public void What_came_of_it_is_said_once_and_nothing_never_outdoes_something()
    {
        var point = PointId.New(Given.Ids, Start);
        var made = new FollowUpConsequence { Points = [point] };
        var done = Planned.Complete(Talk, FollowUpOutcome.Replied, Desk, Start);
        var nothing = done.Note(FollowUpConsequence.NothingCameUp, Desk, Start);
        Assert.Equal((FollowUpConsequence.NothingCameUp, false), (nothing.Consequence!, nothing.OwesConsequence));
        Assert.Empty(Assert.IsType<FollowUpHadConsequence>(nothing.Events[^1]).Made);
        Assert.Same(nothing, nothing.Note(FollowUpConsequence.NothingCameUp, Desk, Start));
        var something = nothing.Note(made, Desk, Start);
        Assert.Equal(made, something.Consequence);
        Assert.Equal([$"point {point}"], Assert.IsType<FollowUpHadConsequence>(something.Events[^1]).Made);
        Assert.Same(something, something.Note(made, Desk, Start));
        var refused = Assert.Throws<RuleViolationException>(() => something.Note(FollowUpConsequence.NothingCameUp, Desk, Start));
        Assert.Equal(
            ("follow-up.had-consequence", $"Of the follow-up of 2026-09-01 10:00 came point {point}, so it cannot be that nothing came up. Name what was made, or leave it as it is."), (refused.Code, refused.Message));
        var early = Assert.Throws<RuleViolationException>(() => Planned.Note(made, Desk, Start));
        Assert.Equal(("follow-up.not-completed", "The follow-up of 2026-09-01 10:00 is Planned, so nothing can have come of it. Complete it first."), (early.Code, early.Message));
    }

    [Fact]
    public void A_time_is_told_once()
    {
        var told = Planned.Announce(Desk, Start);
        Assert.Equal(Start, told.AnnouncedAt);
        Assert.Equal(new FollowUpAnnounced(told.Id, Due, Desk, Start), told.Events[^1]);
        Assert.Same(told, told.Announce(Desk, Due));
    }

    [Fact]
    public void What_is_stored_is_named_and_read_back()
    {
        var done = Planned.Snooze(Due, Rules, Desk, Start).Complete(Talk, FollowUpOutcome.Replied, Desk, Start).Note(new() { Points = [PointId.New(Given.Ids, Start)] }, Desk, Start);
        Assert.Equal(done, FollowUp.Document.Read(done.ToCanonicalJson()));
        Assert.Equal(("follow-up", 1, "Series,Stakeholder,Owner,Due,State,StayedUnanswered,OwesConsequence"), (FollowUp.Document.Kind, FollowUp.Document.SchemaVersion, string.Join(',', FollowUp.Document.Members)));
        Assert.Equal(("follow-up-series", 1, "KeyNumber,Stakeholder,Owner,IsEnded"), (FollowUpSeries.Document.Kind, FollowUpSeries.Document.SchemaVersion, string.Join(',', FollowUpSeries.Document.Members)));
        Assert.Equal(("", ""), (new FollowUp().ZoneData, new FollowUpSeries().Purpose));
    }

    public static TheoryData<string, Func<object?>> Missing => new()
    {
        { "followUp", () => (FollowUpId)(FollowUp)null! },
        { "series", () => (FollowUpSeriesId)(FollowUpSeries)null! },
        { "series", () => FollowUp.Schedule(null!, Series.Next(Start)!.Value, Desk, Start) },
        { "rules", () => Planned.Snooze(Due, null!, Desk, Start) },
        { "consequence", () => Planned.Note(null!, Desk, Start) },
        { "other", () => FollowUpConsequence.NothingCameUp.And(null!) },
        { "cadence", () => FollowUpSeries.Plan(default, default, 1, default, "Progress", null!, Desk, Desk, Start) },
        { "owner", () => FollowUpSeries.Plan(default, default, 1, default, "Progress", Series.Cadence, null!, Desk, Start) },
        { "purpose", () => FollowUpSeries.Plan(default, default, 1, default, null!, Series.Cadence, Desk, Desk, Start) },
        { "cadence", () => Series.Revise(null!, new(2027, 1, 1), Desk, Start) },
        { "stakeholder", () => CadenceProposal.For(null!) },
        { "zone", () => new ReminderLead(0, Duration.Zero).Before(Start, null!) },
    };

    [Theory]
    [MemberData(nameof(Missing), DisableDiscoveryEnumeration = true)]
    public void Nothing_given_is_refused(string name, Func<object?> command) => Assert.Equal(name, Assert.Throws<ArgumentNullException>(command).ParamName);

    private static FollowUp Do(FollowUp followUp, FollowUpAction action) => action switch
    {
        FollowUpAction.Complete => followUp.Complete(Talk, FollowUpOutcome.Replied, Desk, Start),
        FollowUpAction.Reschedule => followUp.Reschedule(Due, Desk, Start),
        _ => followUp.Move(action, Desk, Start),
    };
}
