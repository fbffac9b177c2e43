namespace RequirementsKit.Prioritization.Planning;

/// <summary>An item to be planned: what it takes and what must be there before it.</summary>
public sealed class PlanItem
{
    /// <summary>Makes the item.</summary>
    /// <param name="key">The key of the item.</param>
    /// <param name="effort">What it takes, zero or more, in the unit of the capacities.</param>
    /// <param name="value">What it is worth, in any unit; 0 by default. It is added up for each release and decides nothing.</param>
    /// <param name="needs">The keys of the items that must come in the same release or an earlier one; null for none.</param>
    /// <exception cref="ArgumentException">The key is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The effort is negative or not finite, or the value is not finite.</exception>
    public PlanItem(string key, double effort, double value = 0, IEnumerable<string>? needs = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        if (!double.IsFinite(effort) || effort < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(effort), effort, $"The effort of {key} is a finite number, zero or more.");
        }

        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"The value of {key} is a finite number.");
        }

        (Key, Effort, Value, Needs) = (key, effort, value, [.. (needs ?? []).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Gets the key of the item.</summary>
    public string Key { get; }

    /// <summary>Gets what it takes, in the unit of the capacities.</summary>
    public double Effort { get; }

    /// <summary>Gets what it is worth.</summary>
    public double Value { get; }

    /// <summary>Gets the keys of the items that must come in the same release or an earlier one.</summary>
    public IReadOnlyList<string> Needs { get; }
}
