using RequirementsKit.Languages;

namespace RequirementsKit.Approvals.Internal;

/// <summary>Outcomes in words, in both languages.</summary>
internal static class ApprovalTexts
{
    public static string Explain(RoundOutcome outcome, Language language)
    {
        var groups = outcome.Groups.Select(g => Group(g, language));
        var waits = outcome.Stages.FirstOrDefault(s => s.AwaitsDeadline);
        return language == Language.Chinese
            ? $"{Name(outcome.Outcome, language)}。{string.Join("；", groups)}。{(waits is null ? "" : $"“{waits.Stage}”已到期，等待按策略处理。")}"
            : $"{Name(outcome.Outcome, language)}: {string.Join("; ", groups)}.{(waits is null ? "" : $" '{waits.Stage}' is not decided at its due time, and the policy says what follows.")}";
    }

    public static string Name(ApprovalOutcome outcome, Language language) => outcome.SaidIn(language, EnglishOf(outcome));

    private static string EnglishOf(ApprovalOutcome outcome) => outcome switch
    {
        ApprovalOutcome.Pending => "Pending",
        ApprovalOutcome.Satisfied => "Approved",
        ApprovalOutcome.Failed => "Not approved",
        ApprovalOutcome.NotApplicable => "Not applicable",
        ApprovalOutcome.Overridden => "Overridden",
        ApprovalOutcome.Error => "The policy is wrong",
        _ => "Cannot be met",
    };

    private static string Group(GroupOutcome group, Language language)
    {
        var waits = group is { IsReached: true, Outcome: ApprovalOutcome.Pending, Undecided: > 0 };
        return language == Language.Chinese
            ? $"“{group.Group}”：{group.Eligible} 个席位中 {group.Approvals} 票赞成，需要 {group.Needed} 票{(group.IsVetoed ? "，已被否决" : "")}{(waits ? $"，仍等待 {group.Undecided} 个可否决的席位" : "")}"
            : $"'{group.Group}' has {group.Approvals} of {group.Needed} approval(s) needed from {group.Eligible} seat(s){(group.IsVetoed ? ", and a veto stands" : "")}{(waits ? $", and waits for {group.Undecided} that may still veto" : "")}";
    }
}
