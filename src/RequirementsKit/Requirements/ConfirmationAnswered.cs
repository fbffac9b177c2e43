using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>A stakeholder answered a confirmation round.</summary>
/// <param name="ConfirmationRoundId">The round.</param>
/// <param name="Stakeholder">Who answered.</param>
/// <param name="Verdict">The answer.</param>
/// <param name="Evidence">The interaction that shows it, where it was recorded on behalf; null else.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ConfirmationAnswered(ConfirmationRoundId ConfirmationRoundId, StakeholderId Stakeholder, Verdict Verdict, InteractionId? Evidence, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "confirmation.answered";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ConfirmationRoundId.Value;

    internal static ConfirmationAnswered Read(FactReader facts) => new(facts.Subject<ConfirmationRoundId>(), facts.Id<StakeholderId>("stakeholder"), facts.Value<Verdict>("verdict"), facts.OptionalId<InteractionId>("evidence"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("stakeholder", Stakeholder).Value("verdict", Verdict).OptionalId("evidence", Evidence);
    }
}
