namespace RequirementsKit.Approvals.Internal;

/// <summary>The texts of this folder in both languages.</summary>
internal static class ApprovalTexts
{
    public static string Explain(RoundOutcome outcome, Language language)
    {
        var groups = outcome.Groups.Select(g => language == Language.Chinese
            ? $"“{g.Group}”：{g.Eligible} 个席位中 {g.Approvals} 票赞成，需要 {g.Needed} 票{(g.IsVetoed ? "，已被否决" : "")}"
            : $"'{g.Group}' has {g.Approvals} of {g.Needed} approval(s) needed from {g.Eligible} seat(s){(g.IsVetoed ? ", and a veto stands" : "")}");
        return language == Language.Chinese
            ? $"{Name(outcome.Outcome, language)}。{string.Join("；", groups)}。"
            : $"{Name(outcome.Outcome, language)}: {string.Join("; ", groups)}.";
    }

    private static string Name(ApprovalOutcome outcome, Language language) => (language, outcome) switch
    {
        (Language.Chinese, ApprovalOutcome.Pending) => "待定",
        (Language.Chinese, ApprovalOutcome.Satisfied) => "已批准",
        (Language.Chinese, ApprovalOutcome.Failed) => "未批准",
        (Language.Chinese, _) => "无法满足",
        (_, ApprovalOutcome.Pending) => "Pending",
        (_, ApprovalOutcome.Satisfied) => "Approved",
        (_, ApprovalOutcome.Failed) => "Not approved",
        _ => "Cannot be met",
    };
}
