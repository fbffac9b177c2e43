using RequirementsKit.Channels;
using RequirementsKit.Communication;

namespace RequirementsKit.Tests.Documentation;

/// <summary>The code of docs/communication.md.</summary>
public sealed class CommunicationPageTests
{
    [Fact]
    public async Task A_goal_a_talk_a_promise_and_a_complaint()
    {
        var given = await Given.AProjectAsync();
        var (kit, anna, me, board) = (given.Kit, given.Anna, given.Lead, given.Second);
        await kit.Project.SetContactPointsAsync([new("mailbox", "help@example.org", ReplyWithinHours: 24)], me);
        var now = given.Clock.GetCurrentInstant();

        #region communication-goal
        var goal = await kit.Communication.SetGoalAsync(GoalPurpose.Elicit, "Know what slows the desk down", [anna], by: me, due: new(2026, 9, 30));
        await kit.Communication.AcknowledgeAsync(goal, anna, by: anna.ToActor(), inOwnWords: "You want to see a normal morning");
        var talk = await kit.Communication.RecordAsync(goal, Channel.Phone, with: anna, "The export takes a minute", by: me, new()
        {
            AdvisedChannel = Channel.Video,
            ChannelReason = "Her camera was broken",
            Technique = ElicitationTechnique.Interview,
            Outcome = "Export must be quicker",
        });
        await kit.Communication.AchieveAsync(goal, talk, by: me);
        var right = await kit.Communication.CorrectAsync(talk, new() { Said = "The export takes two minutes" }, by: me);
        #endregion

        #region communication-points
        var promise = await kit.Communication.RaisePointAsync(
            PointKind.Promise, "Send the numbers", owner: me, by: me, concerns: anna, due: new(2026, 9, 4), source: right, visibility: Visibility.Customer);
        await kit.Communication.HandOverPointAsync(promise, owner: board, by: me);             // the date stays
        foreach (var waiting in await kit.Communication.WaitingAsync(now))
        {
            Console.WriteLine($"{waiting.On} owes {waiting.Points.Count}, the oldest for {waiting.Longest.TotalDays} days");
        }
        #endregion

        #region communication-feedback
        var complaint = await kit.Communication.ReceiveFeedbackAsync(FeedbackKind.Complaint, sender: anna, "Still slow", by: anna.ToActor(), via: "mailbox");
        await kit.Communication.MoveFeedbackAsync(complaint, FeedbackAction.Acknowledge, by: me);
        await kit.Communication.EscalateFeedbackAsync(complaint, to: board, by: me);
        await kit.Communication.NoteConsequenceAsync(complaint.Id, promise, by: me);
        await kit.Communication.AnswerFeedbackAsync(complaint, "The numbers come on Friday", by: board);
        var late = await kit.Communication.ListAsync(CommunicationQueries.RepliesOverdue(now));
        #endregion

        Assert.Empty(late);
        Assert.Equal("The export takes two minutes", right.Said);
    }
}
