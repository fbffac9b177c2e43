using NodaTime;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Tests.FollowUps;

public sealed class FollowUpRulesTests
{
    private static readonly EscalationStep Step = new(Duration.Zero, "lead", "email");

    [Fact]
    public void Nothing_said_is_no_reminders_no_escalation_overdue_after_a_day_and_three_snoozes()
    {
        var rules = FollowUpRules.Default;
        Assert.Empty(rules.Reminders);
        Assert.Empty(rules.Escalation);
        Assert.Equal((Duration.FromDays(1), 3, 3, 0), (rules.Grace, rules.MaxSnoozes, rules.MaxNoReplies, rules.Tolerance));
        Assert.Equal((null, null, null, null, null, null), (rules.Missed, rules.QuietHours, rules.CreditWithin, rules.Window, rules.Repeat, rules.EndAfterCompletions));
        Assert.Equal(20, FollowUpRules.MaxSteps);
    }

    [Fact]
    public void Reminders_come_once_each_and_the_earliest_first()
    {
        var (week, day, hour) = (new ReminderLead(7, Duration.Zero), new ReminderLead(1, Duration.Zero), new ReminderLead(0, Duration.FromHours(1)));
        var later = new ReminderLead(1, Duration.FromHours(2));
        Assert.Equal([week, later, day, hour], new FollowUpRules { Reminders = [hour, day, week, later, new(1, Duration.Zero)] }.Reminders);
        Assert.Equal(20, new FollowUpRules { Reminders = Leads(20) }.Reminders.Count);
        var refused = Assert.Throws<ArgumentException>(() => new FollowUpRules { Reminders = Leads(21) });
        Assert.Equal(("There are 21 reminders; 20 are allowed. (Parameter 'value')", "value"), (refused.Message, refused.ParamName));

        static ReminderLead[] Leads(int count) => [.. Enumerable.Range(0, count).Select(d => new ReminderLead(d, Duration.Zero))];
    }

    [Fact]
    public void Steps_come_the_earliest_first()
    {
        EscalationStep late = new(Duration.FromHours(5), "lead", "email"), days = new(Duration.Zero, "lead", "phone", 1), soon = new(Duration.FromHours(1), "sponsor", "email");
        Assert.Equal([soon, late, days], new FollowUpRules { Escalation = [days, late, soon] }.Escalation);
        Assert.Equal(20, new FollowUpRules { Escalation = [.. Enumerable.Repeat(Step, 20)] }.Escalation.Count);
        Assert.Equal(366, new FollowUpRules { Escalation = [Step with { WorkingDays = 366 }] }.Escalation[0].WorkingDays);
    }

    [Fact]
    public void The_working_days_of_a_step_are_those_of_the_cadence_or_all_but_weekends()
    {
        var step = Step with { WorkingDays = 1, After = Duration.FromHours(1) };
        var cadence = Cadence.EveryWeek([IsoDayOfWeek.Wednesday], new(10, 0), "Asia/Shanghai", new(2026, 9, 1));
        var beforeTheHolidays = Instant.FromUtc(2026, 9, 30, 2, 0);
        Assert.Equal(Instant.FromUtc(2026, 10, 1, 3, 0), step.TakenAt(beforeTheHolidays, cadence));
        Assert.Equal(Instant.FromUtc(2026, 10, 8, 3, 0), step.TakenAt(beforeTheHolidays, cadence.Skipping(Calendars.China)));
        Assert.Equal(Instant.FromUtc(2026, 10, 5, 3, 0), step.TakenAt(Instant.FromUtc(2026, 10, 2, 2, 0), cadence));
    }

    [Fact]
    public void Hours_before_a_time_that_comes_twice_are_counted_from_the_one_it_is()
    {
        var second = Instant.FromUtc(2026, 10, 25, 1, 30);
        Assert.Equal(second - Duration.FromHours(1), new ReminderLead(0, Duration.FromHours(1)).Before(second, DateTimeZoneProviders.Tzdb["Europe/Berlin"]));
    }

    [Fact]
    public void What_came_of_it_is_gathered_once_each()
    {
        var (one, two) = (ChangeRequestId.New(Given.Ids, Given.Start), ChangeRequestId.New(Given.Ids, Given.Start));
        var all = new FollowUpConsequence { Changes = [one] }.And(new() { Changes = [two, one] });
        Assert.Equal([$"change-request {one}", $"change-request {two}"], all.ToNames());
    }

