using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Communication;

/// <summary>What each step says to the log, what it says again and what not, and how the documents are stored.</summary>
public sealed class CommunicationEventTests
{
    private static readonly RecordBuilder Record = new();
    private static readonly StakeholderId Anna = Record.New<StakeholderId>();
    private static readonly StakeholderId Ben = Record.New<StakeholderId>();
    private static readonly InteractionId Talk = Record.New<InteractionId>();
    private static readonly Actor Desk = Actor.Service("desk");
    private static readonly Instant Now = Record.Now + Duration.FromHours(1);

    [Fact]
    public void A_goal_tells_what_happened_to_it()
    {
        var id = Record.New<GoalId>();
        var goal = CommunicationGoal.Set(id, Record.ProjectId, 2, GoalPurpose.Elicit, "Agree", [Anna, Ben, Anna], new(2026, 10, 1), Desk, Now);
        Assert.Equal(("GOAL-2", "GOAL-2", "Agree", GoalState.Open), (goal.Key, goal.ToString(), goal.DesiredOutcome, goal.State));
        Assert.Equal([Anna, Ben], goal.Participants);
        Assert.Equal([new GoalSet(id, goal.Content, Desk, Now)], goal.Events);
        var changed = goal.Change(GoalPurpose.ReportProgress, "Agree", [Anna], null, Desk, Now);
        Assert.Equal([.. goal.Events, new GoalChanged(id, changed.Content, Desk, Now)], changed.Events);
        var acknowledged = goal.Acknowledge(Anna, "Yes", Desk, Now);
        Assert.Equal([.. goal.Events, new GoalAcknowledged(id, Anna, goal.Content, Desk, Now)], acknowledged.Events);
        Assert.Equal([.. goal.Events, new GoalAchieved(id, Talk, Desk, Now)], goal.Achieve(Talk, Desk, Now).Events);
        var missed = goal.Miss(Talk, "No time", Desk, Now);
        Assert.Equal([.. goal.Events, new GoalMissed(id, Talk, Desk, Now)], missed.Events);
        Assert.Equal([.. missed.Events, new GoalReopened(id, Desk, Now)], missed.Reopen(Desk, Now).Events);
        Assert.Equal([.. goal.Events, new GoalAbandoned(id, Desk, Now)], goal.Abandon("Settled", Desk, Now).Events);
    }

    [Fact]
    public void The_last_word_of_each_participant_counts()
    {
        var goal = Record.Goal("Agree", Anna, Ben).Acknowledge(Anna, "Yes", Desk, Now).Acknowledge(Ben, null, Desk, Now);
        var again = goal.Acknowledge(Anna, "Well", Desk, Now);
        Assert.Equal([(Ben, null), (Anna, "Well")], again.Acknowledgements.Select(a => (a.Participant, a.InOwnWords)));
        Assert.Same(again, again.Acknowledge(Anna, "Well", Desk, Now + Duration.FromDays(1)));
    }

    [Fact]
    public void A_goal_that_another_talk_reached_is_not_reached_again()
    {
        var reached = Record.Goal("Agree", Anna).Achieve(Talk, Desk, Now);
        Assert.Equal((GoalState.Achieved, Talk), (reached.State, reached.AchievedBy!.Value));
        Assert.Same(reached, reached.Achieve(Talk, Desk, Now));
        Refusals.Refused("goal.illegal-action", () => reached.Achieve(Record.New<InteractionId>(), Desk, Now));
    }

    [Fact]
    public void A_point_tells_what_happened_to_it()
    {
        var id = Record.New<PointId>();
        var point = Point.Raise(id, Record.ProjectId, 7, PointKind.Promise, "Call", Desk, Anna, new(2026, 10, 1), Visibility.Customer, Talk, Desk, Now, [Ben, Ben]);
        Assert.Equal(("PT-7", "PT-7", Visibility.Customer, Talk, Now), (point.Key, point.ToString(), point.Visibility, point.Source!.Value, point.RaisedAt));
        Assert.Equal([Ben], point.Audience);
        Assert.Empty(Record.Point().Audience);
        Assert.Equal([new PointRaised(id, PointKind.Promise, Desk, Now)], point.Events);
        var broken = point.Move(PointAction.Break, "Forgotten", Talk, Desk, Now);
        Assert.Equal(("Forgotten", Talk, Now), (broken.Resolution, broken.ResolvedBy!.Value, broken.SettledAt!.Value));
        Assert.Equal([.. point.Events, new PointMoved(id, PointState.Open, PointState.Broken, Talk, Desk, Now)], broken.Events);
        Assert.Equal([.. point.Events, new PointHandedOver(id, Desk, Actor.System, Desk, Now)], point.HandOver(Actor.System, Desk, Now).Events);
        Assert.Equal([.. point.Events, new PointRescheduled(id, new(2026, 10, 1), null, Desk, Now)], point.Reschedule(null, Desk, Now).Events);
    }

