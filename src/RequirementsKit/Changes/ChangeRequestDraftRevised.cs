using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>A draft says something else now.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Handling">How it is handled.</param>
/// <param name="Proposal">What is to change.</param>
/// <param name="Policy">Who must approve.</param>
/// <param name="Contributors">Everybody who wrote a version.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestDraftRevised(
    ChangeRequestId ChangeRequestId, ChangeHandling Handling, Proposal Proposal, ApprovalPolicy Policy, IReadOnlyList<StakeholderId> Contributors, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.draft-revised";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestDraftRevised Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Whole("handling", ChangesJson.Default.ChangeHandling),
        facts.Whole("proposal", ChangesJson.Default.Proposal),
        facts.Whole("policy", ChangesJson.Default.ApprovalPolicy),
        facts.Ids<StakeholderId>("contributors"),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts
        .Whole("handling", Handling, ChangesJson.Default.ChangeHandling)
        .Whole("proposal", Proposal, ChangesJson.Default.Proposal)
        .Whole("policy", Policy, ChangesJson.Default.ApprovalPolicy)
        .Ids("contributors", Contributors);
}
