using System.Buffers;
using System.Collections.Frozen;

namespace RequirementsKit.Requirements.Internal;

/// <summary>Recognises the EARS pattern by the conditions that stand before the system.</summary>
internal static class EarsReader
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:.)\n");

    private static readonly FrozenDictionary<string, (string[] Phrase, EarsPattern Pattern)[]> English = new (string[] Phrase, EarsPattern Pattern)[]
    {
        (["when"], EarsPattern.EventDriven), (["whenever"], EarsPattern.EventDriven), (["upon"], EarsPattern.EventDriven), (["once"], EarsPattern.EventDriven), (["after"], EarsPattern.EventDriven),
        (["as", "soon", "as"], EarsPattern.EventDriven), (["every", "time"], EarsPattern.EventDriven),
        (["while"], EarsPattern.StateDriven), (["during"], EarsPattern.StateDriven), (["as", "long", "as"], EarsPattern.StateDriven),
        (["if"], EarsPattern.UnwantedBehaviour), (["in", "the", "event"], EarsPattern.UnwantedBehaviour), (["in", "case"], EarsPattern.UnwantedBehaviour), (["should"], EarsPattern.UnwantedBehaviour),
        (["where"], EarsPattern.OptionalFeature),
    }.GroupBy(p => p.Phrase[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly (string Phrase, EarsPattern Pattern)[] Chinese =
    [
        ("期间", EarsPattern.StateDriven), ("处于", EarsPattern.StateDriven), ("只要", EarsPattern.StateDriven), ("状态下", EarsPattern.StateDriven),
        ("如果", EarsPattern.UnwantedBehaviour), ("若", EarsPattern.UnwantedBehaviour), ("万一", EarsPattern.UnwantedBehaviour), ("一旦", EarsPattern.UnwantedBehaviour),
        ("配备", EarsPattern.OptionalFeature), ("配有", EarsPattern.OptionalFeature), ("装有", EarsPattern.OptionalFeature), ("具备", EarsPattern.OptionalFeature), ("凡", EarsPattern.OptionalFeature),
        ("收到", EarsPattern.EventDriven), ("当", EarsPattern.EventDriven), ("每次", EarsPattern.EventDriven), ("每当", EarsPattern.EventDriven), ("后，", EarsPattern.EventDriven),
    ];

    public static EarsPattern Read(string statement)
    {
        var words = Words.Of(statement);
        var modal = words.FindIndex(EnglishStructure.IsModal);
        return modal >= 0 ? Of(Conditions(statement, words, modal)) : ReadChinese(statement);
    }

    public static bool BeginsWithCondition(string statement, List<Word> words) => words.Count > 0 && Conditions(statement, words, 1).Any();

    private static IEnumerable<EarsPattern> Conditions(string statement, List<Word> words, int modal)
    {
        for (var i = 0; i < modal; i++)
        {
            // A condition begins a clause: "the port where it arrives" is none.
            if (English.TryGetValue(words[i].Text, out var candidates) && BeginsClause(statement, words, i) && Array.Find(candidates, c => Words.StartsAt(words, i, c.Phrase)) is { Phrase: not null } found)
            {
                yield return found.Pattern;
            }
        }
    }

    private static bool BeginsClause(string statement, List<Word> words, int at)
    {
        if (at == 0 || words[at - 1].Is("and") || words[at - 1].Is("or") || words[at - 1].Is("then"))
        {
            return true;
        }

        var end = words[at - 1].Offset + words[at - 1].Text.Length;
        return statement.AsSpan(end, words[at].Offset - end).ContainsAny(ClauseEnds);
    }

    private static EarsPattern ReadChinese(string statement)
    {
        var modal = ChineseStructure.ModalsOf(statement).Select(m => m.Offset).DefaultIfEmpty(-1).First();
        if (modal < 0)
        {
            return EarsPattern.Unrecognised;
        }

        var condition = statement[..modal];
        return Of(Chinese.Where(c => Holds(condition, c.Phrase)).Select(c => c.Pattern));
    }

    private static bool Holds(string condition, string phrase) =>
        Enumerable.Range(0, condition.Length).Any(at => condition.AsSpan(at).StartsWith(phrase, StringComparison.Ordinal) && !(phrase.Length == 1 && IsPartOfWord(condition, at)));

    // 当 is part of 当前 and 适当; 若 of 若干.
    private static bool IsPartOfWord(string condition, int at) =>
        (at > 0 && char.IsLetter(condition[at - 1])) || (at + 1 < condition.Length && condition[at + 1] is '前' or '干' or '地');

    private static EarsPattern Of(IEnumerable<EarsPattern> conditions)
    {
        IReadOnlyList<EarsPattern> kinds = [.. conditions.Distinct().Take(2)];
        return kinds.Count switch { 0 => EarsPattern.Ubiquitous, 1 => kinds[0], _ => EarsPattern.Complex };
    }
}
