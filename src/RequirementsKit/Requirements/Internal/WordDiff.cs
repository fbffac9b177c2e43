namespace RequirementsKit.Requirements.Internal;

/// <summary>The longest common subsequence of words (Wagner and Fischer 1974), after the common beginning and end are taken off.</summary>
internal static class WordDiff
{
    // Beyond this the middle is shown as replaced: the table would need more than 16 MB.
    private const long MaxCells = 4_000_000;

    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        var (a, b) = (Tokens(before), Tokens(after));
        var head = 0;
        while (head < a.Count && head < b.Count && a[head] == b[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < a.Count - head && tail < b.Count - head && a[a.Count - 1 - tail] == b[b.Count - 1 - tail])
        {
            tail++;
        }

        var runs = new List<WordRun>();
        Add(runs, WordChange.Same, a[..head]);
        AddMiddle(runs, a[head..(a.Count - tail)], b[head..(b.Count - tail)]);
        Add(runs, WordChange.Same, a[(a.Count - tail)..]);
        return runs;
    }

    private static void AddMiddle(List<WordRun> runs, List<string> a, List<string> b)
    {
        if ((long)a.Count * b.Count > MaxCells)
        {
            Add(runs, WordChange.Removed, a);
            Add(runs, WordChange.Added, b);
            return;
        }

        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (x, y) = (0, 0);
        while (x < a.Count || y < b.Count)
        {
            if (x < a.Count && y < b.Count && a[x] == b[y])
            {
                Add(runs, WordChange.Same, [a[x++]]);
                y++;
            }
            else if (x < a.Count && (y == b.Count || common[x + 1, y] >= common[x, y + 1]))
            {
                Add(runs, WordChange.Removed, [a[x++]]);
            }
            else
            {
                Add(runs, WordChange.Added, [b[y++]]);
            }
        }
    }

    private static void Add(List<WordRun> runs, WordChange change, List<string> tokens)
    {
        if (tokens.Count == 0)
        {
            return;
        }

        var text = string.Concat(tokens);
        if (runs.Count > 0 && runs[^1].Change == change)
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text + text };
        }
        else
        {
            runs.Add(new(change, text));
        }
    }

    // A word, or one other character: so Chinese text differs character by character. A surrogate pair is one token.
    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            if (char.IsHighSurrogate(text[i]) && end < text.Length)
            {
                end++;
            }
            else if (IsWordPart(text[i]))
            {
                while (end < text.Length && IsWordPart(text[end]))
                {
                    end++;
                }
            }

            tokens.Add(text[i..end]);
            i = end;
        }

        return tokens;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) && c < '\u2E80';
}
