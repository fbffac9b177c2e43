using System.Collections.Frozen;

namespace RequirementsKit.Requirements.Internal;

/// <summary>The words that the quality check looks for. After ISO/IEC/IEEE 29148:2018, section 5.2.7, and the INCOSE Guide to Writing Requirements (R7 to R9).</summary>
internal static class QualityWords
{
    private static readonly FrozenDictionary<string, (string[] Phrase, QualityRule Rule)[]> English = ByFirst(
        Of(QualityRule.VagueTerm, "some", "several", "many", "few", "various", "a lot of", "a variety of", "appropriate", "appropriately", "suitable", "sufficient", "sufficiently", "adequate", "adequately",
            "relevant", "reasonable", "reasonably", "significant", "significantly", "typical", "typically", "usually", "generally", "normally", "often", "frequently", "sometimes", "occasionally", "almost",
            "approximately", "roughly", "about right", "properly", "in a timely manner", "timely", "as soon as practicable", "and/or"),
        Of(QualityRule.EscapeClause, "if possible", "as possible", "where possible", "when possible", "whenever possible", "if practical", "if practicable", "where practical", "as practicable", "as appropriate",
            "where appropriate", "if appropriate", "if necessary", "as necessary", "where necessary", "when necessary", "if needed", "as needed", "as required", "if required", "where applicable", "if applicable", "as applicable",
            "as far as", "to the extent", "at the discretion", "should it prove necessary", "ideally", "preferably"),
        Of(QualityRule.OpenEnd, "etc", "and so on", "and so forth", "such as", "including but not limited to", "but is not limited to", "or similar", "and the like", "among others", "for example", "e.g"),
        Of(QualityRule.Unmeasurable, "user-friendly", "user friendly", "easy", "easily", "intuitive", "intuitively", "fast", "quick", "quickly", "rapidly", "slow", "efficient", "efficiently", "effective", "effectively", "flexible",
            "robust", "seamless", "seamlessly", "smooth", "smoothly", "modern", "state-of-the-art", "simple", "nice", "attractive", "optimal", "optimally", "best", "maximize", "minimize", "optimize", "improve", "enhance",
            "high-quality", "high quality", "high performance", "scalable", "convenient", "conveniently", "comfortable"),
        Of(QualityRule.ToBeDetermined, "TBD", "TBC", "TBR", "TBS", "TODO", "FIXME", "to be determined", "to be defined", "to be confirmed", "to be decided", "to be agreed", "to be specified", "to be announced"));

    private static readonly FrozenDictionary<char, (string Phrase, QualityRule Rule)[]> Chinese = new (QualityRule Rule, string[] Phrases)[]
    {
        (QualityRule.VagueTerm, ["适当", "合理", "足够", "充分", "若干", "大约", "大概", "左右", "一般情况下", "通常", "经常", "有时", "及时", "相关的", "一些", "多种", "较大", "较小", "较多"]),
        (QualityRule.EscapeClause, ["尽量", "尽可能", "如有可能", "如果可能", "可能的话", "必要时", "如有必要", "视情况", "酌情", "原则上", "条件允许"]),
        (QualityRule.OpenEnd, ["等等", "包括但不限于", "诸如", "例如", "之类"]),
        (QualityRule.Unmeasurable, ["友好", "快速", "迅速", "方便", "便捷", "灵活", "易用", "易于", "简单", "高效", "美观", "流畅", "稳定", "先进", "高质量", "最佳", "最优", "人性化", "直观"]),
        (QualityRule.ToBeDetermined, ["待定", "待确认", "待确定", "待补充", "另行规定", "另行通知"]),
    }.SelectMany(r => r.Phrases.Select(p => (Phrase: p, r.Rule))).GroupBy(p => p.Phrase[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    public static IEnumerable<QualityFinding> Find(string statement, List<Word> words) => FindEnglish(statement, words).Concat(FindChinese(statement));

    private static IEnumerable<QualityFinding> FindEnglish(string statement, List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!English.TryGetValue(words[i].Text, out var candidates) || IsName(statement, words, i))
            {
                continue;
            }

            foreach (var (phrase, rule) in candidates)
            {
                if (Words.StartsAt(words, i, phrase))
                {
                    var last = words[i + phrase.Length - 1];
                    var length = last.Offset + last.Text.Length - words[i].Offset;
                    yield return new(rule, words[i].Offset, length, statement.Substring(words[i].Offset, length));
                    i += phrase.Length - 1;
                    break;
                }
            }
        }
    }

    private static IEnumerable<QualityFinding> FindChinese(string statement)
    {
        for (var i = 0; i < statement.Length; i++)
        {
            if (Chinese.TryGetValue(statement[i], out var candidates) && Array.Find(candidates, c => string.CompareOrdinal(statement, i, c.Phrase, 0, c.Phrase.Length) == 0) is { Phrase: { } phrase } found)
            {
                yield return new(found.Rule, i, phrase.Length, phrase);
                i += phrase.Length - 1;
            }
        }
    }

    // "Fast Ethernet" and "Quick Start" are names: a capital inside the sentence, before another. TBD is always written so.
    private static bool IsName(string statement, List<Word> words, int at) =>
        at > 0 && at + 1 < words.Count && IsCapitalised(words[at]) && IsCapitalised(words[at + 1]) && Words.Before(statement, words[at].Offset) is not [.., '.' or ':' or '\n'];

    private static bool IsCapitalised(Word word) => word.Text.Length > 1 && char.IsUpper(word.Text[0]) && char.IsLower(word.Text[1]);

    private static (QualityRule Rule, string[] Phrases) Of(QualityRule rule, params string[] phrases) => (rule, phrases);

    // No phrase is the beginning of another, so that their order does not matter.
    private static FrozenDictionary<string, (string[] Phrase, QualityRule Rule)[]> ByFirst(params (QualityRule Rule, string[] Phrases)[] rules) => rules
        .SelectMany(r => r.Phrases.Select(p => (Phrase: p.Split(' ', '.'), r.Rule)))
        .GroupBy(p => p.Phrase[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);
}
