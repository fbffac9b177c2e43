using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>An interaction was superseded by a correction.</summary>
/// <param name="InteractionId">The interaction.</param>
/// <param name="Correction">The correction.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record InteractionCorrected(InteractionId InteractionId, InteractionId Correction, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "interaction.corrected";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => InteractionId.Value;

    internal static InteractionCorrected Read(FactReader facts) => new(facts.Subject<InteractionId>(), facts.Id<InteractionId>("correction"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("correction", Correction);
    }
}
