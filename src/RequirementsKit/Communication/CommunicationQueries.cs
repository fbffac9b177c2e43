using NodaTime;
using RequirementsKit.Storage;

namespace RequirementsKit.Communication;

/// <summary>The named queries over goals, interactions, points and feedback.</summary>
public static class CommunicationQueries
{
    /// <summary>Gets the goals that are neither reached nor given up, the earliest due first.</summary>
    public static Query<CommunicationGoal> OpenGoals { get; } = Query.Where<CommunicationGoal>(g => g.State == GoalState.Open).OrderBy(g => g.Due);

    /// <summary>Gets the feedback from which nothing was made yet and which is not settled otherwise.</summary>
    public static Query<Feedback> FeedbackWithoutConsequence { get; } =
        Query.Where<Feedback>(f => f.HasNoConsequence && f.State != FeedbackState.Closed && f.State != FeedbackState.Duplicate);

    /// <summary>The interactions with a stakeholder, the latest first.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <returns>The query.</returns>
    public static Query<Interaction> InteractionsWith(StakeholderId stakeholder) => Query.Where<Interaction>(i => i.With.Contains(stakeholder)).OrderByDescending(i => i.At);

    /// <summary>The open points that concern a stakeholder, the earliest due first.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <returns>The query.</returns>
    public static Query<Point> OpenPointsFor(StakeholderId stakeholder) => Query.Where<Point>(p => p.State == PointState.Open && p.Concerns == stakeholder).OrderBy(p => p.Due);

    /// <summary>The open points that are due before a date.</summary>
    /// <param name="date">The date, exclusive.</param>
    /// <returns>The query.</returns>
    public static Query<Point> PointsDueBefore(LocalDate date) => Query.Where<Point>(p => p.State == PointState.Open && p.Due < date).OrderBy(p => p.Due);
}
