using NodaTime;

namespace RequirementsKit.Scoring;

/// <summary>A scoring round was opened.</summary>
/// <param name="ScoringRoundId">The round.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ScoringRoundOpened(ScoringRoundId ScoringRoundId, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "scoring-round.opened";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ScoringRoundId.Value;

    internal static ScoringRoundOpened Read(FactReader facts) => new(facts.Subject<ScoringRoundId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
