using NodaTime;

namespace RequirementsKit.Stakeholders;

/// <summary>A record turned out to be the same person as another.</summary>
/// <param name="StakeholderId">The stakeholder.</param>
/// <param name="Into">The record that stays.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record StakeholderMerged(StakeholderId StakeholderId, StakeholderId Into, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "stakeholder.merged";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => StakeholderId.Value;

    internal static StakeholderMerged Read(FactReader facts) => new(facts.Subject<StakeholderId>(), facts.Id<StakeholderId>("into"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("into", Into);
    }
}
