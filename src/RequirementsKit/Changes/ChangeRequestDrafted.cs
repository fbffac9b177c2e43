using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>A change request was drafted. Carries every value that its state needs.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Number">The number of its key.</param>
/// <param name="Cause">Why the change is wanted.</param>
/// <param name="Handling">How it is handled.</param>
/// <param name="Proposal">What is to change.</param>
/// <param name="Policy">Who must approve.</param>
/// <param name="Contributors">Who wrote it.</param>
/// <param name="Reverts">The request that it takes back; null for none.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestDrafted(
    ChangeRequestId ChangeRequestId, ProjectId ProjectId, long Number, ChangeCause Cause, ChangeHandling Handling, Proposal Proposal, ApprovalPolicy Policy, IReadOnlyList<StakeholderId> Contributors, ChangeRequestId? Reverts, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.drafted";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestDrafted Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Id<ProjectId>("project"),
        facts.Number("number"),
        facts.Value<ChangeCause>("cause"),
        facts.Whole("handling", ChangesJson.Default.ChangeHandling),
        facts.Whole("proposal", ChangesJson.Default.Proposal),
        facts.Whole("policy", ChangesJson.Default.ApprovalPolicy),
        facts.Ids<StakeholderId>("contributors"),
        facts.OptionalId<ChangeRequestId>("reverts"),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts
        .Id("project", ProjectId)
        .Number("number", Number)
        .Value("cause", Cause)
        .Whole("handling", Handling, ChangesJson.Default.ChangeHandling)
        .Whole("proposal", Proposal, ChangesJson.Default.Proposal)
        .Whole("policy", Policy, ChangesJson.Default.ApprovalPolicy)
        .Ids("contributors", Contributors)
        .OptionalId("reverts", Reverts);
}
