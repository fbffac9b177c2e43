using NodaTime;
using RequirementsKit.Storage;

namespace RequirementsKit.Scoring;

/// <summary>The named queries over scoring rounds, stored rankings and agreed priorities.</summary>
public static class ScoringQueries
{
    /// <summary>Gets the rounds that take scores, in the order of their keys.</summary>
    public static Query<ScoringRound> OpenRounds { get; } = Query.Where<ScoringRound>(r => r.State == ScoringState.Open).OrderBy(r => r.KeyNumber);

    /// <summary>The rounds that still take scores though their day has passed.</summary>
    /// <param name="today">The day.</param>
    /// <returns>The query, the longest overdue first.</returns>
    public static Query<ScoringRound> Overdue(LocalDate today) => Query.Where<ScoringRound>(r => r.State == ScoringState.Open && r.Due < today).OrderBy(r => r.Due);

    /// <summary>The stored rankings of a round, the latest last.</summary>
    /// <param name="round">The round.</param>
    /// <returns>The query.</returns>
    public static Query<RankingSnapshot> RankingsOf(ScoringRoundId round) => Query.Where<RankingSnapshot>(r => r.Round == round).OrderBy(r => r.At);

    /// <summary>The priorities that were agreed for a requirement, the latest last.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The query.</returns>
    public static Query<PriorityDecision> DecisionsOn(RequirementId requirement) => Query.Where<PriorityDecision>(d => d.Requirement == requirement).OrderBy(d => d.At);
}
