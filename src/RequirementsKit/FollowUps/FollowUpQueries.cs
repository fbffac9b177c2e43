using NodaTime;
using RequirementsKit.Storage;

namespace RequirementsKit.FollowUps;

/// <summary>The named queries over follow-ups.</summary>
public static class FollowUpQueries
{
    /// <summary>Gets the series that go on, by key.</summary>
    public static Query<FollowUpSeries> Active { get; } = Query.Where<FollowUpSeries>(s => !s.IsEnded).OrderBy(s => s.KeyNumber);

    /// <summary>The series with a stakeholder that go on, by key.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <returns>The query.</returns>
    public static Query<FollowUpSeries> ActiveWith(StakeholderId stakeholder) => Query.Where<FollowUpSeries>(s => !s.IsEnded && s.Stakeholder == stakeholder).OrderBy(s => s.KeyNumber);

    /// <summary>Gets those that should have been done, the earliest first.</summary>
    public static Query<FollowUp> Overdue { get; } = Query.Where<FollowUp>(f => f.State == FollowUpState.Overdue).OrderBy(f => f.Due);

    /// <summary>Gets those that were completed with an answer and of which nobody has said what came, the earliest first.</summary>
    public static Query<FollowUp> WithoutConsequence { get; } = Query.Where<FollowUp>(f => f.OwesConsequence).OrderBy(f => f.Due);

    /// <summary>The follow-ups with a stakeholder that stayed without an answer, the earliest first.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <returns>The query.</returns>
    public static Query<FollowUp> WithoutAnswerFrom(StakeholderId stakeholder) =>
        Query.Where<FollowUp>(f => f.Stakeholder == stakeholder && f.StayedUnanswered).OrderBy(f => f.Due);

    /// <summary>Those that are neither done nor settled otherwise and are due before an instant, the earliest first.</summary>
    /// <param name="instant">The instant, exclusive.</param>
    /// <returns>The query.</returns>
    public static Query<FollowUp> OpenBefore(Instant instant) => Query.Where<FollowUp>(f =>
        f.Due < instant && (f.State == FollowUpState.Planned || f.State == FollowUpState.Due || f.State == FollowUpState.Overdue)).OrderBy(f => f.Due);

    /// <summary>Those that are due between two instants, whatever became of them, the earliest first.</summary>
    /// <param name="from">The first instant, inclusive.</param>
    /// <param name="to">The last instant, exclusive.</param>
    /// <returns>The query.</returns>
    public static Query<FollowUp> DueBetween(Instant from, Instant to) => Query.Where<FollowUp>(f => f.Due >= from && f.Due < to).OrderBy(f => f.Due);

    /// <summary>The follow-ups of a series, the earliest first.</summary>
    /// <param name="series">The series.</param>
    /// <returns>The query.</returns>
    public static Query<FollowUp> OfSeries(FollowUpSeriesId series) => Query.Where<FollowUp>(f => f.Series == series).OrderBy(f => f.Due);
}
