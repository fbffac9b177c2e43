namespace RequirementsKit.Channels;

/// <summary>One step of an advice.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Purpose">What the step is for.</param>
public sealed record ChannelStep(Channel Channel, StepPurpose Purpose);
