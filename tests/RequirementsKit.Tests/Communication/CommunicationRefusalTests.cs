using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Testing;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Communication;

/// <summary>What is refused, in whole sentences.</summary>
public sealed class CommunicationRefusalTests
{
    private static readonly RecordBuilder Record = new();
    private static readonly StakeholderId Anna = Record.New<StakeholderId>();
    private static readonly StakeholderId Ben = Record.New<StakeholderId>();
    private static readonly Instant Now = Record.Now;

    [Fact]
    public void A_goal_says_who_participates_and_that_it_is_closed()
    {
        var goal = Record.Goal("Agree", Anna);
        Refused(
            "goal.not-a-participant", $"{Ben} does not participate in {goal.Key}. Participants: {Anna}. Add the person to the goal first.",
            $"{Ben} 未参与 {goal.Key}。参与者：{Anna}。请先将此人加入该目标。", () => goal.Acknowledge(Ben, null, Actor.System, Now));
        var abandoned = goal.Abandon("Settled", Actor.System, Now);
        Assert.Equal($"{goal.Key} is Abandoned and takes no changes. Set a new goal.", Words("goal.not-open", () => abandoned.Acknowledge(Anna, null, Actor.System, Now)));
        Assert.Equal($"{goal.Key} is Abandoned and takes no changes. Set a new goal.", Words("goal.not-open", () => abandoned.Change(GoalPurpose.ReportProgress, "Agree", [Anna], null, Actor.System, Now)));
        Assert.Equal(
            ("A goal needs at least one participant. Name with whom it is to be reached. (Parameter 'participants')", "participants"),
            Argument(() => goal.Change(GoalPurpose.ReportProgress, "Agree", [], null, Actor.System, Now)));
    }

    [Fact]
    public void Feedback_names_the_one_that_came_first()
    {
        var (first, second, third) = (Record.Feedback(), Record.Feedback(), Record.Feedback());
        var duplicate = second.MarkDuplicate(first, Actor.System, Now);
        Refused(
            "feedback.duplicate-of-itself", $"{first.Key} cannot be a duplicate of itself. Name the feedback that came first.",
            $"{first.Key} 不能与自身重复。请指定最先收到的反馈。", () => first.MarkDuplicate(first, Actor.System, Now));
        Refused(
            "feedback.duplicate-of-duplicate", $"{second.Key} is a duplicate of {first.Id} itself. Name that one, so that one answer reaches everybody.",
            $"{second.Key} 自身与 {first.Id} 重复。请指定后者，使一次答复送达所有人。", () => third.MarkDuplicate(duplicate, Actor.System, Now));
        Assert.Same(duplicate, duplicate.MarkDuplicate(first, Actor.System, Now));
        Refused("feedback.illegal-action", () => duplicate.MarkDuplicate(third, Actor.System, Now));
        Assert.Equal(
            ("Answer needs to say more. Use Reply, MarkDuplicate or Escalate. (Parameter 'action')", "action"), Argument(() => first.Move(FeedbackAction.Answer, Actor.System, Now)));
    }

