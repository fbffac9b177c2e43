namespace CustomerConversations;

/// <summary>Prints the story within 100 columns; a Chinese character takes two.</summary>
internal static class Page
{
    private const int Width = 100;

    public static void Day(string day, string title) => Console.WriteLine($"\n{day}  {title}\n{new string('─', day.Length + 2 + title.Length)}");

    public static void Say(string text) => Wrap(text, "  ");

    /// <summary>A report as it is sent, its long lines wrapped.</summary>
    public static void Show(string report)
    {
        foreach (var line in report.TrimEnd('\n').Split('\n'))
        {
            Wrap(line, "  │ ");
        }
    }

    private static void Wrap(string text, string margin)
    {
        var line = margin;
        foreach (var piece in Pieces(text))
        {
            if (Columns(line) + Columns(piece.TrimEnd()) > Width)
            {
                Console.WriteLine(line.TrimEnd());
                line = margin + "    ";
            }

            line += piece;
        }

        Console.WriteLine(line.TrimEnd());
    }

    // A line may end behind a space and behind a Chinese character, but not before the mark that closes what was said.
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ' || (IsWide(text[i]) && (i + 1 == text.Length || !"，。；：、）”".Contains(text[i + 1], StringComparison.Ordinal))))
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private static int Columns(string text) => text.Sum(c => IsWide(c) ? 2 : 1);

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\uA4CF' or >= '\uFF00' and <= '\uFF60';
}
