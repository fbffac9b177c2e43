using RequirementsKit.Communication;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Communication;

public sealed class FeedbackTests
{
    private static readonly RecordBuilder Record = new();
    private static readonly Feedback First = Record.Feedback();
    private static readonly Actor Board = Actor.Service("board");

    private static readonly Dictionary<FeedbackState, FeedbackAction[]> Ways = new()
    {
        [FeedbackState.Received] = [],
        [FeedbackState.Acknowledged] = [FeedbackAction.Acknowledge],
        [FeedbackState.Assessed] = [FeedbackAction.Acknowledge, FeedbackAction.Assess],
        [FeedbackState.Answered] = [FeedbackAction.Acknowledge, FeedbackAction.Assess, FeedbackAction.Answer],
        [FeedbackState.Escalated] = [FeedbackAction.Acknowledge, FeedbackAction.Escalate],
        [FeedbackState.Closed] = [FeedbackAction.Acknowledge, FeedbackAction.Assess, FeedbackAction.Answer, FeedbackAction.Close],
        [FeedbackState.Duplicate] = [FeedbackAction.MarkDuplicate],
    };

    public static MatrixTheoryData<FeedbackState, FeedbackAction> Pairs => new(Enum.GetValues<FeedbackState>(), Enum.GetValues<FeedbackAction>());

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_action_in_every_state_follows_the_table(FeedbackState state, FeedbackAction action)
    {
        var feedback = In(state);
        if (Feedback.Lifecycle.IsAllowed(state, action))
        {
            Assert.Equal(Feedback.Lifecycle.Next("", state, action), Do(feedback, action).State);
        }
        else if (Feedback.Lifecycle.IsDone(state, action))
        {
            Assert.Same(feedback, Do(feedback, action));
        }
        else
        {
            var refused = Assert.Throws<RuleViolationException>(() => Do(feedback, action));
            Assert.Equal("feedback.illegal-action", refused.Code);
            Assert.Contains($"is {state}, so it cannot {action}", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(FeedbackAction.Answer)]
    [InlineData(FeedbackAction.MarkDuplicate)]
    [InlineData(FeedbackAction.Escalate)]
    public void A_step_that_says_more_has_a_method_of_its_own(FeedbackAction action) =>
        Assert.Contains("Use Reply, MarkDuplicate or Escalate", Assert.Throws<ArgumentException>(() => Record.Feedback().Move(action, Actor.System, Record.Now)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_second_answer_needs_an_escalation_and_the_first_is_not_lost_silently()
    {
        var answered = In(FeedbackState.Answered);
        Assert.Equal("feedback.illegal-action", Assert.Throws<RuleViolationException>(() => answered.Reply("Another", null, Actor.System, Record.Now)).Code);
        var again = answered.Escalate(Board, Actor.System, Record.Now);
        Assert.Equal((Board, "We did"), (again.EscalatedTo, again.Answer));
        Assert.Equal("Another", again.Reply("Another", null, Actor.System, Record.Now).Answer);
    }

    [Fact]
    public void A_duplicate_names_the_one_that_came_first()
    {
        var feedback = Record.Feedback();
        Assert.Equal("feedback.duplicate-of-itself", Assert.Throws<RuleViolationException>(() => feedback.MarkDuplicate(feedback, Actor.System, Record.Now)).Code);
        var refused = Assert.Throws<RuleViolationException>(() => feedback.MarkDuplicate(In(FeedbackState.Duplicate), Actor.System, Record.Now));
        Assert.Equal("feedback.duplicate-of-duplicate", refused.Code);
        Assert.Contains("Name that one", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Consequences_are_noted_once_and_of_the_same_project_only()
    {
        var point = Record.Point();
        var noted = Record.Feedback().NoteConsequence(point, Actor.System, Record.Now);
        Assert.False(noted.HasNoConsequence);
        Assert.Same(noted, noted.NoteConsequence(point, Actor.System, Record.Now));
        Assert.Equal("feedback.foreign-consequence", Assert.Throws<RuleViolationException>(
            () => noted.NoteConsequence(new RecordBuilder(new SequentialIdGenerator(9_000_000)).Point(), Actor.System, Record.Now)).Code);
    }

    private static Feedback In(FeedbackState state) => Ways[state].Aggregate(Record.Feedback(), Do);

    private static Feedback Do(Feedback feedback, FeedbackAction action) => action switch
    {
        FeedbackAction.Answer => feedback.Reply("We did", null, Actor.System, Record.Now),
        FeedbackAction.MarkDuplicate => feedback.MarkDuplicate(First, Actor.System, Record.Now),
        FeedbackAction.Escalate => feedback.Escalate(Board, Actor.System, Record.Now),
        _ => feedback.Move(action, Actor.System, Record.Now),
    };
}
