using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>A new version of a change request demands a stricter policy than the one it had; it is decided under that, from the beginning.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Policy">The policy.</param>
/// <param name="By">Who did what made it show.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestRouted(ChangeRequestId ChangeRequestId, ApprovalPolicy Policy, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.routed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestRouted Read(FactReader facts) => new(facts.Subject<ChangeRequestId>(), facts.Whole("policy", ChangesJson.Default.ApprovalPolicy), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Whole("policy", Policy, ChangesJson.Default.ApprovalPolicy);
}
