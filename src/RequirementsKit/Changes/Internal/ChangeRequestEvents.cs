namespace RequirementsKit.Changes.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class ChangeRequestEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(ChangeRequestAmended.EventName, ChangeRequestAmended.Read),
        new(ChangeRequestBallotCast.EventName, ChangeRequestBallotCast.Read),
        new(ChangeRequestMoved.EventName, ChangeRequestMoved.Read),
        new(ChangeRequestObligationSettled.EventName, ChangeRequestObligationSettled.Read),
        new(ChangeRequestSeatsVacated.EventName, ChangeRequestSeatsVacated.Read),
        new(ChangeRequestSubmitted.EventName, ChangeRequestSubmitted.Read),
    ];
}