    [Fact]
    public void A_point_that_is_there_already_takes_nothing_new()
    {
        var resolved = Record.Point().Move(PointAction.Resolve, "CSV", Talk, Desk, Now);
        Assert.Same(resolved, resolved.Move(PointAction.Resolve, null, null, Desk, Now));
        Assert.Same(resolved, resolved.Move(PointAction.Resolve, "CSV", Talk, Desk, Now));
        Refusals.Refused("point.illegal-action", () => resolved.Move(PointAction.Resolve, "XML", Talk, Desk, Now));
        Refusals.Refused("point.illegal-action", () => resolved.Move(PointAction.Resolve, "CSV", Record.New<InteractionId>(), Desk, Now));
        var open = resolved.Move(PointAction.Reopen, "Not so", Talk, Desk, Now);
        Assert.Equal((PointState.Open, null, null, null), (open.State, open.Resolution, open.ResolvedBy, open.SettledAt));
    }

    [Fact]
    public void Feedback_tells_what_happened_to_it()
    {
        var id = Record.New<FeedbackId>();
        var feedback = Feedback.Receive(id, Record.ProjectId, 4, FeedbackKind.Need, Anna, "More", Desk, Now, Now + Duration.FromHours(2));
        Assert.Equal(("FB-4", "FB-4", Anna, Now, Now + Duration.FromHours(2)), (feedback.Key, feedback.ToString(), feedback.Sender, feedback.ReceivedAt, feedback.ReplyDue!.Value));
        Assert.Equal([new FeedbackReceived(id, FeedbackKind.Need, Desk, Now)], feedback.Events);
        var acknowledged = feedback.Move(FeedbackAction.Acknowledge, Desk, Now);
        Assert.Equal([.. feedback.Events, new FeedbackMoved(id, FeedbackState.Received, FeedbackState.Acknowledged, Desk, Now)], acknowledged.Events);
        var escalated = acknowledged.Escalate(Actor.System, Desk, Now);
        Assert.Equal(
            [.. acknowledged.Events, new FeedbackMoved(id, FeedbackState.Acknowledged, FeedbackState.Escalated, Desk, Now), new FeedbackEscalated(id, Actor.System, Desk, Now)], escalated.Events);
        Assert.Same(escalated, escalated.Escalate(Actor.System, Desk, Now));
        Refusals.Refused("feedback.illegal-action", () => escalated.Escalate(Desk, Desk, Now));
        var answered = escalated.Reply("Soon", Talk, Desk, Now);
        Assert.Equal(("Soon", Talk, Now), (answered.Answer, answered.AnsweredIn!.Value, answered.AnsweredAt!.Value));
        Assert.Same(answered, answered.Reply("Soon", Talk, Desk, Now));
        Refusals.Refused("feedback.illegal-action", () => answered.Reply("Soon", null, Desk, Now));
        Refusals.Refused("feedback.illegal-action", () => answered.Reply("Now", Talk, Desk, Now));
        var point = Record.Point();
        var noted = answered.NoteConsequence(point, Desk, Now);
        Assert.Equal([.. answered.Events, new FeedbackHadConsequence(id, $"point {point.Id}", Desk, Now)], noted.Events);
        Assert.Equal([$"point {point.Id}", $"point {Talk}"], (noted with { Consequences = [.. noted.Consequences, $"point {Talk}"] }).NoteConsequence(point, Desk, Now).Consequences);
    }

    [Theory]
    [InlineData(FeedbackState.Received, true)]
    [InlineData(FeedbackState.Acknowledged, true)]
    [InlineData(FeedbackState.Assessed, true)]
    [InlineData(FeedbackState.Escalated, true)]
    [InlineData(FeedbackState.Answered, false)]
    [InlineData(FeedbackState.Closed, false)]
    [InlineData(FeedbackState.Duplicate, false)]
    public void A_sender_waits_until_there_is_an_answer(FeedbackState state, bool waits) => Assert.Equal(waits, (Record.Feedback() with { State = state }).IsUnanswered);

