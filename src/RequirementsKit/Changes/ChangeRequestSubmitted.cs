using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>A change request was submitted and its review opened. Carries every value that its state needs.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Number">The number of its key.</param>
/// <param name="Cause">Why the change is wanted.</param>
/// <param name="Proposal">What is to change.</param>
/// <param name="Impact">What that touches.</param>
/// <param name="Round">The review.</param>
/// <param name="By">Who submitted it.</param>
/// <param name="At">When.</param>
public sealed record ChangeRequestSubmitted(
    ChangeRequestId ChangeRequestId, ProjectId ProjectId, long Number, ChangeCause Cause, Proposal Proposal, ImpactReport Impact, ApprovalRound Round, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.submitted";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestSubmitted Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Id<ProjectId>("project"),
        facts.Number("number"),
        facts.Value<ChangeCause>("cause"),
        facts.Whole("proposal", ChangesJson.Default.Proposal),
        facts.Whole("impact", ChangesJson.Default.ImpactReport),
        facts.Whole("round", ChangesJson.Default.ApprovalRound),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts
        .Id("project", ProjectId)
        .Number("number", Number)
        .Value("cause", Cause)
        .Whole("proposal", Proposal, ChangesJson.Default.Proposal)
        .Whole("impact", Impact, ChangesJson.Default.ImpactReport)
        .Whole("round", Round, ChangesJson.Default.ApprovalRound);
}