    public static TheoryData<string, EscalationStep[]> Steps => new()
    {
        { "too many", [.. Enumerable.Repeat(Step, 21)] },
        { "a negative delay", [Step, Step with { After = Duration.FromHours(-1) }] },
        { "negative days", [Step with { WorkingDays = -1 }] },
        { "too many days", [Step with { WorkingDays = 367 }] },
        { "no role", [Step with { Role = " " }] },
        { "no channel", [Step with { Channel = " " }] },
    };

    [Theory]
    [MemberData(nameof(Steps), DisableDiscoveryEnumeration = true)]
    public void Steps_that_cannot_be_taken_are_refused(string name, EscalationStep[] steps)
    {
        var refused = Assert.Throws<ArgumentException>(() => new FollowUpRules { Escalation = steps });
        Assert.Equal(
            (name, "An escalation has up to 20 steps, each with a delay of zero or more and at most 366 working days, a role and a channel. Correct the steps. (Parameter 'value')"), (name, refused.Message));
    }

    [Fact]
    public void Values_at_their_limits_are_taken()
    {
        var rules = new FollowUpRules { Grace = Duration.Epsilon, MaxSnoozes = 0, MaxNoReplies = 1, Tolerance = 31, EndAfterCompletions = 1 };
        Assert.Equal((Duration.Epsilon, 0, 1, 31, 1), (rules.Grace, rules.MaxSnoozes, rules.MaxNoReplies, rules.Tolerance, rules.EndAfterCompletions));
        Assert.Equal((null, null, 0), (new FollowUpRules { MaxNoReplies = null }.MaxNoReplies, new FollowUpRules { EndAfterCompletions = null }.EndAfterCompletions, new FollowUpRules { Tolerance = 0 }.Tolerance));
    }

    public static TheoryData<string, object, Func<object>> Outside => new()
    {
        { "Use a time of more than zero.", Duration.Zero, () => new FollowUpRules { Grace = Duration.Zero } },
        { "Use 0 or more.", -1, () => new FollowUpRules { MaxSnoozes = -1 } },
        { "Use 1 or more, or null.", 0, () => new FollowUpRules { MaxNoReplies = 0 } },
        { "Use 1 or more, or null.", 0, () => new FollowUpRules { EndAfterCompletions = 0 } },
        { "Use 0 to 31 days.", -1, () => new FollowUpRules { Tolerance = -1 } },
        { "Use 0 to 31 days.", 32, () => new FollowUpRules { Tolerance = 32 } },
    };

