using RequirementsKit.Storage;

namespace RequirementsKit.Plans;

/// <summary>The queries for release plans.</summary>
public static class PlanQueries
{
    /// <summary>Gets all plans, by key.</summary>
    public static Query<ReleasePlan> ByKey { get; } = Query.Where<ReleasePlan>(p => p.KeyNumber > 0).OrderBy(p => p.KeyNumber);

    /// <summary>Gets the plans that wait for a decision, by key.</summary>
    public static Query<ReleasePlan> InReview { get; } = Query.Where<ReleasePlan>(p => p.State == PlanState.InReview).OrderBy(p => p.KeyNumber);
}
