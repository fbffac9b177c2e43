using RequirementsKit.Languages;

namespace RequirementsKit.Changes.Internal;

/// <summary>The texts of conflicts in both languages.</summary>
internal static class RebaseTexts
{
    public static string Explain(ProposalConflict conflict, Language language)
    {
        var (key, ours, theirs) = (conflict.Key, conflict.Ours, conflict.Theirs);
        return (language, conflict.Kind) switch
        {
            (Language.Chinese, ProposalConflictKind.Overlap) => $"{key} 的“{conflict.Field?.SaidIn(language)}”双方都改了：原为{Quote(conflict.Base, language)}，本提案要改为{Quote(ours, language)}，现为{Quote(theirs, language)}。请选定其一并修订提案。",
            (Language.Chinese, ProposalConflictKind.ChangedAndRetired) => $"{key} 一方修订而另一方作废：本提案为 {ours}，现状为 {theirs}。请修订提案或撤回。",
            (Language.Chinese, ProposalConflictKind.DanglingLink) => $"{key} 的链接将失去一端：本提案为 {ours}，现状为 {theirs}。请去掉其一。",
            (Language.Chinese, _) => $"链接 {theirs} 已经存在。请从提案中去掉。",
            (_, ProposalConflictKind.Overlap) => $"Both changed the {conflict.Field} of {key}: it was {Quote(conflict.Base, language)}, the proposal wants {Quote(ours, language)}, and it is {Quote(theirs, language)} now. Choose one and amend the proposal.",
            (_, ProposalConflictKind.ChangedAndRetired) => $"One side changes {key} and the other retires it: the proposal says {ours}, the record says {theirs}. Amend or withdraw the proposal.",
            (_, ProposalConflictKind.DanglingLink) => $"A link of {key} would lose an end: the proposal says {ours}, the record says {theirs}. Leave one out.",
            _ => $"The link {theirs} exists by now. Leave it out of the proposal.",
        };
    }

    private static string Quote(string? value, Language language) => (value, language) switch
    {
        (null, Language.Chinese) => "空",
        (null, _) => "empty",
        (_, Language.Chinese) => $"“{value}”",
        _ => $"'{value}'",
    };
}
