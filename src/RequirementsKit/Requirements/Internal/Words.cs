namespace RequirementsKit.Requirements.Internal;

/// <summary>Splits text into words of letters, digits, hyphens and apostrophes, and finds phrases in them.</summary>
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

    public static IEnumerable<(int Offset, int Length)> Find(List<Word> words, string[] phrase)
    {
        for (var i = 0; i + phrase.Length <= words.Count; i++)
        {
            var matches = true;
            for (var j = 0; j < phrase.Length && matches; j++)
            {
                matches = words[i + j].Is(phrase[j]);
            }

            if (matches)
            {
                var last = words[i + phrase.Length - 1];
                yield return (words[i].Offset, last.Offset + last.Text.Length - words[i].Offset);
            }
        }
    }
}
