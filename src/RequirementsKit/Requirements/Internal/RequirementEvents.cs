namespace RequirementsKit.Requirements.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class RequirementEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(RequirementCaptured.EventName, RequirementCaptured.Read),
        new(RequirementRevised.EventName, RequirementRevised.Read),
        new(RequirementMoved.EventName, RequirementMoved.Read),
        new(RequirementFeasibilityAssessed.EventName, RequirementFeasibilityAssessed.Read),
        new(RequirementOriginAdded.EventName, RequirementOriginAdded.Read),
        new(RequirementLocked.EventName, RequirementLocked.Read),
        new(ConfirmationAsked.EventName, ConfirmationAsked.Read),
        new(ConfirmationAnswered.EventName, ConfirmationAnswered.Read),
    ];
}
