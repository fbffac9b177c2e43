namespace RequirementsKit.Prioritization.Methods;

/// <summary>The two answers of one customer about one feature.</summary>
/// <param name="Functional">How they feel if the feature is there.</param>
/// <param name="Dysfunctional">How they feel if it is not.</param>
public readonly record struct KanoAnswers(KanoAnswer Functional, KanoAnswer Dysfunctional);
