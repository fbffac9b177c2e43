using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>An interaction was recorded.</summary>
/// <param name="InteractionId">The interaction.</param>
/// <param name="Corrects">The interaction that it corrects; null for none.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record InteractionRecorded(InteractionId InteractionId, InteractionId? Corrects, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "interaction.recorded";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => InteractionId.Value;

    internal static InteractionRecorded Read(FactReader facts) => new(facts.Subject<InteractionId>(), facts.OptionalId<InteractionId>("corrects"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.OptionalId("corrects", Corrects);
    }
}
