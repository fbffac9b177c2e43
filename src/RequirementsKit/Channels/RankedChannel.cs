namespace RequirementsKit.Channels;

/// <summary>One channel as the advice saw it.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Fit">How well it fits, from 0; null when it was ruled out.</param>
/// <param name="Reason">Why.</param>
public sealed record RankedChannel(Channel Channel, int? Fit, ChannelReason Reason);
