namespace RequirementsKit.Prioritization;

/// <summary>One step of a <see cref="Scale"/>: the number that counts, the word people pick, and what it means.</summary>
/// <param name="Value">The number that goes into the calculation.</param>
/// <param name="Label">The word for it, such as <c>M</c> or <c>5</c>.</param>
/// <param name="Rubric">What an item on this step looks like; null when nobody wrote it down.</param>
public sealed record ScaleStep(double Value, string Label, string? Rubric = null);
