using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>A round of deciding opened.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Round">The round.</param>
/// <param name="Reserves">Those who get seats when a stage is escalated.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestReviewOpened(ChangeRequestId ChangeRequestId, ApprovalRound Round, IReadOnlyList<SeatHolder> Reserves, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.review-opened";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestReviewOpened Read(FactReader facts) => new(facts.Subject<ChangeRequestId>(), facts.Whole("round", ChangesJson.Default.ApprovalRound), facts.Whole("reserves", ChangesJson.Default.IReadOnlyListSeatHolder), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Whole("round", Round, ChangesJson.Default.ApprovalRound).Whole("reserves", Reserves, ChangesJson.Default.IReadOnlyListSeatHolder);
}
