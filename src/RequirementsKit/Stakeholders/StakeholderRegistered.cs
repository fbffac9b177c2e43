using NodaTime;

namespace RequirementsKit.Stakeholders;

/// <summary>A stakeholder was registered.</summary>
/// <param name="StakeholderId">The stakeholder.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record StakeholderRegistered(StakeholderId StakeholderId, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "stakeholder.registered";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => StakeholderId.Value;

    internal static StakeholderRegistered Read(FactReader facts) => new(facts.Subject<StakeholderId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
