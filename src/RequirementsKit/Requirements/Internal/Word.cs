namespace RequirementsKit.Requirements.Internal;

/// <summary>A word and its place.</summary>
internal readonly record struct Word(string Text, int Offset)
{
    public bool Is(string text) => Text.Equals(text, StringComparison.OrdinalIgnoreCase);
}
