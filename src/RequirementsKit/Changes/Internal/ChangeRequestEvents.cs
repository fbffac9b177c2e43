namespace RequirementsKit.Changes.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class ChangeRequestEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(ChangeRequestBallotCast.EventName, ChangeRequestBallotCast.Read),
        new(ChangeRequestMoved.EventName, ChangeRequestMoved.Read),
        new(ChangeRequestObligationSettled.EventName, ChangeRequestObligationSettled.Read),
        new(ChangeRequestSubmitted.EventName, ChangeRequestSubmitted.Read),
    ];
}
