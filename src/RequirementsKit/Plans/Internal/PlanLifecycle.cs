using A = RequirementsKit.Plans.PlanAction;
using S = RequirementsKit.Plans.PlanState;

namespace RequirementsKit.Plans.Internal;

/// <summary>How a release plan moves.</summary>
internal static class PlanLifecycle
{
    public static readonly TransitionTable<S, A> Table = new(
        "release-plan",
        S.Draft,
        (S.Draft, A.Submit, S.InReview),
        (S.Draft, A.Replan, S.Draft),
        (S.InReview, A.Approve, S.Approved),
        (S.InReview, A.Reject, S.Rejected),
        (S.InReview, A.Replan, S.Draft),
        (S.Approved, A.Replan, S.Draft),
        (S.Rejected, A.Replan, S.Draft));
}