    [Fact]
    public void An_interaction_tells_what_happened_to_it()
    {
        var (id, correction, goal) = (Record.New<InteractionId>(), Record.New<InteractionId>(), Record.New<GoalId>());
        var attachment = new Attachment("https://example.org/a", Fingerprint.Of("a"u8), "Sketch");
        var talk = Interaction.Record(
            id, Record.ProjectId, 5, Channel.Phone, [Anna, Ben, Anna], "Ten", [goal, goal],
            new() { TookPlaceAt = Now - Duration.FromHours(1) - Duration.FromTicks(1), Outcome = "So", Technique = ElicitationTechnique.Interview, Attachments = [attachment] }, Desk, Now);
        Assert.Equal(("TALK-5", "TALK-5", Desk, Now, "Ten"), (talk.Key, talk.ToString(), talk.RecordedBy, talk.RecordedAt, talk.Said));
        Assert.Equal(Now - Duration.FromHours(1) - Duration.FromTicks(10), talk.At);
        Assert.Equal([Anna, Ben], talk.With);
        Assert.Equal([goal], talk.Goals);
        Assert.False(talk.ServesNoGoal);
        Assert.Equal((null, ElicitationTechnique.Interview, Visibility.Internal), (talk.Note.TookPlaceAt, talk.Note.Technique!.Value, talk.Note.Visibility));
        Assert.Equal([attachment], talk.Note.Attachments);
        Assert.Equal([new InteractionRecorded(id, null, Desk, Now)], talk.Events);
        var point = Record.Point();
        var noted = talk.NoteConsequence(point, Desk, Now);
        Assert.Equal([.. talk.Events, new InteractionHadConsequence(id, $"point {point.Id}", Desk, Now)], noted.Events);
        var set = noted.Correct(correction, 6, new() { Said = "Two", Channel = Channel.Email, With = [Ben], Goals = [], Note = new() { Outcome = "No" } }, Desk, Now).Next.Cast<Interaction>().ToList();
        Assert.Equal([.. noted.Events, new InteractionCorrected(id, correction, Desk, Now)], set[0].Events);
        Assert.Equal([new InteractionRecorded(correction, id, Desk, Now)], set[1].Events);
        Assert.Equal(("Two", Channel.Email, "No", talk.At, 6L), (set[1].Said, set[1].Channel, set[1].Note.Outcome, set[1].At, set[1].KeyNumber));
        Assert.Equal([Ben], set[1].With);
        Assert.True(set[1].ServesNoGoal);
        Assert.Equal([$"point {point.Id}"], set[1].Consequences);
        var other = (Interaction)noted.Correct(correction, 6, new() { Note = new() { TookPlaceAt = Now } }, Desk, Now).Next[1];
        Assert.Equal((Now, "Ten", Channel.Phone), (other.At, other.Said, other.Channel));
        Assert.Equal([goal], other.Goals);
    }

    [Fact]
    public void An_outcome_is_open_while_it_is_noted_and_nothing_came_of_it()
    {
        var talk = Record.Interaction();
        Assert.False(talk.HasOpenOutcome);
        Assert.True(talk.ServesNoGoal);
        var noted = talk with { Note = new() { Outcome = "So" } };
        Assert.True(noted.HasOpenOutcome);
        Assert.False((noted with { Consequences = ["point 1"] }).HasOpenOutcome);
        Assert.False((talk with { Consequences = ["point 1"] }).HasOpenOutcome);
    }

    [Fact]
    public void What_is_stored_is_named_and_has_its_defaults()
    {
        Assert.Equal(("goal", 1, "KeyNumber,State,Purpose,Due,Participants,IsAcknowledged"), Named(CommunicationGoal.Document));
        Assert.Equal(("interaction", 1, "KeyNumber,At,With,Goals,Corrects,CorrectedBy,ServesNoGoal,HasOpenOutcome"), Named(Interaction.Document));
        Assert.Equal(("point", 1, "KeyNumber,Kind,State,Owner,Concerns,Due,Source,RaisedAt"), Named(Point.Document));
        Assert.Equal(("feedback", 1, "KeyNumber,Kind,State,Sender,ReceivedAt,ReplyDue,IsUnanswered,HasNoConsequence"), Named(Feedback.Document));
        Assert.Equal(("", "", "", ""), (new CommunicationGoal().DesiredOutcome, new Interaction().Said, new Point().Summary, new Feedback().Content));

        static (string, int, string) Named<T>(DocumentType<T> type)
            where T : Aggregate, IDocument<T> => (type.Kind, type.SchemaVersion, string.Join(',', type.Members));
    }
}
