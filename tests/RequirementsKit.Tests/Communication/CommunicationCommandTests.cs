using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Communication;

/// <summary>Who may give which command of the log, what repeats it, under which name it is kept, and what refuses it.</summary>
public sealed class CommunicationCommandTests
{
    private static readonly LocalDate Due = new(2026, 10, 1);

    [Fact]
    public async Task Whoever_may_not_communicate_speaks_for_themselves_alone()
    {
        var given = await Given.AProjectAsync();
        var log = given.Kit.Communication;
        var goal = await log.SetGoalAsync(GoalPurpose.Elicit, "Know", [given.Anna, given.Ben], given.Lead);
        var talk = await log.RecordAsync(Channel.Phone, [given.Anna], "Hello", given.Lead);
        var point = await log.RaisePointAsync(PointKind.Issue, "Late", given.Lead, given.Lead);
        var feedback = await log.ReceiveFeedbackAsync(FeedbackKind.Need, given.Ben, "More", given.Lead);
        var by = given.Anna.ToActor();
        var head = await given.Kit.Store.GetHeadAsync();
        foreach (var command in new Func<Task>[]
        {
            () => log.SetGoalAsync(GoalPurpose.Elicit, "Know", [given.Anna], by),
            () => log.ChangeGoalAsync(goal, GoalPurpose.ReportProgress, "Know", [given.Anna], by),
            () => log.AcknowledgeAsync(goal, given.Ben, by),
            () => log.AchieveAsync(goal, talk, by),
            () => log.MissAsync(goal, by),
            () => log.ReopenAsync(goal, by),
            () => log.AbandonAsync(goal, "Settled", by),
            () => log.RecordAsync(goal, Channel.Phone, given.Anna, "Hello", by),
            () => log.CorrectAsync(talk.Id, new() { Said = "Good-bye" }, by),
            () => log.NoteConsequenceAsync(talk.Id, point, by),
            () => log.RaisePointAsync(PointKind.Issue, "Late", given.Lead, by),
            () => log.MovePointAsync(point, PointAction.Drop, by),
            () => log.HandOverPointAsync(point, given.Second, by),
            () => log.ReschedulePointAsync(point, Due, by),
            () => log.ReceiveFeedbackAsync(FeedbackKind.Need, given.Ben, "More", by),
            () => log.MoveFeedbackAsync(feedback, FeedbackAction.Acknowledge, by),
            () => log.AnswerFeedbackAsync(feedback, "Soon", by),
            () => log.EscalateFeedbackAsync(feedback, given.Second, by),
            () => log.MarkDuplicateAsync(feedback, feedback, by),
            () => log.NoteConsequenceAsync(feedback.Id, point, by),
        })
        {
            await RefusedAsync("project.missing-capability", command);
        }

        Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
        Assert.Equal([given.Ben.Id], (await log.AcknowledgeAsync(goal, given.Anna, by)).NotAcknowledgedBy());
        Assert.Equal(given.Anna.Id, (await log.ReceiveFeedbackAsync(FeedbackKind.Need, given.Anna, "More", by)).Sender);
    }

