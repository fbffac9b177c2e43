using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>Another version of a change request was proposed and its review opened.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Proposal">What is to change.</param>
/// <param name="Impact">What that touches.</param>
/// <param name="Round">The review.</param>
/// <param name="By">Who amended it.</param>
/// <param name="At">When.</param>
public sealed record ChangeRequestAmended(ChangeRequestId ChangeRequestId, Proposal Proposal, ImpactReport Impact, ApprovalRound Round, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.amended";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestAmended Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Whole("proposal", ChangesJson.Default.Proposal),
        facts.Whole("impact", ChangesJson.Default.ImpactReport),
        facts.Whole("round", ChangesJson.Default.ApprovalRound),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts
        .Whole("proposal", Proposal, ChangesJson.Default.Proposal)
        .Whole("impact", Impact, ChangesJson.Default.ImpactReport)
        .Whole("round", Round, ChangesJson.Default.ApprovalRound);
}