    [Fact]
    public void An_interaction_says_what_keeps_it_from_being_recorded()
    {
        var later = Now + Duration.FromSeconds(1);
        Refused(
            "interaction.in-the-future", $"An interaction at {later} has not taken place yet; it is {Now}. Plan a follow-up, and record the interaction when it took place.",
            $"{later} 的沟通尚未发生，现在是 {Now}。请安排跟进，待沟通发生后再记录。", () => Talk(new() { TookPlaceAt = later }));
        Assert.Equal(Now, Talk(new() { TookPlaceAt = Now }).At);
        Assert.Equal(
            "'video' was advised and 'phone' was used. Say why in ChannelReason, so that the advice can learn.",
            Words("interaction.channel-without-reason", () => Talk(new() { AdvisedChannel = Channel.Video, ChannelReason = " " })));
        Assert.Equal(
            ("The attachment 'https://example.org/a' has no fingerprint. Give the SHA-256 of what was shown, so that another version is noticed. (Parameter 'attachment')", "attachment"),
            Argument(() => Talk(new() { Attachments = [new("https://example.org/a", default)] })));
        Assert.Equal("Attachments", Argument(() => Talk(new() { Attachments = [new(" ", Fingerprint.Of("a"u8))] })).Name);
        Assert.Equal("Attachments", Argument(() => Talk(new() { Attachments = [new("a", Fingerprint.Of("a"u8), "nul\0")] })).Name);
        Assert.Equal("Outcome", Argument(() => Talk(new() { Outcome = "nul\0" })).Name);
        Assert.Equal("ChannelReason", Argument(() => Talk(new() { ChannelReason = "nul\0" })).Name);
        Assert.Throws<ArgumentOutOfRangeException>(() => Talk(new() { Technique = (ElicitationTechnique)99 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Talk(new() { Visibility = (Visibility)99 }));
        Assert.Equal(
            ("An interaction needs at least one stakeholder. Name with whom it took place. (Parameter 'with')", "with"),
            Argument(() => Interaction.Record(default, Record.ProjectId, 1, Channel.Phone, [], "Hello", [], null, Actor.System, Now)));
    }

    [Fact]
    public void A_correction_names_the_one_before()
    {
        var (talk, id) = (Talk(new()), Record.New<InteractionId>());
        var corrected = (Interaction)talk.Correct(id, 2, new() { Said = "Other" }, Actor.System, Now).Next[0];
        Refused(
            "interaction.already-corrected", $"{talk.Key} was corrected by {id} before. Correct that one, so that the last word is clear.",
            $"{talk.Key} 已由 {id} 更正。请更正后者，以明确最终说法。", () => corrected.Correct(Record.New<InteractionId>(), 3, new() { Said = "Third" }, Actor.System, Now));
    }

    [Fact]
    public void What_was_made_of_it_is_of_the_same_project()
    {
        var point = new RecordBuilder(new SequentialIdGenerator(9_000_000)).Point();
        var (talk, feedback) = (Talk(new()), Record.Feedback());
        Assert.Equal(
            $"point {point.Id} belongs to project {point.ProjectId}, and {talk.Key} to {talk.ProjectId}. Name something of the same project.",
            Words("interaction.foreign-consequence", () => talk.NoteConsequence(point, Actor.System, Now)));
        Refused(
            "feedback.foreign-consequence", $"point {point.Id} belongs to project {point.ProjectId}, and {feedback.Key} to {feedback.ProjectId}. Name something of the same project.",
            $"事项 {point.Id} 属于项目 {point.ProjectId}，而 {feedback.Key} 属于项目 {feedback.ProjectId}。请指定同一项目中的内容。", () => feedback.NoteConsequence(point, Actor.System, Now));
    }

    [Fact]
    public void A_settled_point_is_owed_by_nobody()
    {
        var dropped = Record.Point().Move(PointAction.Drop, null, null, Actor.System, Now);
        var words = $"{dropped.Key} is Dropped and owed by nobody. Reopen it first, where the table allows it, or raise a new point.";
        Assert.Equal(words, Words("point.not-open", () => dropped.HandOver(Actor.System, Actor.System, Now)));
        Assert.Equal(words, Words("point.not-open", () => dropped.Reschedule(null, Actor.System, Now)));
        Assert.Equal(
            ("A promise is made to somebody. Name the stakeholder it concerns. (Parameter 'concerns')", "concerns"),
            Argument(() => Point.Raise(default, Record.ProjectId, 1, PointKind.Promise, "Call", Actor.System, null, null, Visibility.Internal, null, Actor.System, Now)));
    }

    public static TheoryData<string, Func<object?>> Missing => new()
    {
        { "goal", () => (GoalId)(CommunicationGoal)null! },
        { "interaction", () => (InteractionId)(Interaction)null! },
        { "point", () => (PointId)(Point)null! },
        { "feedback", () => (FeedbackId)(Feedback)null! },
        { "participants", () => CommunicationGoal.Set(default, default, 1, GoalPurpose.ReportProgress, "Agree", null!, null, Actor.System, Now) },
        { "desiredOutcome", () => Record.Goal(null!) },
        { "channel", () => Interaction.Record(default, default, 1, null!, [Anna], "Hello", [], null, Actor.System, Now) },
        { "with", () => Interaction.Record(default, default, 1, Channel.Phone, null!, "Hello", [], null, Actor.System, Now) },
        { "said", () => Interaction.Record(default, default, 1, Channel.Phone, [Anna], null!, [], null, Actor.System, Now) },
        { "goals", () => Interaction.Record(default, default, 1, Channel.Phone, [Anna], "Hello", null!, null, Actor.System, Now) },
        { "correction", () => Talk(new()).Correct(default, 2, null!, Actor.System, Now) },
        { "consequence", () => Talk(new()).NoteConsequence(null!, Actor.System, Now) },
        { "consequence", () => Record.Feedback().NoteConsequence(null!, Actor.System, Now) },
        { "to", () => Record.Feedback().Escalate(null!, Actor.System, Now) },
        { "original", () => Record.Feedback().MarkDuplicate(null!, Actor.System, Now) },
        { "answer", () => Record.Feedback().Reply(null!, null, Actor.System, Now) },
        { "owner", () => Point.Raise(default, default, 1, PointKind.Issue, "Late", null!, null, null, Visibility.Internal, null, Actor.System, Now) },
        { "owner", () => Record.Point().HandOver(null!, Actor.System, Now) },
    };

    [Theory]
    [MemberData(nameof(Missing), DisableDiscoveryEnumeration = true)]
    public void Nothing_given_is_refused(string name, Func<object?> command) => Assert.Equal(name, Assert.Throws<ArgumentNullException>(command).ParamName);

    private static string Words(string code, Func<object> command)
    {
        var refused = Assert.Throws<RuleViolationException>(command);
        Assert.Equal(code, refused.Code);
        return refused.Message;
    }

    private static (string Message, string? Name) Argument(Func<object> command)
    {
        var refused = Assert.Throws<ArgumentException>(command);
        return (refused.Message, refused.ParamName);
    }

    private static Interaction Talk(InteractionNote note) =>
        Interaction.Record(Record.New<InteractionId>(), Record.ProjectId, 1, Channel.Phone, [Anna], "Ten seconds", [], note, Actor.System, Now);
}
