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

    public static string Name(ApprovalOutcome outcome, Language language) => (language, outcome) switch
    {
        (Language.Chinese, ApprovalOutcome.Pending) => "待定",
        (Language.Chinese, ApprovalOutcome.Satisfied) => "已批准",
        (Language.Chinese, ApprovalOutcome.Failed) => "未批准",
        (Language.Chinese, ApprovalOutcome.NotApplicable) => "不适用",
        (Language.Chinese, ApprovalOutcome.Overridden) => "已越权放行",
        (Language.Chinese, ApprovalOutcome.Error) => "策略有误",
        (Language.Chinese, _) => "无法满足",
        (_, ApprovalOutcome.Pending) => "Pending",
        (_, ApprovalOutcome.Satisfied) => "Approved",
        (_, ApprovalOutcome.Failed) => "Not approved",
        (_, ApprovalOutcome.NotApplicable) => "Not applicable",
        (_, ApprovalOutcome.Overridden) => "Overridden",
        (_, ApprovalOutcome.Error) => "The policy is wrong",
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
