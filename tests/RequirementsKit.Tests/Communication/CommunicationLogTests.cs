using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Communication;

public sealed class CommunicationLogTests
{
    [Fact]
    public async Task A_correction_counts_and_does_not_move_the_last_contact()
    {
        var given = await Given.AProjectAsync();
        var log = given.Kit.Communication;
        var talk = await log.RecordAsync(Channel.Phone, [given.Anna], "Ten seconds", given.Lead);
        given.Clock.Advance(Duration.FromDays(2));
        var correction = await log.CorrectAsync(talk.Id, new() { Said = "Two seconds" }, given.Lead);
        Assert.Equal([correction.Id], (await log.ListAsync(CommunicationQueries.InteractionsWith(given.Anna))).Select(i => i.Id));
        Assert.Equal(Given.Start, await log.LastContactAsync(given.Anna, given.Clock.GetCurrentInstant()));
        Assert.Equal(correction.Id, (await given.Kit.Store.FindAsync<Interaction>(talk.Id.Value))!.CorrectedBy);
    }

    [Fact]
    public async Task The_longest_wait_comes_first_and_risks_wait_for_nobody()
    {
        var given = await Given.AProjectAsync();
        var log = given.Kit.Communication;
        await log.RaisePointAsync(PointKind.Question, "Which format?", given.Second, given.Lead);
        given.Clock.Advance(Duration.FromDays(1));
        await log.RaisePointAsync(PointKind.Promise, "Call back", given.Lead, given.Lead, given.Anna);
        await log.RaisePointAsync(PointKind.Risk, "The ferry may be late", given.Lead, given.Lead);
        given.Clock.Advance(Duration.FromDays(2));
        var waiting = await log.WaitingAsync(given.Clock.GetCurrentInstant());
        Assert.Equal([(given.Second, 3.0), (given.Lead, 2.0)], waiting.Select(w => (w.On, w.Longest.TotalDays)));
        Assert.Equal(["Call back"], waiting[1].Points.Select(p => p.Summary));
        Assert.Equal(["Call back", "The ferry may be late"], (await log.ListAsync(CommunicationQueries.OpenPointsOf(given.Lead))).Select(p => p.Summary));
    }

    [Fact]
    public async Task What_is_forgotten_shows_up_in_a_query()
    {
        var given = await Given.AProjectAsync();
        var log = given.Kit.Communication;
        var goal = await log.SetGoalAsync(GoalPurpose.Elicit, "Know the deadline", [given.Anna], given.Lead);
        Assert.Equal([goal], await log.ListAsync(CommunicationQueries.GoalsNotAcknowledged));
        await log.AcknowledgeAsync(goal, given.Anna, given.Anna.ToActor(), "You want a date");
        Assert.Empty(await log.ListAsync(CommunicationQueries.GoalsNotAcknowledged));

        var aside = await log.RecordAsync(Channel.Phone, [given.Anna], "By the way…", given.Lead, note: new() { Outcome = "Export is slow" });
        var served = await log.RecordAsync(goal, Channel.Phone, given.Anna, "In May", given.Lead, new() { Outcome = "May it is" });
        Assert.Equal([aside.Id], (await log.ListAsync(CommunicationQueries.InteractionsWithoutGoal)).Select(i => i.Id));
        Assert.Equal([served.Id], (await log.ListAsync(CommunicationQueries.InteractionsServing(goal))).Select(i => i.Id));

        Assert.Equal([aside.Id, served.Id], (await log.OutcomesWithoutConsequenceAsync()).Select(i => i.Id));
        var point = await log.RaisePointAsync(PointKind.Decision, "May", given.Lead, given.Lead, source: served);
        await log.NoteConsequenceAsync(aside.Id, await given.ARequirementAsync(), given.Lead);
        var third = await log.RecordAsync(Channel.Phone, [given.Anna], "And a map", given.Lead, note: new() { Outcome = "They want a map" });
        Assert.Equal([third.Id], (await log.OutcomesWithoutConsequenceAsync()).Select(i => i.Id));
        await given.Kit.Requirements.CaptureAsync("The portal shall show a map.", Origin.From(third), given.Lead);
        Assert.Empty(await log.OutcomesWithoutConsequenceAsync());
        Assert.Equal([point], await log.ListAsync(CommunicationQueries.PointsFrom(served)));
    }

