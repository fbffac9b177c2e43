namespace RequirementsKit.Prioritization.Methods;

/// <summary>The three figures of one item in VIKOR; the smaller, the better.</summary>
/// <param name="Key">The key of the item.</param>
/// <param name="S">The weighted sum of its regrets.</param>
/// <param name="R">Its largest weighted regret on one criterion.</param>
/// <param name="Q">The compromise of both, from 0 to 1.</param>
public sealed record VikorItem(string Key, double S, double R, double Q);
