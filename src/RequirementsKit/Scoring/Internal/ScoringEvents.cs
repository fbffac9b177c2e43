namespace RequirementsKit.Scoring.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class ScoringEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(ScoringRoundOpened.EventName, ScoringRoundOpened.Read),
        new(ScoresGiven.EventName, ScoresGiven.Read),
        new(ScoringRoundClosed.EventName, ScoringRoundClosed.Read),
        new(RankingStored.EventName, RankingStored.Read),
        new(PriorityDecided.EventName, PriorityDecided.Read),
    ];
}
