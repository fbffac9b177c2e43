namespace RequirementsKit.Plans.Internal;

/// <summary>How the documents of this folder are stored.</summary>
internal static class PlanDocuments
{
    public static readonly DocumentType<ReleasePlan> Plan = new(
        "release-plan", 1, PlansJson.Default.ReleasePlan, (nameof(ReleasePlan.KeyNumber), p => p.KeyNumber), (nameof(ReleasePlan.Name), p => p.Name), (nameof(ReleasePlan.State), p => p.State));
}
