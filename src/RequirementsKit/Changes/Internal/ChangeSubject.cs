using RequirementsKit.Approvals;

namespace RequirementsKit.Changes.Internal;

/// <summary>What is known of a change when a policy is chosen for it.</summary>
internal static class ChangeSubject
{
    public static SubjectFacts Of(ChangeHandling handling, ImpactReport impact) => new()
    {
        Type = handling.Type.ToString(),
        Risk = impact.Risk,
        CostDelta = impact.Estimate.Cost,
        Classifications = impact.Classifications,
    };
}
