using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>Something was made of the outcome of an interaction.</summary>
/// <param name="InteractionId">The interaction.</param>
/// <param name="Consequence">The kind and id of what was made.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record InteractionHadConsequence(InteractionId InteractionId, string Consequence, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "interaction.had-consequence";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => InteractionId.Value;

    internal static InteractionHadConsequence Read(FactReader facts) => new(facts.Subject<InteractionId>(), facts.Code("consequence"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Code("consequence", Consequence);
    }
}
