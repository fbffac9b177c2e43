using RequirementsKit.Languages;

namespace RequirementsKit.Traceability.Internal;

/// <summary>The names of the types of links in both directions.</summary>
internal static class LinkTexts
{
    public static (string Forward, string Reverse) Name(LinkType type, Language language)
    {
        var (forward, reverse, chineseReverse) = WordsOf(type);
        return (type.SaidIn(language, forward), language == Language.Chinese ? chineseReverse : reverse);
    }

    /// <summary>What stands behind the name of a link that is not valid; nothing behind a valid one.</summary>
    public static string Mark(LinkJudgement judgement, Language language) => (judgement, language) switch
    {
        (LinkJudgement.Valid, _) => "",
        (LinkJudgement.Invalid, Language.Chinese) => "（无效）",
        (LinkJudgement.Invalid, _) => " (invalid)",
        (_, Language.Chinese) => "（存疑）",
        _ => " (suspect)",
    };

    private static (string Forward, string Reverse, string ChineseReverse) WordsOf(LinkType type) => type switch
    {
        LinkType.Derives => ("derives from", "is the source of", "派生出"),
        LinkType.Refines => ("refines", "is refined by", "被细化于"),
        LinkType.Satisfies => ("satisfies", "is satisfied by", "被满足于"),
        LinkType.Verifies => ("verifies", "is verified by", "被验证于"),
        LinkType.Implements => ("implements", "is implemented by", "被实现于"),
        LinkType.DependsOn => ("depends on", "is needed by", "被依赖于"),
        LinkType.ConflictsWith => ("conflicts with", "conflicts with", "冲突"),
        LinkType.Duplicates => ("duplicates", "is duplicated by", "被重复于"),
        LinkType.Blocks => ("blocks", "is blocked by", "被阻塞于"),
        LinkType.Relates => ("relates to", "relates to", "相关"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such type of links."),
    };
}
