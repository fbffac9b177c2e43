namespace RequirementsKit.Channels;

/// <summary>One channel as the advice saw it. Equal by content.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Fit">How well it fits, from 0; null when it was ruled out.</param>
/// <param name="Reason">Why.</param>
public sealed record RankedChannel(Channel Channel, int? Fit, ChannelReason Reason)
{
    /// <summary>Gets what the factors add, in their order; empty for a channel that the starting table names or that was ruled out.</summary>
    public IReadOnlyList<FactorPoints> Factors { get; internal init; } = [];

    /// <summary>Whether the other says the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(RankedChannel? other) =>
        other is not null && Channel == other.Channel && Fit == other.Fit && Reason == other.Reason && Factors.SequenceEqual(other.Factors);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Channel, Fit, Reason);
}
