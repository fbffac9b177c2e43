using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>A change request was put into the record.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Proposal">The fingerprint of the proposal.</param>
/// <param name="Revisions">What it made of each requirement.</param>
/// <param name="Ratification">The round that has to ratify it; null unless it was an emergency.</param>
/// <param name="RatifyBy">When that has to be decided.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestApplied(
    ChangeRequestId ChangeRequestId, Fingerprint Proposal, IReadOnlyList<AppliedRevision> Revisions, ApprovalRound? Ratification, Instant? RatifyBy, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.applied";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestApplied Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Hash("proposal"),
        facts.Whole("revisions", ChangesJson.Default.IReadOnlyListAppliedRevision),
        facts.OptionalWhole("ratification", ChangesJson.Default.ApprovalRound),
        facts.OptionalTime("ratifyBy"),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts
        .Hash("proposal", Proposal)
        .Whole("revisions", Revisions, ChangesJson.Default.IReadOnlyListAppliedRevision)
        .OptionalWhole("ratification", Ratification, ChangesJson.Default.ApprovalRound)
        .OptionalTime("ratifyBy", RatifyBy);
}
