namespace RequirementsKit.Changes.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class ChangeRequestEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(ChangeRequestAmended.EventName, ChangeRequestAmended.Read),
        new(ChangeRequestAnnotated.EventName, ChangeRequestAnnotated.Read),
        new(ChangeRequestApplied.EventName, ChangeRequestApplied.Read),
        new(ChangeRequestAssessed.EventName, ChangeRequestAssessed.Read),
        new(ChangeRequestBallotCast.EventName, ChangeRequestBallotCast.Read),
        new(ChangeRequestConditionMet.EventName, ChangeRequestConditionMet.Read),
        new(ChangeRequestDeadlineExtended.EventName, ChangeRequestDeadlineExtended.Read),
        new(ChangeRequestDecided.EventName, ChangeRequestDecided.Read),
        new(ChangeRequestDelegated.EventName, ChangeRequestDelegated.Read),
        new(ChangeRequestDraftRevised.EventName, ChangeRequestDraftRevised.Read),
        new(ChangeRequestDrafted.EventName, ChangeRequestDrafted.Read),
        new(ChangeRequestEscalated.EventName, ChangeRequestEscalated.Read),
        new(ChangeRequestHeld.EventName, ChangeRequestHeld.Read),
        new(ChangeRequestImpactWaived.EventName, ChangeRequestImpactWaived.Read),
        new(ChangeRequestMoved.EventName, ChangeRequestMoved.Read),
        new(ChangeRequestObligationSettled.EventName, ChangeRequestObligationSettled.Read),
        new(ChangeRequestOverridden.EventName, ChangeRequestOverridden.Read),
        new(ChangeRequestPolicyMigrated.EventName, ChangeRequestPolicyMigrated.Read),
        new(ChangeRequestRecused.EventName, ChangeRequestRecused.Read),
        new(ChangeRequestReversionDrafted.EventName, ChangeRequestReversionDrafted.Read),
        new(ChangeRequestReviewOpened.EventName, ChangeRequestReviewOpened.Read),
        new(ChangeRequestReviewed.EventName, ChangeRequestReviewed.Read),
        new(ChangeRequestRouted.EventName, ChangeRequestRouted.Read),
        new(ChangeRequestSeatsVacated.EventName, ChangeRequestSeatsVacated.Read),
        new(ChangeRequestSigned.EventName, ChangeRequestSigned.Read),
        new(ChangeRequestStageOpened.EventName, ChangeRequestStageOpened.Read),
        new(ChangeRequestStatementSigned.EventName, ChangeRequestStatementSigned.Read),
        new(ChangeRequestSubmitted.EventName, ChangeRequestSubmitted.Read),
        new(ChangeRequestVetoLifted.EventName, ChangeRequestVetoLifted.Read),
    ];
}
