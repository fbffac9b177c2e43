namespace RequirementsKit.Prioritization;

/// <summary>The scores of one item for <see cref="Prioritize.ByWsjf"/>, each on the planning-poker scale from 1 to 21.</summary>
/// <param name="key">The key of the item.</param>
/// <param name="businessValue">The business value; null when nobody scored it.</param>
/// <param name="timeCriticality">How fast the value decays; null when nobody scored it.</param>
/// <param name="riskReduction">What risk it removes or opportunity it opens; null when nobody scored it.</param>
/// <param name="jobSize">The size of the job; null when nobody scored it.</param>
public sealed class WsjfScores(string key, double? businessValue, double? timeCriticality, double? riskReduction, double? jobSize)
{
    /// <summary>Gets the key of the item.</summary>
    public string Key => key;

    /// <summary>Gets the business value.</summary>
    public double? BusinessValue => businessValue;

    /// <summary>Gets the time criticality.</summary>
    public double? TimeCriticality => timeCriticality;

    /// <summary>Gets the risk reduction or opportunity enablement.</summary>
    public double? RiskReduction => riskReduction;

    /// <summary>Gets the job size.</summary>
    public double? JobSize => jobSize;
}
