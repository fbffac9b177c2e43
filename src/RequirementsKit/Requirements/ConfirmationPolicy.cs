using System.Text.Json.Serialization;

namespace RequirementsKit.Requirements;

/// <summary>What a project asks for before a requirement counts as validated or accepted.</summary>
public sealed record ConfirmationPolicy
{
    /// <summary>States a policy.</summary>
    /// <param name="least">How many of those who were asked must confirm; null for all who do not abstain.</param>
    /// <param name="needsFeasibility">Whether somebody must have judged the present content feasible.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="least"/> is below 1.</exception>
    [JsonConstructor]
    public ConfirmationPolicy(int? least = null, bool needsFeasibility = false)
    {
        if (least is { } number)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1, nameof(least));
        }

        Least = least;
        NeedsFeasibility = needsFeasibility;
    }

    /// <summary>Gets the policy that everybody who was asked and does not abstain confirms.</summary>
    public static ConfirmationPolicy Everybody { get; } = new();

    /// <summary>Gets how many of those who were asked must confirm; null for all who do not abstain.</summary>
    public int? Least { get; }

    /// <summary>Gets whether somebody must have judged the present content feasible.</summary>
    public bool NeedsFeasibility { get; }
}
