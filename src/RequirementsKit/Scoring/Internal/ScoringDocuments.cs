namespace RequirementsKit.Scoring.Internal;

/// <summary>How the documents of this folder are stored.</summary>
internal static class ScoringDocuments
{
    public static readonly DocumentType<ScoringRound> Round = new(
        "scoring-round",
        1,
        ScoringJson.Default.ScoringRound,
        (nameof(ScoringRound.KeyNumber), r => r.KeyNumber),
        (nameof(ScoringRound.State), r => r.State),
        (nameof(ScoringRound.Due), r => r.Due));

    public static readonly DocumentType<RankingSnapshot> Ranking = new(
        "ranking", 1, ScoringJson.Default.RankingSnapshot, (nameof(RankingSnapshot.Round), r => r.Round), (nameof(RankingSnapshot.At), r => r.At));

    public static readonly DocumentType<PriorityDecision> Decision = new(
        "priority-decision", 1, ScoringJson.Default.PriorityDecision, (nameof(PriorityDecision.Requirement), d => d.Requirement), (nameof(PriorityDecision.At), d => d.At));
}
