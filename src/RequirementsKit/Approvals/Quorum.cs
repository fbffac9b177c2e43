namespace RequirementsKit.Approvals;

/// <summary>How many approvals a group needs, of the seats that are eligible. Integer arithmetic only; percentages round up.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Value">The number for <see cref="QuorumKind.AtLeast"/>, the percentage (1 to 100) for <see cref="QuorumKind.Percent"/>; 0 else.</param>
public sealed record Quorum(QuorumKind Kind, int Value = 0)
{
    /// <summary>Gets the quorum of one.</summary>
    public static Quorum Any { get; } = new(QuorumKind.Any);

    /// <summary>Gets the quorum of all.</summary>
    public static Quorum All { get; } = new(QuorumKind.All);

    /// <summary>Gets the quorum of more than half.</summary>
    public static Quorum Majority { get; } = new(QuorumKind.Majority);

    /// <summary>A fixed number of approvals.</summary>
    /// <param name="count">1 or more.</param>
    /// <returns>The quorum.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public static Quorum AtLeast(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return new(QuorumKind.AtLeast, count);
    }

    /// <summary>A percentage of the eligible seats, rounded up.</summary>
    /// <param name="percent">1 to 100.</param>
    /// <returns>The quorum.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is outside its range.</exception>
    public static Quorum Percent(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        return new(QuorumKind.Percent, percent);
    }

    /// <summary>The approvals that are needed.</summary>
    /// <param name="eligible">The seats that are eligible, 0 or more.</param>
    /// <returns>1 or more; more than <paramref name="eligible"/> when the quorum cannot be met.</returns>
    public int Needed(int eligible)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(eligible);
        return Kind switch
        {
            QuorumKind.All => Math.Max(1, eligible),
            QuorumKind.AtLeast => Value,
            QuorumKind.Majority => (eligible / 2) + 1,
            QuorumKind.Percent => Math.Max(1, (int)((((long)Value * eligible) + 99) / 100)),
            QuorumKind.Any => 1,
            _ => throw new InvalidOperationException($"The quorum rule {Kind} is unknown, so nothing can be decided by it."),
        };
    }

    /// <summary>The quorum in words.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Kind switch
    {
        QuorumKind.AtLeast => $"at least {Value}",
        QuorumKind.Percent => $"at least {Value} %",
        QuorumKind.Majority => "a majority",
        QuorumKind.All => "all",
        _ => "any one",
    };
}
