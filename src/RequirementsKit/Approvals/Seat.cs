using System.Text.Json.Serialization;
using NodaTime;

namespace RequirementsKit.Approvals;

/// <summary>One voting right, taken down when the round opens.</summary>
/// <param name="Number">The number within the round, from 1.</param>
/// <param name="Stage">The stage's name.</param>
/// <param name="Group">The group's name.</param>
/// <param name="Person">Who has it.</param>
/// <param name="IsForbidden">Whether the person contributed to the content and so may not vote under this policy.</param>
public sealed record Seat(int Number, string Stage, string Group, StakeholderId Person, bool IsForbidden)
{
    /// <summary>Gets the roles the person had when the round opened; null for none.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>Gets what the vote weighs, 1 or more; 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Weight
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A vote weighs 1 or more.");
    } = 1;

    /// <summary>Gets when the seat may no longer vote; null for no end. A ballot at this instant is too late.</summary>
    public Instant? Due { get; init; }

    /// <summary>Gets whether the person stepped aside: the seat is counted nowhere.</summary>
    public bool IsRecused { get; init; }

    /// <summary>Gets whether the person lost the mandate: the seat still counts where all seats are counted, but its ballots are void, except a veto.</summary>
    public bool IsVacant { get; init; }

    /// <summary>Gets whether the due time was moved, which happens once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsExtended { get; init; }
}
