using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>A note on a change request; it changes nothing.</summary>
/// <param name="Text">The note.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
public sealed record ChangeNote(string Text, Actor By, Instant At);
