using System.Text;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Writes CommonMark with the tables of GitHub, lines ending in LF. The texts given are Markdown; what users wrote goes through <see cref="Escape"/> first.</summary>
internal sealed class MarkdownWriter
{
    /// <summary>The most characters of one user text that a report shows; the key beside it leads to the rest.</summary>
    public const int MaxShown = 500;

    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    private readonly StringBuilder _text = new();

    public MarkdownWriter Title(string title) => Line($"# {title}");

    public MarkdownWriter Section(string title) => Line("").Line($"## {title}");

    public MarkdownWriter Paragraph(string text) => Line("").Line(text);

    /// <summary>A list, or the paragraph that says there is nothing in it.</summary>
    public MarkdownWriter Bullets(IEnumerable<string> entries, string nothing)
    {
        Line("");
        var before = _text.Length;
        foreach (var entry in entries)
        {
            Line($"* {entry}");
        }

        return _text.Length == before ? Line(nothing) : this;
    }

    /// <summary>A table, or the paragraph that says there is nothing in it.</summary>
    public MarkdownWriter Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows, string nothing)
    {
        IReadOnlyList<IReadOnlyList<string>> all = [.. rows];
        if (all.Count == 0)
        {
            return Paragraph(nothing);
        }

        Line("").Row(header).Line("|" + string.Concat(Enumerable.Repeat("---|", header.Count)));
        foreach (var row in all)
        {
            Row(row);
        }

        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>
    /// What a user wrote, so that it shows as it was written and can be nothing but text: one line, at most <see cref="MaxShown"/> characters, every character with a meaning in
    /// Markdown escaped, controls of direction left out and text from right to left isolated (Unicode UAX #9), so that it cannot turn its neighbours around.
    /// </summary>
    public static string Escape(string text)
    {
        var shown = OneLine(text);
        var escaped = new StringBuilder(shown.Length + 8);
        for (var i = 0; i < shown.Length; i++)
        {
            _ = HasMeaning(shown, i) ? escaped.Append('\\').Append(shown[i]) : escaped.Append(shown[i]);
        }

        return shown.Any(IsRightToLeft) ? $"{FirstStrongIsolate}{escaped}{PopDirectionalIsolate}" : escaped.ToString();
    }

    private static bool HasMeaning(string text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '|' or '~' => true,
        '#' => at == 0 || text[at - 1] == ' ',
        '-' or '+' or '=' or '>' => at == 0,
        '&' => text.IndexOf(';', at) > 0,
        ')' => BeginsNumbered(text, at),
        '.' => BeginsNumbered(text, at) || (at >= 3 && text.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase)),
        ':' => text.AsSpan(at).StartsWith("://", StringComparison.Ordinal),
        _ => false,
    };

    private static bool BeginsNumbered(string text, int at) => at > 0 && text.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0;

    private static string OneLine(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, MaxShown + 1));
        foreach (var letter in text)
        {
            if (line.Length > MaxShown)
            {
                break;
            }

            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                _ = line.Length > 0 && line[^1] != ' ' ? line.Append(' ') : line;
            }
            else if (!IsDirectionControl(letter))
            {
                line.Append(letter);
            }
        }

        return line.Length > MaxShown ? Cut(line) : line.ToString().TrimEnd();
    }

    private static string Cut(StringBuilder line)
    {
        line.Length = char.IsHighSurrogate(line[MaxShown - 1]) ? MaxShown - 1 : MaxShown;
        return line.ToString().TrimEnd() + " …";
    }

    private static bool IsDirectionControl(char letter) => letter is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // The blocks of right-to-left scripts; D802, D803, D83A and D83B lead the ones beyond U+FFFF.
    private static bool IsRightToLeft(char letter) => letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF') or '\uD802' or '\uD803' or '\uD83A' or '\uD83B';

    private MarkdownWriter Row(IEnumerable<string> cells) => Line($"| {string.Join(" | ", cells)} |");

    private MarkdownWriter Line(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }
}
