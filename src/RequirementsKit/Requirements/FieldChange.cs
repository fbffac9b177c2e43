namespace RequirementsKit.Requirements;

/// <summary>The new value of one field, in its canonical text: dates and enumerations by name, lists one entry a line; null clears it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The new value.</param>
public sealed record FieldChange(RequirementField Field, string? Value);
