namespace RequirementsKit.Requirements;

/// <summary>Words of a text that stayed, went or came together.</summary>
/// <param name="Change">What happened to them.</param>
/// <param name="Text">The words, with the white space and punctuation between them.</param>
public sealed record WordRun(WordChange Change, string Text);
