namespace RequirementsKit.Prioritization;

/// <summary>The scores of one item for <see cref="Prioritize.ByValueFeasibilityCost"/>, each from 1 to 9.</summary>
/// <param name="key">The key of the item.</param>
/// <param name="value">The business value: 9 is the most; null when nobody scored it.</param>
/// <param name="feasibility">The feasibility: 9 is the easiest; null when nobody scored it.</param>
/// <param name="cost">The cost: 9 is the dearest; null when nobody scored it.</param>
public sealed class ValueFeasibilityCost(string key, double? value, double? feasibility, double? cost)
{
    /// <summary>Gets the key of the item.</summary>
    public string Key => key;

    /// <summary>Gets the business value.</summary>
    public double? Value => value;

    /// <summary>Gets the feasibility.</summary>
    public double? Feasibility => feasibility;

    /// <summary>Gets the cost.</summary>
    public double? Cost => cost;
}
