using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>The policy of a change request was exchanged and a new round opened.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Round">The new round.</param>
/// <param name="Reserves">Those who get seats when a stage is escalated.</param>
/// <param name="Role">In which role.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestPolicyMigrated(ChangeRequestId ChangeRequestId, ApprovalRound Round, IReadOnlyList<SeatHolder> Reserves, string Role, string Reason, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.policy-migrated";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestPolicyMigrated Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Whole("round", ChangesJson.Default.ApprovalRound),
        facts.Whole("reserves", ChangesJson.Default.IReadOnlyListSeatHolder),
        facts.Code("role"),
        facts.Code("reason"),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts
        .Whole("round", Round, ChangesJson.Default.ApprovalRound)
        .Whole("reserves", Reserves, ChangesJson.Default.IReadOnlyListSeatHolder)
        .Code("role", Role)
        .Code("reason", Reason);
}
