namespace RequirementsKit.Changes;

/// <summary>One way to answer a change, with what speaks for and against it.</summary>
/// <param name="Text">The way and its consequences.</param>
/// <param name="IsDoNothing">Whether it is to leave everything as it is.</param>
public sealed record ImpactOption(string Text, bool IsDoNothing = false);
