using NodaTime;

namespace RequirementsKit.Scoring;

/// <summary>A stakeholder gave scores.</summary>
/// <param name="ScoringRoundId">The round.</param>
/// <param name="Stakeholder">Who.</param>
/// <param name="Count">How many.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ScoresGiven(ScoringRoundId ScoringRoundId, StakeholderId Stakeholder, int Count, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "scoring-round.scores-given";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ScoringRoundId.Value;

    internal static ScoresGiven Read(FactReader facts) => new(facts.Subject<ScoringRoundId>(), facts.Id<StakeholderId>("stakeholder"), (int)facts.Number("count"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("stakeholder", Stakeholder).Number("count", Count);
    }
}
