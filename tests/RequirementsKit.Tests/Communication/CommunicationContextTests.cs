using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Communication;

/// <summary>A caller that blocks its own thread, as a window may, does not block what it waits for: nothing comes back to the context of the caller.</summary>
public sealed class CommunicationContextTests
{
    private static Dictionary<string, Func<Scene, Task>> Commands => new(StringComparer.Ordinal)
    {
        ["set a goal"] = s => s.Log.SetGoalAsync(GoalPurpose.Elicit, "Agree", [s.Given.Anna], s.Given.Lead),
        ["change a goal"] = s => s.Log.ChangeGoalAsync(s.Goal, GoalPurpose.Negotiate, "Agree", [s.Given.Anna, s.Given.Ben], s.Given.Lead),
        ["acknowledge a goal"] = s => s.Log.AcknowledgeAsync(s.Goal, s.Given.Anna, s.Given.Lead),
        ["reach a goal"] = s => s.Log.AchieveAsync(s.Goal, s.Talk, s.Given.Lead),
        ["miss a goal"] = s => s.Log.MissAsync(s.Goal, s.Given.Lead, s.Talk),
        ["reopen a goal"] = s => s.Log.ReopenAsync(s.Goal, s.Given.Lead),
        ["give a goal up"] = s => s.Log.AbandonAsync(s.Goal, "Settled", s.Given.Lead),
        ["record with one"] = s => s.Log.RecordAsync(s.Goal, Channel.Phone, s.Given.Anna, "Hello", s.Given.Lead),
        ["record"] = s => s.Log.RecordAsync(Channel.Phone, [s.Given.Anna], "Hello", s.Given.Lead, [s.Goal], new() { SaidBy = s.Given.Second }),
        ["correct"] = s => s.Log.CorrectAsync(s.Talk, new() { Said = "Good-bye", With = [s.Given.Ben], Goals = [s.Goal], Note = new() { SaidBy = s.Given.Second } }, s.Given.Lead),
        ["note what was made of a talk"] = s => s.Log.NoteConsequenceAsync(s.Talk, s.Point, s.Given.Lead),
        ["raise a point"] = s => s.Log.RaisePointAsync(PointKind.Question, "Which format?", s.Given.Second, s.Given.Lead, s.Given.Anna, source: s.Talk, audience: [s.Given.Ben]),
        ["move a point"] = s => s.Log.MovePointAsync(s.Point, PointAction.Resolve, s.Given.Lead, "CSV", s.Talk),
        ["hand a point over"] = s => s.Log.HandOverPointAsync(s.Point, s.Given.Second, s.Given.Lead),
        ["reschedule a point"] = s => s.Log.ReschedulePointAsync(s.Point, new LocalDate(2026, 10, 1), s.Given.Lead),
        ["receive feedback"] = s => s.Log.ReceiveFeedbackAsync(FeedbackKind.Need, s.Given.Anna, "More", s.Given.Lead),
        ["move feedback"] = s => s.Log.MoveFeedbackAsync(s.Feedback, FeedbackAction.Assess, s.Given.Lead),
        ["answer feedback"] = async s =>
        {
            await s.Log.MoveFeedbackAsync(s.Feedback, FeedbackAction.Assess, s.Given.Lead).ConfigureAwait(false);
            await s.Log.AnswerFeedbackAsync(s.Feedback, "Soon", s.Given.Lead, s.Talk).ConfigureAwait(false);
        },
        ["escalate feedback"] = s => s.Log.EscalateFeedbackAsync(s.Feedback, s.Given.Second, s.Given.Lead),
        ["mark a duplicate"] = s => s.Log.MarkDuplicateAsync(s.Feedback, s.Earlier, s.Given.Lead),
        ["note what was made of feedback"] = s => s.Log.NoteConsequenceAsync(s.Feedback, s.Point, s.Given.Lead),
        ["find the last contact"] = s => s.Log.LastContactAsync(s.Given.Anna, Given.Start),
        ["find who is waited for"] = s => s.Log.WaitingAsync(Given.Start),
        ["find what came of nothing"] = s => s.Log.OutcomesWithoutConsequenceAsync(),
        ["list"] = s => s.Log.ListAsync(CommunicationQueries.OpenGoals),
    };

    public static TheoryData<string> Names => [.. Commands.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_comes_back_to_the_context_of_the_caller_whichever_call_is_late(string name) => Assert.Empty(await CallersContext.ReturnsAsync(async store =>
    {
        var given = await Given.AProjectAsync(store);
        var log = given.Kit.Communication;
        var goal = await log.SetGoalAsync(GoalPurpose.Elicit, "Know the deadline", [given.Anna], given.Lead);
        var talk = await log.RecordAsync(goal, Channel.Phone, given.Anna, "In May", given.Lead, new() { Outcome = "May it is" });
        var point = await log.RaisePointAsync(PointKind.Promise, "Call back", given.Lead, given.Lead, given.Anna);
        var earlier = await log.ReceiveFeedbackAsync(FeedbackKind.Need, given.Anna, "A map", given.Lead);
        var feedback = await log.ReceiveFeedbackAsync(FeedbackKind.Need, given.Anna, "A map, please", given.Lead);
        await log.MoveFeedbackAsync(feedback, FeedbackAction.Acknowledge, given.Lead);
        if (name == "reopen a goal")
        {
            await log.MissAsync(goal, given.Lead);
        }

        var scene = new Scene(given, goal, talk, point, earlier, feedback);
        return () => Commands[name](scene);
    }));

    private sealed record Scene(Given Given, GoalId Goal, InteractionId Talk, Point Point, FeedbackId Earlier, FeedbackId Feedback)
    {
        public CommunicationLog Log => Given.Kit.Communication;
    }
}
