namespace RequirementsKit.Retrospectives;

/// <summary>One note of a retrospective.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says.</param>
public sealed record RetrospectiveNote(NoteKind Kind, string Text);
