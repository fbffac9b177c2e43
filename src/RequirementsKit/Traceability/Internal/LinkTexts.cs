namespace RequirementsKit.Traceability.Internal;

/// <summary>The names of the types of links in both directions.</summary>
internal static class LinkTexts
{
    public static (string Forward, string Reverse) Name(LinkType type, Language language) => (type, language) switch
    {
        (LinkType.Derives, Language.Chinese) => ("派生自", "派生出"),
        (LinkType.Derives, _) => ("derives from", "is the source of"),
        (LinkType.Refines, Language.Chinese) => ("细化", "被细化于"),
        (LinkType.Refines, _) => ("refines", "is refined by"),
        (LinkType.Satisfies, Language.Chinese) => ("满足", "被满足于"),
        (LinkType.Satisfies, _) => ("satisfies", "is satisfied by"),
        (LinkType.Verifies, Language.Chinese) => ("验证", "被验证于"),
        (LinkType.Verifies, _) => ("verifies", "is verified by"),
        (LinkType.Implements, Language.Chinese) => ("实现", "被实现于"),
        (LinkType.Implements, _) => ("implements", "is implemented by"),
        (LinkType.DependsOn, Language.Chinese) => ("依赖", "被依赖于"),
        (LinkType.DependsOn, _) => ("depends on", "is needed by"),
        (LinkType.ConflictsWith, Language.Chinese) => ("冲突", "冲突"),
        (LinkType.ConflictsWith, _) => ("conflicts with", "conflicts with"),
        (LinkType.Duplicates, Language.Chinese) => ("重复", "被重复于"),
        (LinkType.Duplicates, _) => ("duplicates", "is duplicated by"),
        (LinkType.Blocks, Language.Chinese) => ("阻塞", "被阻塞于"),
        (LinkType.Blocks, _) => ("blocks", "is blocked by"),
        (LinkType.Relates, Language.Chinese) => ("相关", "相关"),
        (LinkType.Relates, _) => ("relates to", "relates to"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such type of links."),
    };

    /// <summary>What stands behind the name of a link that is not valid; nothing behind a valid one.</summary>
    public static string Mark(LinkJudgement judgement, Language language) => (judgement, language) switch
    {
        (LinkJudgement.Valid, _) => "",
        (LinkJudgement.Invalid, Language.Chinese) => "（无效）",
        (LinkJudgement.Invalid, _) => " (invalid)",
        (_, Language.Chinese) => "（存疑）",
        _ => " (suspect)",
    };
}
