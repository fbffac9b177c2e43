using NodaTime;

namespace RequirementsKit.Stakeholders;

/// <summary>The engagement of a stakeholder was assessed.</summary>
/// <param name="StakeholderId">The stakeholder.</param>
/// <param name="Current">The level now.</param>
/// <param name="Desired">The level wanted.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record StakeholderEngagementAssessed(StakeholderId StakeholderId, EngagementLevel Current, EngagementLevel Desired, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "stakeholder.engagement-assessed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => StakeholderId.Value;

    internal static StakeholderEngagementAssessed Read(FactReader facts) => new(facts.Subject<StakeholderId>(), facts.Value<EngagementLevel>("current"), facts.Value<EngagementLevel>("desired"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("current", Current).Value("desired", Desired);
    }
}
