using S = RequirementsKit.Requirements.RequirementStatus;
using A = RequirementsKit.Requirements.RequirementAction;

namespace RequirementsKit.Requirements.Internal;

/// <summary>The lifecycle of a requirement as data.</summary>
internal static class RequirementLifecycle
{
    public static readonly TransitionTable<S, A> Table = new(
        "requirement",
        S.Draft,
        (S.Draft, A.Propose, S.Proposed),
        (S.Draft, A.MarkDuplicate, S.Duplicate),
        (S.Draft, A.Retire, S.Obsolete),
        (S.Proposed, A.Validate, S.Validated),
        (S.Proposed, A.Return, S.Draft),
        (S.Proposed, A.Reject, S.Rejected),
        (S.Proposed, A.Defer, S.Deferred),
        (S.Proposed, A.MarkDuplicate, S.Duplicate),
        (S.Proposed, A.Retire, S.Obsolete),
        (S.Validated, A.Approve, S.Approved),
        (S.Validated, A.Return, S.Draft),
        (S.Validated, A.Reject, S.Rejected),
        (S.Validated, A.Defer, S.Deferred),
        (S.Validated, A.Retire, S.Obsolete),
        (S.Approved, A.Start, S.InProgress),
        (S.Approved, A.Defer, S.Deferred),
        (S.Approved, A.Retire, S.Obsolete),
        (S.InProgress, A.Implement, S.Implemented),
        (S.InProgress, A.Return, S.Approved),
        (S.InProgress, A.Retire, S.Obsolete),
        (S.Implemented, A.Verify, S.Verified),
        (S.Implemented, A.Return, S.InProgress),
        (S.Implemented, A.Retire, S.Obsolete),
        (S.Verified, A.Accept, S.Accepted),
        (S.Verified, A.Return, S.InProgress),
        (S.Verified, A.Retire, S.Obsolete),
        (S.Accepted, A.Close, S.Closed),
        (S.Accepted, A.Retire, S.Obsolete),
        (S.Deferred, A.Resume, S.Proposed),
        (S.Deferred, A.Reject, S.Rejected),
        (S.Deferred, A.Retire, S.Obsolete),
        (S.Rejected, A.Resume, S.Proposed),
        (S.Duplicate, A.Resume, S.Draft),
        (S.Obsolete, A.Resume, S.Draft));
}