    [Fact]
    public async Task A_complaint_is_answered_in_time_or_shows_up()
    {
        var given = await Given.AProjectAsync();
        var log = given.Kit.Communication;
        await given.Kit.Project.SetContactPointsAsync([new("mailbox", "help@example.org", ReplyWithinHours: 24)], given.Lead);
        var complaint = await log.ReceiveFeedbackAsync(FeedbackKind.Complaint, given.Anna, "Too slow", given.Anna.ToActor(), via: "mailbox");
        Assert.Equal(Given.Start + Duration.FromHours(24), complaint.ReplyDue);
        Assert.Empty(await log.ListAsync(CommunicationQueries.RepliesOverdue(Given.Start + Duration.FromHours(24))));
        Assert.Single(await log.ListAsync(CommunicationQueries.RepliesOverdue(Given.Start + Duration.FromHours(25))));

        await log.MoveFeedbackAsync(complaint, FeedbackAction.Acknowledge, given.Lead);
        await log.MoveFeedbackAsync(complaint, FeedbackAction.Assess, given.Lead);
        Assert.Single(await log.ListAsync(CommunicationQueries.FeedbackWithoutConsequence));
        await log.NoteConsequenceAsync(complaint.Id, await given.ARequirementAsync(), given.Lead);
        Assert.Empty(await log.ListAsync(CommunicationQueries.FeedbackWithoutConsequence));
        Assert.Single(await log.ListAsync(CommunicationQueries.SendersNotTold));
        var mail = await log.RecordAsync(Channel.Email, [given.Anna], "It will be quicker", given.Lead);
        var answered = await log.AnswerFeedbackAsync(complaint, "It will be quicker", given.Lead, mail);
        Assert.Equal(mail.Id, answered.AnsweredIn);
        Assert.Empty(await log.ListAsync(CommunicationQueries.FeedbackUnanswered));
        Assert.Equal(FeedbackState.Closed, (await log.MoveFeedbackAsync(complaint, FeedbackAction.Close, given.Lead)).State);
    }

