using NodaTime;

namespace RequirementsKit.Stakeholders;

/// <summary>Another record of the same person was merged into this one.</summary>
/// <param name="StakeholderId">The stakeholder.</param>
/// <param name="Duplicate">The record that ended.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record StakeholderAbsorbed(StakeholderId StakeholderId, StakeholderId Duplicate, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "stakeholder.absorbed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => StakeholderId.Value;

    internal static StakeholderAbsorbed Read(FactReader facts) => new(facts.Subject<StakeholderId>(), facts.Id<StakeholderId>("duplicate"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("duplicate", Duplicate);
    }
}
