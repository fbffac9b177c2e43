namespace RequirementsKit.Stakeholders;

/// <summary>How much a stakeholder's word counts on a criterion.</summary>
/// <param name="Criterion">The criterion's key.</param>
/// <param name="Weight">0 or more, finite; 1 is the weight of everybody who has none.</param>
public sealed record DecisionWeight(string Criterion, double Weight);