    [Theory]
    [MemberData(nameof(Outside), DisableDiscoveryEnumeration = true)]
    public void Values_outside_their_limits_are_refused(string words, object value, Func<object> rules)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(rules);
        Assert.StartsWith(words, refused.Message, StringComparison.Ordinal);
        Assert.Equal(("value", value), (refused.ParamName, refused.ActualValue));
    }

    [Fact]
    public void Rules_are_told_apart_by_all_they_say()
    {
        FollowUpRules[] different =
        [
            new(),
            new() { Reminders = [new(1, Duration.Zero)] },
            new() { Reminders = [new(2, Duration.Zero)] },
            new() { Escalation = [Step] },
            new() { Escalation = [Step with { Role = "sponsor" }] },
            new() { Missed = MissedPolicy.Skip },
            new() { Grace = Duration.FromDays(2) },
            new() { MaxSnoozes = 4 },
            new() { CreditWithin = Duration.FromDays(1) },
            new() { QuietHours = new DailyHours(new(20, 0), new(8, 0)) },
            new() { Window = new(Period.FromDays(7), Period.FromDays(14)) },
            new() { EndAfterCompletions = 2 },
            new() { Repeat = new(Period.FromDays(7), CompletionAnchor.Fixed) },
            new() { MaxNoReplies = 2 },
            new() { Tolerance = 1 },
        ];
        Assert.Equal(different.Length, different.Distinct().Count());
        Assert.Equal(new FollowUpRules { Reminders = [new(1, Duration.Zero)], Escalation = [Step] }, new FollowUpRules { Reminders = [new(1, Duration.Zero)], Escalation = [Step] });
        Assert.Equal(new FollowUpRules { Reminders = [new(1, Duration.Zero)] }.GetHashCode(), new FollowUpRules { Reminders = [new(2, Duration.Zero)] }.GetHashCode());
        Assert.False(new FollowUpRules().Equals(null));
    }

    [Theory]
    [InlineData(CompletionAnchor.Fixed, true, false)]
    [InlineData(CompletionAnchor.FromCompletion, true, false)]
    [InlineData(CompletionAnchor.FromLastContact, true, true)]
    public void What_happened_counts_as_the_rules_say(CompletionAnchor anchor, bool fromEvents, bool fromContacts)
    {
        var repeat = new FollowUpRules { Repeat = new(Period.FromDays(7), anchor) };
        Assert.Equal((fromEvents, fromContacts), (repeat.CountFromEvents, repeat.CountFromContacts));
        var window = new FollowUpRules { Window = new(Period.FromDays(7), Period.FromDays(14)) };
        Assert.Equal((true, true, false, false), (window.CountFromEvents, window.CountFromContacts, new FollowUpRules().CountFromEvents, new FollowUpRules().CountFromContacts));
    }

    [Fact]
    public void What_was_made_is_named_by_kind_and_added_up()
    {
        var (point, feedback, change, other) = (PointId.New(Given.Ids, Given.Start), FeedbackId.New(Given.Ids, Given.Start), ChangeRequestId.New(Given.Ids, Given.Start), PointId.New(Given.Ids, Given.Start));
        var made = new FollowUpConsequence { Points = [point], Feedback = [feedback], Changes = [change] };
        Assert.Equal([$"point {point}", $"feedback {feedback}", $"change-request {change}"], made.ToNames());
        Assert.Equal(($"point {point}, feedback {feedback}, change-request {change}", "nothing came up"), (made.ToString(), FollowUpConsequence.NothingCameUp.ToString()));
        var both = made.And(new() { Points = [other, point], Feedback = [feedback], Changes = [change] });
        Assert.Equal([$"point {point}", $"point {other}", $"feedback {feedback}", $"change-request {change}"], both.ToNames());
        Assert.Equal(made, new FollowUpConsequence { Points = [point], Feedback = [feedback], Changes = [change] });
        Assert.NotEqual(made, FollowUpConsequence.NothingCameUp);
        Assert.False(made.Equals(null));
        Assert.Equal(made.GetHashCode(), new FollowUpConsequence { Points = [other], Feedback = [feedback], Changes = [change] }.GetHashCode());
    }

    [Theory]
    [InlineData(Influence.High, Influence.High, 0, "建议每 1 周联系一次：权力高、利益高。", "Every week: high power and high interest.")]
    [InlineData(Influence.High, Influence.Low, 1, "建议每 2 周联系一次：权力高、利益低，参与度还差 1 级。", "Every 2 weeks: high power and low interest, and 1 step short of the engagement we want.")]
    [InlineData(Influence.Low, Influence.High, 0, "建议每 2 周联系一次：权力低、利益高。", "Every 2 weeks: low power and high interest.")]
    [InlineData(Influence.Low, Influence.Low, 4, "建议每 1 周联系一次：权力低、利益低，参与度还差 4 级。", "Every week: low power and low interest, and 4 steps short of the engagement we want.")]
    [InlineData(Influence.Low, Influence.Low, 0, "建议每 12 周联系一次：权力低、利益低。", "Every 12 weeks: low power and low interest.")]
    public async Task A_proposal_says_why_in_both_languages(Influence power, Influence interest, int gap, string chinese, string english)
    {
        var given = await Given.AProjectAsync();
        var person = (await given.Kit.Stakeholders.RegisterAsync(new StakeholderProfile("Eve") { Power = power, Interest = interest }, Actor.System))
            .AssessEngagement(EngagementLevel.Unaware, EngagementLevel.Unaware + gap, null, Actor.System, Given.Start);
        var proposal = CadenceProposal.For(person);
        Assert.Equal((chinese, english, english), (proposal.ToText(Language.Chinese), proposal.ToText(), proposal.ToString()));
        Assert.Equal((person.Cell, gap), (proposal.Cell, proposal.Gap));
    }

    [Fact]
    public async Task More_engagement_than_wanted_is_no_gap()
    {
        var given = await Given.AProjectAsync();
        Assert.Equal(0, CadenceProposal.For(given.Anna.AssessEngagement(EngagementLevel.Leading, EngagementLevel.Neutral, null, Actor.System, Given.Start)).Gap);
        Assert.Equal(0, CadenceProposal.For(given.Anna).Gap);
    }
}
