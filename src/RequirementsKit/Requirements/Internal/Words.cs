namespace RequirementsKit.Requirements.Internal;

/// <summary>Splits text into words of letters, digits, hyphens, apostrophes and slashes, and finds phrases in them.</summary>
internal static class Words
{
    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '\'' or '/');
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                words.Add(new(text[start..i], start));
                start = -1;
            }
        }

        return words;
    }

    /// <summary>What stands before a place without the blanks between; the end of a line is none, as it ends a sentence too.</summary>
    public static ReadOnlySpan<char> Before(string text, int offset) => text.AsSpan(0, offset).TrimEnd(" \t\u3000");

    public static bool StartsAt(List<Word> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (!words[at + i].Is(phrase[i]))
            {
                return false;
            }
        }

        return true;
    }
}
