using NodaTime;

namespace RequirementsKit.Stakeholders;

/// <summary>The personal data of a stakeholder was erased.</summary>
/// <param name="StakeholderId">The stakeholder.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record StakeholderErased(StakeholderId StakeholderId, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "stakeholder.erased";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => StakeholderId.Value;

    internal static StakeholderErased Read(FactReader facts) => new(facts.Subject<StakeholderId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