    [Fact]
    public async Task A_command_that_is_repeated_is_done_once_and_its_id_serves_no_other()
    {
        var given = await Given.AProjectAsync();
        var (anna, ben, lead) = (given.Anna, given.Ben, given.Lead);
        var goal = await given.Kit.Communication.SetGoalAsync(GoalPurpose.Elicit, "Know", [anna, ben], lead);
        var other = await given.Kit.Communication.SetGoalAsync(GoalPurpose.Elicit, "Know more", [anna], lead);
        var talk = await given.Kit.Communication.RecordAsync(Channel.Phone, [anna], "Hello", lead, [goal]);
        var point = await given.Kit.Communication.RaisePointAsync(PointKind.Issue, "Late", lead, lead);
        var feedback = await given.Kit.Communication.ReceiveFeedbackAsync(FeedbackKind.Need, ben, "More", lead);
        var second = await given.Kit.Communication.ReceiveFeedbackAsync(FeedbackKind.Need, anna, "Much more", lead);
        await Check(
            l => l.SetGoalAsync(GoalPurpose.Elicit, "Know", [anna], lead, Due),
            l => l.SetGoalAsync(GoalPurpose.ReportProgress, "Know", [anna], lead, Due),
            l => l.SetGoalAsync(GoalPurpose.Elicit, "Learn", [anna], lead, Due),
            l => l.SetGoalAsync(GoalPurpose.Elicit, "Know", [ben], lead, Due),
            l => l.SetGoalAsync(GoalPurpose.Elicit, "Know", [anna], lead),
            l => l.ChangeGoalAsync(goal, GoalPurpose.Elicit, "Know", [anna], lead, Due));
        await Check(
            l => l.ChangeGoalAsync(goal, GoalPurpose.ReportProgress, "Learn", [anna, ben], lead, Due),
            l => l.ChangeGoalAsync(goal, GoalPurpose.Elicit, "Learn", [anna, ben], lead, Due),
            l => l.ChangeGoalAsync(goal, GoalPurpose.ReportProgress, "Know", [anna, ben], lead, Due),
            l => l.ChangeGoalAsync(goal, GoalPurpose.ReportProgress, "Learn", [anna], lead, Due),
            l => l.ChangeGoalAsync(goal, GoalPurpose.ReportProgress, "Learn", [anna, ben], lead));
        await Check(
            l => l.AcknowledgeAsync(goal, anna, lead, "A date"), l => l.AcknowledgeAsync(goal, ben, lead, "A date"), l => l.AcknowledgeAsync(goal, anna, lead), l => l.AcknowledgeAsync(other, anna, lead, "A date"));
        await Check(l => l.MissAsync(goal, lead, talk, "No time"), l => l.MissAsync(goal, lead, null, "No time"), l => l.MissAsync(goal, lead, talk));
        await Check(l => l.ReopenAsync(goal, lead), l => l.ReopenAsync(other, lead));
        await Check(l => l.AchieveAsync(goal, talk, lead), l => l.AchieveAsync(other, talk, lead));
        await Check(l => l.AbandonAsync(other, "Settled", lead), l => l.AbandonAsync(other, "Done", lead));
        await Check(
            l => l.RecordAsync(other, Channel.Phone, anna, "Hello", lead),
            l => l.RecordAsync(other, Channel.Email, anna, "Hello", lead),
            l => l.RecordAsync(other, Channel.Phone, ben, "Hello", lead),
            l => l.RecordAsync(other, Channel.Phone, anna, "Hi", lead),
            l => l.RecordAsync(goal, Channel.Phone, anna, "Hello", lead));
        await Check(
            l => l.CorrectAsync(talk.Id, new() { Said = "Hi" }, lead),
            l => l.CorrectAsync(talk.Id, new() { Said = "Ho" }, lead),
            l => l.CorrectAsync(talk.Id, new() { Said = "Hi", Channel = Channel.Email }, lead),
            l => l.CorrectAsync(talk.Id, new() { Said = "Hi", With = [anna] }, lead),
            l => l.CorrectAsync(talk.Id, new() { Said = "Hi", Goals = [goal] }, lead),
            l => l.CorrectAsync(talk.Id, new() { Said = "Hi", Goals = [] }, lead),
            l => l.CorrectAsync(talk.Id, new() { Said = "Hi", Note = new() }, lead));
        await Check(
            l => l.RaisePointAsync(PointKind.Issue, "Late", lead, lead, anna, Due, talk, audience: [ben]),
            l => l.RaisePointAsync(PointKind.Risk, "Late", lead, lead, anna, Due, talk, audience: [ben]),
            l => l.RaisePointAsync(PointKind.Issue, "Later", lead, lead, anna, Due, talk, audience: [ben]),
            l => l.RaisePointAsync(PointKind.Issue, "Late", given.Second, lead, anna, Due, talk, audience: [ben]),
            l => l.RaisePointAsync(PointKind.Issue, "Late", lead, lead, ben, Due, talk, audience: [ben]),
            l => l.RaisePointAsync(PointKind.Issue, "Late", lead, lead, anna, null, talk, audience: [ben]),
            l => l.RaisePointAsync(PointKind.Issue, "Late", lead, lead, anna, Due, null, audience: [ben]),
            l => l.RaisePointAsync(PointKind.Issue, "Late", lead, lead, anna, Due, talk, Visibility.Customer, [ben]),
            l => l.RaisePointAsync(PointKind.Issue, "Late", lead, lead, anna, Due, talk));
        await Check(l => l.HandOverPointAsync(point, given.Second, lead), l => l.HandOverPointAsync(point, lead, lead));
        await Check(l => l.ReschedulePointAsync(point, Due, lead), l => l.ReschedulePointAsync(point, null, lead));
        await Check(
            l => l.MovePointAsync(point, PointAction.Resolve, lead, "So", talk),
            l => l.MovePointAsync(point, PointAction.Drop, lead, "So", talk),
            l => l.MovePointAsync(point, PointAction.Resolve, lead, null, talk),
            l => l.MovePointAsync(point, PointAction.Resolve, lead, "So"));
        await Check(
            l => l.ReceiveFeedbackAsync(FeedbackKind.Need, anna, "More", lead),
            l => l.ReceiveFeedbackAsync(FeedbackKind.Praise, anna, "More", lead),
            l => l.ReceiveFeedbackAsync(FeedbackKind.Need, ben, "More", lead),
            l => l.ReceiveFeedbackAsync(FeedbackKind.Need, anna, "Less", lead));
        await Check(l => l.NoteConsequenceAsync(feedback.Id, point, lead), l => l.NoteConsequenceAsync(feedback.Id, talk, lead));
        await Check(l => l.NoteConsequenceAsync(talk.Id, point, lead), l => l.NoteConsequenceAsync(talk.Id, feedback, lead));
        await Check(l => l.MoveFeedbackAsync(feedback, FeedbackAction.Acknowledge, lead), l => l.MoveFeedbackAsync(feedback, FeedbackAction.Assess, lead));
        await Check(l => l.EscalateFeedbackAsync(feedback, given.Second, lead), l => l.EscalateFeedbackAsync(feedback, lead, lead));
        await Check(l => l.AnswerFeedbackAsync(feedback, "Soon", lead, talk), l => l.AnswerFeedbackAsync(feedback, "Now", lead, talk), l => l.AnswerFeedbackAsync(feedback, "Soon", lead));
        await Check(l => l.MarkDuplicateAsync(second, feedback, lead), l => l.MarkDuplicateAsync(feedback, second, lead));

        Task Check<T>(Func<CommunicationLog, Task<T>> command, params IReadOnlyList<Func<CommunicationLog, Task<T>>> others) => Repetition.DoneOnceAsync(given, k => k.Communication, command, others);
    }

