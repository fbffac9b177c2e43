using System.Text.Json.Serialization;

namespace RequirementsKit.Traceability;

/// <summary>What a tracker says of a task: the kit links to tasks and never manages them.</summary>
public sealed record WorkItem
{
    /// <summary>States what the tracker says.</summary>
    /// <param name="state">The state, in the tracker's words; 1 to 500 characters.</param>
    /// <param name="estimate">The whole work, 0 or more, in the tracker's unit; null when nobody estimated it.</param>
    /// <param name="remaining">What is left of it, 0 or more, in the same unit; null when nobody said.</param>
    /// <exception cref="ArgumentException">The state is null, blank or too long, or an amount is negative.</exception>
    [JsonConstructor]
    public WorkItem(string state, decimal? estimate = null, decimal? remaining = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(estimate ?? 0, 0, nameof(estimate));
        ArgumentOutOfRangeException.ThrowIfLessThan(remaining ?? 0, 0, nameof(remaining));
        State = Text.Required(state, Text.MaxName);
        Estimate = estimate;
        Remaining = remaining;
    }

    /// <summary>Gets the state, in the tracker's words.</summary>
    public string State { get; }

    /// <summary>Gets the whole work; null when nobody estimated it.</summary>
    public decimal? Estimate { get; }

    /// <summary>Gets what is left of it; null when nobody said.</summary>
    public decimal? Remaining { get; }
}
