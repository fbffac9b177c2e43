namespace RequirementsKit.Requirements;

/// <summary>How a field differs between two contents.</summary>
/// <param name="Field">The field.</param>
/// <param name="Before">Its canonical text before; null when it was empty.</param>
/// <param name="After">Its canonical text after; null when it is empty.</param>
/// <param name="Words">The change word by word.</param>
public sealed record FieldDifference(RequirementField Field, string? Before, string? After, IReadOnlyList<WordRun> Words);
