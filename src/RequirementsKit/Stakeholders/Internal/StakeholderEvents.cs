namespace RequirementsKit.Stakeholders.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class StakeholderEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(StakeholderRegistered.EventName, StakeholderRegistered.Read),
        new(StakeholderDescribed.EventName, StakeholderDescribed.Read),
        new(StakeholderEngagementAssessed.EventName, StakeholderEngagementAssessed.Read),
        new(StakeholderMerged.EventName, StakeholderMerged.Read),
        new(StakeholderAbsorbed.EventName, StakeholderAbsorbed.Read),
        new(StakeholderErased.EventName, StakeholderErased.Read),
    ];
}
