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
        new(RequirementPlaced.EventName, RequirementPlaced.Read),
        new(RequirementArchived.EventName, RequirementArchived.Read),
        new(RequirementUnarchived.EventName, RequirementUnarchived.Read),
        new(RequirementFollowed.EventName, RequirementFollowed.Read),
        new(RequirementUnfollowed.EventName, RequirementUnfollowed.Read),
        new(RequirementObjectiveServed.EventName, RequirementObjectiveServed.Read),
        new(RequirementObjectiveLeft.EventName, RequirementObjectiveLeft.Read),
        new(RequirementSchemeChanged.EventName, RequirementSchemeChanged.Read),
        new(ObjectiveSet.EventName, ObjectiveSet.Read),
        new(ObjectiveChanged.EventName, ObjectiveChanged.Read),
        new(ObjectiveDropped.EventName, ObjectiveDropped.Read),
        new(ConfirmationReminded.EventName, ConfirmationReminded.Read),
    ];
}