    [Fact]
    public async Task Each_command_is_kept_under_its_name()
    {
        var given = await Given.AProjectAsync();
        var log = given.Kit.Communication;
        var goal = await log.SetGoalAsync(GoalPurpose.Elicit, "Know", [given.Anna], given.Lead);
        await log.ChangeGoalAsync(goal, GoalPurpose.ReportProgress, "Know", [given.Anna], given.Lead);
        await log.AcknowledgeAsync(goal, given.Anna, given.Lead);
        var talk = await log.RecordAsync(Channel.Phone, [given.Anna], "Hello", given.Lead);
        await log.MissAsync(goal, given.Lead);
        await log.ReopenAsync(goal, given.Lead);
        await log.AchieveAsync(goal, talk, given.Lead);
        await log.AbandonAsync(await log.SetGoalAsync(GoalPurpose.Elicit, "Know", [given.Anna], given.Lead), "Settled", given.Lead);
        var point = await log.RaisePointAsync(PointKind.Issue, "Late", given.Lead, given.Lead);
        await log.HandOverPointAsync(point, given.Second, given.Lead);
        await log.ReschedulePointAsync(point, Due, given.Lead);
        await log.MovePointAsync(point, PointAction.Drop, given.Lead);
        await log.NoteConsequenceAsync(talk.Id, point, given.Lead);
        await log.CorrectAsync(talk.Id, new() { Said = "Hi" }, given.Lead);
        var feedback = await log.ReceiveFeedbackAsync(FeedbackKind.Need, given.Anna, "More", given.Lead);
        await log.NoteConsequenceAsync(feedback.Id, point, given.Lead);
        await log.MoveFeedbackAsync(feedback, FeedbackAction.Acknowledge, given.Lead);
        await log.EscalateFeedbackAsync(feedback, given.Second, given.Lead);
        await log.AnswerFeedbackAsync(feedback, "Soon", given.Lead);
        await log.MarkDuplicateAsync(await log.ReceiveFeedbackAsync(FeedbackKind.Need, given.Anna, "More", given.Lead), feedback, given.Lead);
        var commands = await given.CommandsAsync();
        Assert.Equal(
            [
                "communication.set-goal", "communication.change-goal", "communication.acknowledge", "communication.record", "communication.miss", "communication.reopen-goal", "communication.achieve",
                "communication.set-goal", "communication.abandon", "communication.raise-point", "communication.hand-over-point", "communication.reschedule-point", "communication.move-point",
                "communication.note-outcome", "communication.correct", "communication.receive-feedback", "communication.note-consequence", "communication.move-feedback",
                "communication.escalate-feedback", "communication.answer-feedback", "communication.receive-feedback", "communication.mark-duplicate",
            ],
            commands.Where(c => c.StartsWith("communication", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_given_is_refused_before_the_store_is_asked()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var log = (await Given.AProjectAsync(store)).Kit.Communication;
        store.SlowDown(0);
        foreach (var (name, command) in new (string, Func<Task>)[]
        {
            ("participants", () => log.SetGoalAsync(GoalPurpose.Elicit, "Know", null!, Actor.System)),
            ("participants", () => log.ChangeGoalAsync(default, GoalPurpose.Elicit, "Know", null!, Actor.System)),
            ("with", () => log.RecordAsync(Channel.Phone, null!, "Hello", Actor.System)),
            ("correction", () => log.CorrectAsync(default, null!, Actor.System)),
            ("consequence", () => log.NoteConsequenceAsync(default(InteractionId), null!, Actor.System)),
            ("consequence", () => log.NoteConsequenceAsync(default(FeedbackId), null!, Actor.System)),
            ("owner", () => log.RaisePointAsync(PointKind.Issue, "Late", null!, Actor.System)),
            ("owner", () => log.HandOverPointAsync(default, null!, Actor.System)),
            ("to", () => log.EscalateFeedbackAsync(default, null!, Actor.System)),
        })
        {
            Assert.Equal(name, (await Assert.ThrowsAsync<ArgumentNullException>(command)).ParamName);
        }

        Assert.Equal(0, store.Calls);
    }
}
