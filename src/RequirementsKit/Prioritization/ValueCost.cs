namespace RequirementsKit.Prioritization;

/// <summary>The scores of one item for <see cref="Prioritize.ByValueCost"/>, in any unit.</summary>
/// <param name="key">The key of the item.</param>
/// <param name="value">The value, 0 or more; null when nobody scored it.</param>
/// <param name="cost">The cost, above 0; null when nobody scored it.</param>
public sealed class ValueCost(string key, double? value, double? cost)
{
    /// <summary>Gets the key of the item.</summary>
    public string Key => key;

    /// <summary>Gets the value.</summary>
    public double? Value => value;

    /// <summary>Gets the cost.</summary>
    public double? Cost => cost;
}
