namespace RequirementsKit.Requirements.Internal;

/// <summary>Checks how a Chinese statement is built: who, active, one thought.</summary>
internal static class ChineseStructure
{
    private static readonly string[] Modals = ["应当", "应该", "必须", "应", "须"];

    // 应 inside these words says nothing about what shall be: application, response, corresponding, adapt, supply, ….
    private const string Before = "响相对适供反效回";
    private const string After = "用答急付聘邀";

    public static IEnumerable<QualityFinding> Check(string statement)
    {
        var modals = ModalsOf(statement).ToList();
        if (modals.Count > 1)
        {
            yield return new(QualityRule.SeveralThoughts, modals[1].Offset, modals[1].Length, statement.Substring(modals[1].Offset, modals[1].Length));
        }

        if (modals.Count > 0 && !HasSubject(statement, modals[0].Offset))
        {
            yield return new(QualityRule.MissingActor, modals[0].Offset, modals[0].Length, statement.Substring(modals[0].Offset, modals[0].Length));
        }

        foreach (var (offset, length) in modals.Where(m => m.Offset + m.Length < statement.Length && statement[m.Offset + m.Length] == '被'))
        {
            yield return new(QualityRule.PassiveVoice, offset, length + 1, statement.Substring(offset, length + 1));
        }
    }

    /// <summary>The places of the words for "shall", in order.</summary>
    public static IEnumerable<(int Offset, int Length)> ModalsOf(string statement)
    {
        for (var i = 0; i < statement.Length; i++)
        {
            if (statement[i] is '应' or '必' or '须' && Array.Find(Modals, m => string.CompareOrdinal(statement, i, m, 0, m.Length) == 0) is { } modal && !IsPartOfWord(statement, i, modal))
            {
                yield return (i, modal.Length);
                i += modal.Length - 1;
            }
        }
    }

    private static bool IsPartOfWord(string statement, int at, string modal) =>
        modal == "应" && ((at > 0 && Before.Contains(statement[at - 1], StringComparison.Ordinal)) || (at + 1 < statement.Length && After.Contains(statement[at + 1], StringComparison.Ordinal)));

    // Something stands between the last comma before the modal and the modal.
    private static bool HasSubject(string statement, int modal)
    {
        var before = Words.Before(statement, modal);
        return before.Length > 0 && before[^1] is not ('，' or ',' or '。' or '；' or '：' or '\n' or '则');
    }
}
