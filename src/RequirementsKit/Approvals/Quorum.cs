using System.Text.Json.Serialization;

namespace RequirementsKit.Approvals;

/// <summary>How many approvals a group needs. Integer arithmetic only; percentages round up, and a tie never passes by itself.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Value">The number for <see cref="QuorumKind.AtLeast"/>, the percentage (1 to 100) for <see cref="QuorumKind.Percent"/>, the sum for <see cref="QuorumKind.Weighted"/>; 0 else.</param>
public sealed record Quorum(QuorumKind Kind, int Value = 0)
{
    /// <summary>Gets the quorum of one.</summary>
    public static Quorum Any { get; } = new(QuorumKind.Any);

    /// <summary>Gets the quorum of all.</summary>
    public static Quorum All { get; } = new(QuorumKind.All);

    /// <summary>Gets the quorum of more than half.</summary>
    public static Quorum Majority { get; } = new(QuorumKind.Majority);

    /// <summary>Gets of what a majority or percentage is taken; <see cref="QuorumBasis.Eligible"/> by default.</summary>
    public QuorumBasis Basis { get; init; }

    /// <summary>Gets how many must approve or abstain for the vote to count; 0 for no such rule. At least 1 where the basis is of ballots cast.</summary>
    public int Participation { get; init; }

    /// <summary>Gets how many may say no; null for any number.</summary>
    public int? AllowedRejects { get; init; }

    /// <summary>Gets the role whose approval decides when exactly half of the basis of a majority approves; null when such a tie does not pass.</summary>
    public string? CastingVote { get; init; }

    /// <summary>Gets whether a majority that ends in a tie gives everybody more time, once; false by default, when a tie does not pass. The stage says how much.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ExtendTieOnce { get; init; }

    /// <summary>Gets the role whose seats alone count for this rule; null for all seats of the group.</summary>
    public string? Role { get; init; }

    /// <summary>Gets the parts of <see cref="QuorumKind.And"/> and <see cref="QuorumKind.Or"/>; null else.</summary>
    public IReadOnlyList<Quorum>? Parts { get; init; }

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

    /// <summary>A sum of the weights of those who approve; see <see cref="ApprovalGroup.Weights"/>.</summary>
    /// <param name="sum">1 or more.</param>
    /// <returns>The quorum.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sum"/> is less than 1.</exception>
    public static Quorum Weighted(int sum)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sum);
        return new(QuorumKind.Weighted, sum);
    }

    /// <summary>A fixed number of approvals by people with a role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="count">1 or more.</param>
    /// <returns>The quorum.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public static Quorum OfRole(string role, int count) => AtLeast(count) with { Role = Text.Required(role, Text.MaxName) };

    /// <summary>All of several rules.</summary>
    /// <param name="parts">Two or more.</param>
    /// <returns>The quorum.</returns>
    public static Quorum And(params IReadOnlyList<Quorum> parts) => new(QuorumKind.And) { Parts = parts };

    /// <summary>One of several rules.</summary>
    /// <param name="parts">Two or more.</param>
    /// <returns>The quorum.</returns>
    public static Quorum Or(params IReadOnlyList<Quorum> parts) => new(QuorumKind.Or) { Parts = parts };

    /// <summary>The approvals that are needed of a basis.</summary>
    /// <param name="basis">How many seats or ballots the rule is taken of, 0 or more.</param>
    /// <returns>1 or more; more than <paramref name="basis"/> when the quorum cannot be met. For parts: the largest of all, the smallest of one.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The rule is unknown.</exception>
    public int Needed(int basis)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(basis);
        return Kind switch
        {
            QuorumKind.All => Math.Max(1, basis),
            QuorumKind.AtLeast or QuorumKind.Weighted => Value,
            QuorumKind.Majority => (basis / 2) + 1,
            QuorumKind.Percent => Math.Max(1, (int)((((long)Value * basis) + 99) / 100)),
            QuorumKind.Any => 1,
            QuorumKind.And => Parts!.Max(p => p.Needed(basis)),
            QuorumKind.Or => Parts!.Min(p => p.Needed(basis)),
            _ => throw new InvalidOperationException($"The quorum rule {Kind} is unknown, so nothing can be decided by it."),
        };
    }

    /// <summary>The quorum in words.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Kind switch
    {
        QuorumKind.AtLeast => $"at least {Value}",
        QuorumKind.Percent => $"at least {Value} %",
        QuorumKind.Weighted => $"a weight of at least {Value}",
        QuorumKind.Majority => "a majority",
        QuorumKind.All => "all",
        QuorumKind.And => $"({string.Join(" and ", Parts ?? [])})",
        QuorumKind.Or => $"({string.Join(" or ", Parts ?? [])})",
        _ => "any one",
    } + (Role is null ? "" : $" of '{Role}'");
}
