using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>Stakeholders were asked to confirm a requirement.</summary>
/// <param name="ConfirmationRoundId">The round.</param>
/// <param name="Requirement">The requirement.</param>
/// <param name="Content">The fingerprint of what they were shown.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ConfirmationAsked(ConfirmationRoundId ConfirmationRoundId, RequirementId Requirement, Fingerprint Content, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "confirmation.asked";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ConfirmationRoundId.Value;

    internal static ConfirmationAsked Read(FactReader facts) => new(facts.Subject<ConfirmationRoundId>(), facts.Id<RequirementId>("requirement"), facts.Hash("content"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("requirement", Requirement).Hash("content", Content);
    }
}
