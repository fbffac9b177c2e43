using NodaTime;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Communication;

/// <summary>The named queries over goals, interactions, points and feedback.</summary>
public static class CommunicationQueries
{
    /// <summary>Gets the goals that are neither reached nor given up, the earliest due first.</summary>
    public static Query<CommunicationGoal> OpenGoals { get; } = Query.Where<CommunicationGoal>(g => g.State == GoalState.Open).OrderBy(g => g.Due);

    /// <summary>Gets the open goals that a participant did not acknowledge as they are now, the earliest due first.</summary>
    public static Query<CommunicationGoal> GoalsNotAcknowledged { get; } = OpenGoals.And(Query.Where<CommunicationGoal>(g => !g.IsAcknowledged));

    /// <summary>Gets the interactions that served no goal, the latest first; superseded ones are left out.</summary>
    public static Query<Interaction> InteractionsWithoutGoal { get; } =
        Query.Where<Interaction>(i => i.ServesNoGoal && i.CorrectedBy == null).OrderByDescending(i => i.At);

    /// <summary>Gets the interactions whose noted outcome has no noted consequence, the earliest first. <see cref="CommunicationLog.OutcomesWithoutConsequenceAsync"/> looks at points and requirements too.</summary>
    public static Query<Interaction> OpenOutcomes { get; } =
        Query.Where<Interaction>(i => i.HasOpenOutcome && i.CorrectedBy == null).OrderBy(i => i.At);

    /// <summary>Gets the open points that somebody waits for, risks and assumptions left out, the longest open first.</summary>
    public static Query<Point> WaitedFor { get; } =
        Query.Where<Point>(p => p.State == PointState.Open && p.Kind != PointKind.Risk && p.Kind != PointKind.Assumption).OrderBy(p => p.RaisedAt);

    /// <summary>Gets the feedback from which nothing was made yet and which is not settled otherwise.</summary>
    public static Query<Feedback> FeedbackWithoutConsequence { get; } =
        Query.Where<Feedback>(f => f.HasNoConsequence && f.State != FeedbackState.Closed && f.State != FeedbackState.Duplicate);

    /// <summary>Gets the feedback whose sender waits for an answer, the longest waiting first.</summary>
    public static Query<Feedback> FeedbackUnanswered { get; } = Query.Where<Feedback>(f => f.IsUnanswered).OrderBy(f => f.ReceivedAt);

    /// <summary>Gets the feedback of which something was made while its sender waits to be told, the longest waiting first.</summary>
    public static Query<Feedback> SendersNotTold { get; } = FeedbackUnanswered.And(Query.Where<Feedback>(f => !f.HasNoConsequence));

    /// <summary>The interactions with a stakeholder, the latest first; superseded ones are left out.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <returns>The query.</returns>
    public static Query<Interaction> InteractionsWith(StakeholderId stakeholder) =>
        Query.Where<Interaction>(i => i.With.Contains(stakeholder) && i.CorrectedBy == null).OrderByDescending(i => i.At);

    /// <summary>The interactions with a stakeholder under any of their ids, the latest first; superseded ones are left out.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <returns>The query.</returns>
    public static Query<Interaction> InteractionsWith(Stakeholder stakeholder)
    {
        ArgumentNullException.ThrowIfNull(stakeholder);
        return stakeholder.AllIds.Select(InteractionsWith).Aggregate((all, one) => all.Or(one));
    }

    /// <summary>The interactions that served a goal, the latest first; superseded ones are left out.</summary>
    /// <param name="goal">The goal.</param>
    /// <returns>The query.</returns>
    public static Query<Interaction> InteractionsServing(GoalId goal) =>
        Query.Where<Interaction>(i => i.Goals.Contains(goal) && i.CorrectedBy == null).OrderByDescending(i => i.At);

    /// <summary>The open points that concern a stakeholder, the earliest due first.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <returns>The query.</returns>
    public static Query<Point> OpenPointsFor(StakeholderId stakeholder) => Query.Where<Point>(p => p.State == PointState.Open && p.Concerns == stakeholder).OrderBy(p => p.Due);

    /// <summary>The open points that concern a stakeholder under any of their ids, the earliest due first.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <returns>The query.</returns>
    public static Query<Point> OpenPointsFor(Stakeholder stakeholder)
    {
        ArgumentNullException.ThrowIfNull(stakeholder);
        return stakeholder.AllIds.Select(OpenPointsFor).Aggregate((all, one) => all.Or(one));
    }

    /// <summary>The open points that somebody owes, the earliest due first.</summary>
    /// <param name="owner">Who owes them.</param>
    /// <returns>The query.</returns>
    public static Query<Point> OpenPointsOf(Actor owner) => Query.Where<Point>(p => p.State == PointState.Open && p.Owner == owner).OrderBy(p => p.Due);

    /// <summary>The points that came from an interaction, in the order of their keys.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <returns>The query.</returns>
    public static Query<Point> PointsFrom(InteractionId interaction) => Query.Where<Point>(p => p.Source == interaction).OrderBy(p => p.KeyNumber);

    /// <summary>The open points that are due before a date.</summary>
    /// <param name="date">The date, exclusive.</param>
    /// <returns>The query.</returns>
    public static Query<Point> PointsDueBefore(LocalDate date) => Query.Where<Point>(p => p.State == PointState.Open && p.Due < date).OrderBy(p => p.Due);

    /// <summary>The feedback whose promised reply is late, the most overdue first.</summary>
    /// <param name="now">The instant.</param>
    /// <returns>The query.</returns>
    public static Query<Feedback> RepliesOverdue(Instant now) => Query.Where<Feedback>(f => f.IsUnanswered && f.ReplyDue < now).OrderBy(f => f.ReplyDue);
}
