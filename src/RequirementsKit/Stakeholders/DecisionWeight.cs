namespace RequirementsKit.Stakeholders;

/// <summary>How much a stakeholder's word counts on a criterion: a technician's on feasibility.</summary>
/// <param name="Criterion">The criterion's key.</param>
/// <param name="Weight">0 or more, finite; 1 is the weight of everybody who has none.</param>
/// <param name="Role">The role in which it counts so; null for every role without a weight of its own.</param>
public sealed record DecisionWeight(string Criterion, double Weight, string? Role = null);
