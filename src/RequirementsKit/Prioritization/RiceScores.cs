namespace RequirementsKit.Prioritization;

/// <summary>The scores of one item for <see cref="Prioritize.ByRice"/>.</summary>
/// <param name="key">The key of the item.</param>
/// <param name="reach">How many people or events per period; null when nobody knows.</param>
/// <param name="impact">How much for each of them, commonly 0.25, 0.5, 1, 2 or 3; null when nobody scored it.</param>
/// <param name="confidence">How sure the team is of the other figures; null when nobody said.</param>
/// <param name="effort">The effort, commonly in person-months, above 0; null when nobody estimated it.</param>
public sealed class RiceScores(string key, double? reach, double? impact, Percentage? confidence, double? effort)
{
    /// <summary>Gets the key of the item.</summary>
    public string Key => key;

    /// <summary>Gets the reach.</summary>
    public double? Reach => reach;

    /// <summary>Gets the impact.</summary>
    public double? Impact => impact;

    /// <summary>Gets the confidence.</summary>
    public Percentage? Confidence => confidence;

    /// <summary>Gets the effort.</summary>
    public double? Effort => effort;
}