    [Fact]
    public async Task An_unknown_contact_point_is_refused_with_those_that_are()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.Project.SetContactPointsAsync([new("mailbox", "help@example.org")], given.Lead);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Communication.ReceiveFeedbackAsync(FeedbackKind.Need, given.Anna, "More", given.Lead, via: "Mailbox"));
        Assert.Equal("project.unknown-contact-point", refused.Code);
        Assert.Contains("Its contact points: mailbox", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_of_goals_points_and_feedback_goes_through_the_service()
    {
        var given = await Given.AProjectAsync();
        var log = given.Kit.Communication;
        var goal = await log.SetGoalAsync(GoalPurpose.Elicit, "Know the deadline", [given.Anna], given.Lead);
        goal = await log.ChangeGoalAsync(goal, GoalPurpose.Negotiate, "Agree on a deadline", [given.Anna, given.Ben], given.Lead, new LocalDate(2026, 10, 1));
        Assert.Equal((GoalPurpose.Negotiate, 2), (goal.Purpose, goal.Participants.Count));
        Assert.Equal(GoalState.Missed, (await log.MissAsync(goal, given.Lead, reason: "No time")).State);
        Assert.Equal(GoalState.Open, (await log.ReopenAsync(goal, given.Lead)).State);
        Assert.Equal("Settled elsewhere", (await log.AbandonAsync(goal, "Settled elsewhere", given.Lead)).Reason);

        var point = await log.RaisePointAsync(PointKind.Action, "Ask the port", given.Lead, given.Lead, audience: [given.Anna]);
        Assert.Equal([given.Anna.Id], point.Audience);
        Assert.Equal(given.Second, (await log.HandOverPointAsync(point, given.Second, given.Lead)).Owner);
        Assert.Equal(new LocalDate(2026, 10, 1), (await log.ReschedulePointAsync(point, new LocalDate(2026, 10, 1), given.Lead)).Due);

        var first = await log.ReceiveFeedbackAsync(FeedbackKind.Suggestion, given.Anna, "A map", given.Lead);
        var second = await log.ReceiveFeedbackAsync(FeedbackKind.Suggestion, given.Anna, "A map, please", given.Lead);
        Assert.Equal(first.Id, (await log.MarkDuplicateAsync(second, first, given.Lead)).DuplicateOf);
        await log.MoveFeedbackAsync(first, FeedbackAction.Acknowledge, given.Lead);
        Assert.Equal(given.Second, (await log.EscalateFeedbackAsync(first, given.Second, given.Lead)).EscalatedTo);
    }

    [Fact]
    public async Task Ids_of_another_project_are_refused_and_nothing_changes()
    {
        var given = await Given.AProjectAsync();
        var other = await Given.AProjectAsync();
        var log = given.Kit.Communication;
        var foreignTalk = await other.Kit.Communication.RecordAsync(Channel.Phone, [other.Anna], "Hello", other.Lead);
        var foreignGoal = await other.Kit.Communication.SetGoalAsync(GoalPurpose.Elicit, "Know", [other.Anna], other.Lead);
        var head = await given.Kit.Store.GetHeadAsync();
        (string Code, Func<Task> Command)[] refused =
        [
            ("stakeholder.not-found", () => log.SetGoalAsync(GoalPurpose.Elicit, "Know", [other.Anna], given.Lead)),
            ("stakeholder.not-found", () => log.RecordAsync(Channel.Phone, [other.Anna], "Hello", given.Lead)),
            ("stakeholder.not-found", () => log.RecordAsync(Channel.Phone, [given.Anna], "Hello", given.Lead, note: new() { SaidBy = other.Lead })),
            ("goal.not-found", () => log.RecordAsync(Channel.Phone, [given.Anna], "Hello", given.Lead, [foreignGoal])),
            ("interaction.not-found", () => log.CorrectAsync(foreignTalk.Id, new(), given.Lead)),
            ("interaction.not-found", () => log.RaisePointAsync(PointKind.Issue, "Late", given.Lead, given.Lead, source: foreignTalk)),
            ("stakeholder.not-found", () => log.RaisePointAsync(PointKind.Issue, "Late", other.Lead, given.Lead)),
            ("stakeholder.not-found", () => log.RaisePointAsync(PointKind.Issue, "Late", given.Lead, given.Lead, audience: [other.Anna])),
            ("stakeholder.not-found", () => log.ReceiveFeedbackAsync(FeedbackKind.Need, other.Anna, "More", given.Lead)),
        ];
        foreach (var (code, command) in refused)
        {
            Assert.Equal(code, (await Assert.ThrowsAsync<RuleViolationException>(command)).Code);
        }

        Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
    }

    [Fact]
    public async Task Who_may_not_write_is_told_who_may()
    {
        var given = await Given.AProjectAsync();
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "Hello", given.Anna.ToActor()));
        Assert.Equal("project.missing-capability", refused.Code);
        Assert.Contains("communication.write", refused.Message, StringComparison.Ordinal);
        Assert.Contains(given.Lead.ToString(), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_differs_is_another_command()
    {
        var given = await Given.AProjectAsync();
        var once = given.Kit.Once(CommandId.From(Given.Ids.NewValue(Given.Start)));
        var talk = await once.Communication.RecordAsync(Channel.Phone, [given.Anna], "Hello", given.Lead, note: new() { Outcome = "A" });
        Assert.Equal(talk.Id, (await once.Communication.RecordAsync(Channel.Phone, [given.Anna], "Hello", given.Lead, note: new() { Outcome = "A" })).Id);
        Assert.Equal("command.id-reused", (await Assert.ThrowsAsync<RuleViolationException>(
            () => once.Communication.RecordAsync(Channel.Phone, [given.Anna], "Hello", given.Lead, note: new() { Outcome = "B" }))).Code);
    }

    [Fact]
    public async Task A_correction_that_is_sent_twice_is_done_once()
    {
        var given = await Given.AProjectAsync();
        var talk = await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "Ten", given.Lead);
        var once = given.Kit.Once(CommandId.From(Given.Ids.NewValue(Given.Start)));
        var first = await once.Communication.CorrectAsync(talk.Id, new() { Said = "Two" }, given.Lead);
        Assert.Equal(first, await once.Communication.CorrectAsync(talk.Id, new() { Said = "Two" }, given.Lead));
    }

    public static TheoryData<string> LegitimateTexts => ["العربية \u202Bمع اتجاه\u202C", "e\u0301\u0323\u0308", "👩‍👩‍👧‍👦", "需求：两秒内", "O'Neil; DROP TABLE x; --", new string('長', 1_000_000)];

    public static TheoryData<string> ForbiddenTexts => ["", " \t\n", "nul\0", "half \uD83D", new string('x', 1_000_001)];

    [Theory]
    [MemberData(nameof(LegitimateTexts), DisableDiscoveryEnumeration = true)]
    public async Task Text_of_any_script_is_kept_exactly(string text)
    {
        var given = await Given.AProjectAsync();
        var log = given.Kit.Communication;
        Assert.Equal(text, (await log.RecordAsync(Channel.Phone, [given.Anna], text, given.Lead)).Said);
        Assert.Equal(text, (await log.RaisePointAsync(PointKind.Issue, text, given.Lead, given.Lead)).Summary);
        Assert.Equal(text, (await log.ReceiveFeedbackAsync(FeedbackKind.Need, given.Anna, text, given.Lead)).Content);
        Assert.Equal(text, (await log.SetGoalAsync(GoalPurpose.Elicit, text, [given.Anna], given.Lead)).DesiredOutcome);
    }

    [Theory]
    [MemberData(nameof(ForbiddenTexts), DisableDiscoveryEnumeration = true)]
    public async Task Text_that_cannot_be_kept_is_refused_and_nothing_changes(string text)
    {
        var given = await Given.AProjectAsync();
        var log = given.Kit.Communication;
        var head = await given.Kit.Store.GetHeadAsync();
        foreach (var command in new Func<Task>[]
        {
            () => log.RecordAsync(Channel.Phone, [given.Anna], text, given.Lead),
            () => log.RaisePointAsync(PointKind.Issue, text, given.Lead, given.Lead),
            () => log.ReceiveFeedbackAsync(FeedbackKind.Need, given.Anna, text, given.Lead),
            () => log.SetGoalAsync(GoalPurpose.Elicit, text, [given.Anna], given.Lead),
        })
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(command);
        }

        Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
    }
}
