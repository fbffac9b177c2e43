using System.Runtime.CompilerServices;

namespace RequirementsKit.Requirements.Internal;

/// <summary>Text that stands on a line of its own in the canonical text of a list.</summary>
internal static class SingleLine
{
    public static string Required(string? value, int maxLength, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        var text = RequirementsKit.Text.Required(value, maxLength, name).Trim();
        return text.ReplaceLineEndings("\n").Contains('\n', StringComparison.Ordinal)
            ? throw new ArgumentException($"'{text}' has several lines; one is allowed here. Make it one line, or several entries.", name)
            : text;
    }
}
