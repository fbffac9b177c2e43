using System.Text;

namespace RequirementsKit.Retrospectives.Internal;

/// <summary>The words of a text: runs of four and more letters and digits, and in Chinese each two neighbouring characters, since nothing stands between words there.</summary>
internal static class WordSet
{
    // Shorter words are in every text.
    private const int ShortestWord = 4;

    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var run = new StringBuilder();
        Rune? before = null;
        foreach (var rune in text.ToUpperInvariant().EnumerateRunes())
        {
            var isHan = IsHan(rune);
            if (isHan && before is { } last)
            {
                words.Add($"{last}{rune}");
            }

            before = isHan ? rune : null;
            if (!isHan && Rune.IsLetterOrDigit(rune))
            {
                run.Append(rune);
                continue;
            }

            Close(run, words);
        }

        Close(run, words);
        return words;
    }

    private static void Close(StringBuilder run, HashSet<string> words)
    {
        var word = run.ToString();
        if (word.EnumerateRunes().Count() >= ShortestWord)
        {
            words.Add(word);
        }

        run.Clear();
    }

    // CJK Unified Ideographs, their extension A, and the supplementary planes.
    private static bool IsHan(Rune rune) => rune.Value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x3FFFF);
}
