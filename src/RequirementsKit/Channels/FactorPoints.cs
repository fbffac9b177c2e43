namespace RequirementsKit.Channels;

/// <summary>What one factor adds to the fit of a channel.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Points">The points; never 0, negative when it speaks against the channel.</param>
public sealed record FactorPoints(ChannelFactor Factor, int Points);
