using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Communication;

public sealed class CommunicationGoalTests
{
    private static readonly RecordBuilder Record = new();
    private static readonly StakeholderId Anna = Record.New<StakeholderId>();
    private static readonly StakeholderId Ben = Record.New<StakeholderId>();
    private static readonly InteractionId Talk = Record.New<InteractionId>();

    public static MatrixTheoryData<GoalState, GoalAction> Pairs => new(Enum.GetValues<GoalState>(), Enum.GetValues<GoalAction>());

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_action_in_every_state_follows_the_table(GoalState state, GoalAction action)
    {
        var goal = In(state);
        if (CommunicationGoal.Lifecycle.IsAllowed(state, action))
        {
            var next = Do(goal, action);
            Assert.Equal(CommunicationGoal.Lifecycle.Next("", state, action), next.State);
            Assert.Equal(goal.Events.Count + 1, next.Events.Count);
        }
        else if (CommunicationGoal.Lifecycle.IsDone(state, action) && action != GoalAction.Miss)
        {
            Assert.Same(goal, Do(goal, action));
        }
        else
        {
            var refused = Assert.Throws<RuleViolationException>(() => Do(goal, action));
            Assert.Equal("goal.illegal-action", refused.Code);
            Assert.Contains($"is {state}, so it cannot {action}", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Acknowledgements_go_stale_when_the_goal_changes_and_count_again_when_it_changes_back()
    {
        var goal = Record.Goal("Know the deadline", Anna, Ben).Acknowledge(Anna, "You ask when we need it.", Actor.System, Record.Now);
        Assert.Equal([Ben], goal.NotAcknowledgedBy());
        var changed = goal.Change(goal.Purpose, "Know the deadline and why", [Anna, Ben], null, Actor.System, Record.Now);
        Assert.Equal([Anna, Ben], changed.NotAcknowledgedBy());
        Assert.Equal("You ask when we need it.", changed.Acknowledgements[0].InOwnWords);
        Assert.Equal([Ben], changed.Change(goal.Purpose, "Know the deadline", [Anna, Ben], null, Actor.System, Record.Now).NotAcknowledgedBy());
    }

    [Fact]
    public void A_purpose_that_changes_makes_acknowledgements_stale()
    {
        var goal = Record.Goal("Agree", Anna).Acknowledge(Anna, null, Actor.System, Record.Now);
        Assert.True(goal.IsAcknowledged);
        Assert.False(goal.Change(GoalPurpose.Negotiate, "Agree", [Anna], null, Actor.System, Record.Now).IsAcknowledged);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        var goal = Record.Goal("Agree", Anna, Ben).Acknowledge(Anna, "Yes", Actor.System, Record.Now);
        Assert.Same(goal, goal.Acknowledge(Anna, "Yes", Actor.System, Record.Now));
        Assert.Same(goal, goal.Change(goal.Purpose, "Agree", [Ben, Anna], null, Actor.System, Record.Now));
    }

    [Fact]
    public void Only_a_participant_of_an_open_goal_acknowledges()
    {
        var stranger = Assert.Throws<RuleViolationException>(() => Record.Goal("Agree", Anna).Acknowledge(Ben, null, Actor.System, Record.Now));
        Assert.Equal("goal.not-a-participant", stranger.Code);
        Assert.Contains("Add the person to the goal first", stranger.Message, StringComparison.Ordinal);
        var late = Assert.Throws<RuleViolationException>(() => Record.Goal("Agree", Anna).Abandon("No longer wanted", Actor.System, Record.Now).Acknowledge(Anna, null, Actor.System, Record.Now));
        Assert.Equal("goal.not-open", late.Code);
        Assert.Contains("Set a new goal", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_goal_without_participants_or_outcome_is_refused()
    {
        Assert.Contains("at least one participant", Assert.Throws<ArgumentException>(() => CommunicationGoal.Set(
            Record.New<GoalId>(), Record.ProjectId, 1, GoalPurpose.Elicit, "Agree", [], null, Actor.System, Record.Now)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Record.Goal(" ", Anna));
    }

    [Fact]
    public void A_missed_goal_says_in_which_talk_and_why_until_it_is_taken_up_again()
    {
        var missed = Record.Goal("Agree", Anna).Miss(Talk, "Ran out of time", Actor.System, Record.Now);
        Assert.Equal((Talk, "Ran out of time"), (missed.MissedIn!.Value, missed.Reason));
        var again = missed.Reopen(Actor.System, Record.Now);
        Assert.Equal((GoalState.Open, null, null), (again.State, again.MissedIn, again.Reason));
    }

    [Property(MaxTest = 300)]
    public Property The_fingerprint_is_that_of_the_content_alone() => Prop.ForAll(
        (from outcome in Gen.Elements("Agree", "agree", "Agree\r\non it", "Agree\non it", "é", "e\u0301", "需求")
         from purpose in Gen.Elements(Enum.GetValues<GoalPurpose>())
         from due in Gen.Elements<LocalDate?>(null, new LocalDate(2026, 9, 1), new LocalDate(2026, 9, 2))
         from people in Gen.Elements<StakeholderId[]>([Anna], [Ben], [Anna, Ben], [Ben, Anna])
         select (Outcome: outcome, Purpose: purpose, Due: due, People: people)).Two().ToArbitrary(),
        pair =>
        {
            var (a, b) = pair;
            var same = Canonical(a.Outcome) == Canonical(b.Outcome) && a.Purpose == b.Purpose && a.Due == b.Due && a.People.Order().SequenceEqual(b.People.Order());
            return (Goal(a).Content == Goal(b).Content) == same;
        });

    private static string Canonical(string text) => text.ReplaceLineEndings("\n").Normalize();

    private static CommunicationGoal Goal((string Outcome, GoalPurpose Purpose, LocalDate? Due, StakeholderId[] People) of) =>
        CommunicationGoal.Set(Record.New<GoalId>(), Record.ProjectId, 1, of.Purpose, of.Outcome, of.People, of.Due, Actor.System, Record.Now);

    private static CommunicationGoal In(GoalState state) => state switch
    {
        GoalState.Achieved => Do(In(GoalState.Open), GoalAction.Achieve),
        GoalState.Abandoned => Do(In(GoalState.Open), GoalAction.Abandon),
        GoalState.Missed => Do(In(GoalState.Open), GoalAction.Miss),
        _ => Record.Goal("Agree", Anna),
    };

    private static CommunicationGoal Do(CommunicationGoal goal, GoalAction action) => action switch
    {
        GoalAction.Achieve => goal.Achieve(Talk, Actor.System, Record.Now),
        GoalAction.Abandon => goal.Abandon("No longer wanted", Actor.System, Record.Now),
        GoalAction.Miss => goal.Miss(Talk, null, Actor.System, Record.Now),
        _ => goal.Reopen(Actor.System, Record.Now),
    };
}
