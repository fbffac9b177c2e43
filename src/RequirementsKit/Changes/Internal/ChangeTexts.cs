using RequirementsKit.Approvals;
using RequirementsKit.Languages;

namespace RequirementsKit.Changes.Internal;

/// <summary>The texts of this folder in both languages.</summary>
internal static class ChangeTexts
{
    public static string Name(ObligationKind kind, Language language) => kind.SaidIn(language, EnglishOf(kind));

    public static string Name(ChangeRequestStatus status, Language language) => status.SaidIn(language, EnglishOf(status));

    public static string Name(DecisionBasis basis, Language language) => basis switch
    {
        DecisionBasis.Ballots => Say(language, "by the ballots", "依据表决票"),
        DecisionBasis.Template => Say(language, "in advance, by a template", "依据模板预先批准"),
        DecisionBasis.EmergencyQuorum => Say(language, "by those who decide emergencies", "由紧急决策人"),
        DecisionBasis.LazyConsensus => Say(language, "because nobody objected in time", "期限内无人反对"),
        DecisionBasis.Override => Say(language, "by overriding the round", "越权决定"),
        _ => Say(language, "because the time was over", "因期限已过"),
    };

    /// <summary>How a request stands, with the reasons.</summary>
    public static string Explain(ChangeRequest request, Language language)
    {
        List<string> parts = [Say(language, $"{request.Key} is {Name(request.Status, language)}", $"{request.Key} {Name(request.Status, language)}")];
        if (request.Decision is { } decision)
        {
            parts.Add(decision.IsApproved
                ? Say(language, $"approved {Name(decision.Basis, language)}", $"{Name(decision.Basis, language)}批准")
                : Say(language, $"rejected {Name(decision.Basis, language)}", $"{Name(decision.Basis, language)}拒绝"));
        }

        if (request.Status is ChangeRequestStatus.InReview or ChangeRequestStatus.EmergencyVote or ChangeRequestStatus.OnHold)
        {
            parts.Add(request.Round.Evaluate(request.ChangedAt).ToText(language).TrimEnd('.', '。'));
        }

        parts.AddRange(request.Overrides.Select(o => Say(language, $"overridden as {o.Role}: {o.Reason}", $"以{o.Role}身份越权：{o.Reason}")));
        if (request.Obligations.Where(o => !o.IsSettled).Select(o => o.ToText(language)).ToList() is { Count: > 0 } owed)
        {
            parts.Add(Say(language, $"owed: {string.Join(", ", owed)}", $"待办：{string.Join("、", owed)}"));
        }

        return string.Join(Say(language, "; ", "；"), parts) + Say(language, ".", "。");
    }

    public static string Of(DomainEvent happened, Language language, Func<Actor, string> name) => happened switch
    {
        ChangeRequestDrafted e => Say(language, $"drafted CR-{e.Number} ({e.Handling.Type})", $"起草 CR-{e.Number}（{e.Handling.Type.SaidIn(language)}）"),
        ChangeRequestDraftRevised => Say(language, "revised the draft", "修改草稿"),
        ChangeRequestSubmitted e => Say(language, $"submitted it; it may touch {e.Impact.Items.Count} other requirement(s), {e.Overlaps.Count} open request(s) overlap", $"提交；可能影响 {e.Impact.Items.Count} 条其他需求，与 {e.Overlaps.Count} 个未决请求重叠"),
        ChangeRequestReviewOpened e => Say(language, $"opened a round under {e.Round.Policy}", $"按 {e.Round.Policy} 开启轮次"),
        ChangeRequestAmended e => Say(language, $"proposed another version ({e.Kind?.ToString() ?? "new content"})", $"提出新版本（{e.Kind?.SaidIn(language) ?? "新内容"}）"),
        ChangeRequestAssessed => Say(language, "had the impact computed again", "重新计算影响"),
        ChangeRequestImpactWaived e => Say(language, $"waived a fresh impact: {e.Reason}", $"免除最新影响分析：{e.Reason}"),
        ChangeRequestStatementSigned e => Say(language, $"stated the impact on {e.Statement.Area}", $"说明影响：{e.Statement.Area.SaidIn(language)}"),
        ChangeRequestBallotCast e => Said(e, language, name),
        ChangeRequestConditionMet e => Say(language, $"met the condition '{e.Condition}'", $"满足条件“{e.Condition}”"),
        ChangeRequestDelegated e => Say(language, $"lent the seat to {name(Actor.Person(e.Delegation.To))}", $"将席位委托给 {name(Actor.Person(e.Delegation.To))}"),
        ChangeRequestRecused => Say(language, "stepped aside", "回避"),
        ChangeRequestVetoLifted => Say(language, "lifted the veto", "收回否决"),
        ChangeRequestSeatsVacated e => Say(language, $"{e.Seats.Count} seat(s) lost the mandate", $"{e.Seats.Count} 个席位失去资格"),
        ChangeRequestStageOpened e => Say(language, $"the stage '{e.Stage}' opened", $"阶段“{e.Stage}”开启"),
        ChangeRequestDeadlineExtended e => Say(language, $"the stage '{e.Stage}' got more time", $"阶段“{e.Stage}”延期"),
        ChangeRequestEscalated e => Say(language, $"the stage '{e.Stage}' got {e.Seats.Count} more seat(s)", $"阶段“{e.Stage}”升级，增加 {e.Seats.Count} 个席位"),
        ChangeRequestDecided { Action: ChangeRequestAction.Reject } e => Say(language, $"rejected {Name(e.Basis, language)}", $"{Name(e.Basis, language)}拒绝"),
        ChangeRequestDecided e => Say(language, $"approved {Name(e.Basis, language)}", $"{Name(e.Basis, language)}批准"),
        ChangeRequestMoved e => Step(e, language),
        ChangeRequestHeld e => Say(language, $"paused the review until {e.Until}: {e.Reason}", $"暂停评审至 {e.Until}：{e.Reason}"),
        ChangeRequestOverridden e => Say(language, $"overrode a rule ({e.Kind}) as {e.Role}: {e.Reason}", $"以{e.Role}身份越过规则（{e.Kind.SaidIn(language)}）：{e.Reason}"),
        ChangeRequestPolicyMigrated e => Say(language, $"exchanged the policy for {e.Round.Policy} as {e.Role}: {e.Reason}", $"以{e.Role}身份改用策略 {e.Round.Policy}：{e.Reason}"),
        ChangeRequestRouted e => Say(language, $"this version demands {e.Policy}", $"此版本要求策略 {e.Policy}"),
        ChangeRequestSigned e => Say(language, $"signed ({e.Signature.Meaning})", $"签名（{e.Signature.Meaning.SaidIn(language)}）"),
        ChangeRequestApplied e => Say(language, $"applied it: {e.Revisions.Count} requirement(s)", $"应用变更：{e.Revisions.Count} 条需求"),
        ChangeRequestObligationSettled { Waiver: { } waiver } e => Say(language, $"waived '{Name(e.Kind, language)}': {waiver}", $"免除“{Name(e.Kind, language)}”：{waiver}"),
        ChangeRequestObligationSettled e => Say(language, $"done: {Name(e.Kind, language)}", $"已完成：{Name(e.Kind, language)}"),
        ChangeRequestReversionDrafted => Say(language, "drafted a request that takes it back", "起草撤回请求"),
        ChangeRequestReviewed e => Say(language, $"reviewed what came of it: {e.Review.Outcome}", $"实施后评审：{e.Review.Outcome}"),
        ChangeRequestAnnotated e => Say(language, $"noted: {e.Text}", $"备注：{e.Text}"),
        _ => happened.Name,
    };

    private static string Said(ChangeRequestBallotCast e, Language language, Func<Actor, string> name)
    {
        var of = e.By == Actor.Person(e.Person) ? "" : Say(language, $" for {name(Actor.Person(e.Person))}", $"（代 {name(Actor.Person(e.Person))}）");
        return e.Verdict switch
        {
            BallotVerdict.Approve => Say(language, $"approves{of}", $"赞成{of}"),
            BallotVerdict.ApproveWithConditions => Say(language, $"approves with conditions{of}", $"有条件赞成{of}"),
            BallotVerdict.Abstain => Say(language, $"abstains{of}", $"弃权{of}"),
            BallotVerdict.RequestChanges => Say(language, $"asks for changes{of}", $"要求修改{of}"),
            BallotVerdict.Reject => Say(language, $"rejects{of}", $"反对{of}"),
            _ => Say(language, $"vetoes{of}", $"否决{of}"),
        } + (e.Comment is null ? "" : Say(language, $": {e.Comment}", $"：{e.Comment}"));
    }

    private static string Step(ChangeRequestMoved e, Language language)
    {
        var step = e.Action switch
        {
            ChangeRequestAction.Return => Say(language, "returned it", "退回"),
            ChangeRequestAction.Release => Say(language, "let the review go on", "恢复评审"),
            ChangeRequestAction.Defer => Say(language, "deferred it", "推迟"),
            ChangeRequestAction.Resume => Say(language, "took it up", "恢复处理"),
            ChangeRequestAction.Withdraw => Say(language, "withdrew it", "撤回"),
            ChangeRequestAction.Expire => Say(language, "expired: nobody touched it for too long", "过期：长期无人处理"),
            ChangeRequestAction.Reopen => Say(language, "reopened it", "重新打开"),
            ChangeRequestAction.FindConflict => Say(language, "found a conflict", "发现冲突"),
            ChangeRequestAction.Ratify => Say(language, "ratified", "补批通过"),
            ChangeRequestAction.FailRatification => Say(language, "not ratified", "补批失败"),
            _ => Say(language, "closed it", "关闭"),
        };
        return step + (e.Reason is null ? "" : Say(language, $": {e.Reason}", $"：{e.ReasonInChinese ?? e.Reason}"));
    }

    private static string Say(Language language, string english, string chinese) => language == Language.Chinese ? chinese : english;

    private static string EnglishOf(ObligationKind kind) => kind switch
    {
        ObligationKind.UpdatePlan => "update the plan",
        ObligationKind.Verify => "verify the product",
        ObligationKind.InformRequester => "tell those who asked for it",
        ObligationKind.Ratify => "have it ratified",
        _ => "take the change back",
    };

    private static string EnglishOf(ChangeRequestStatus status) => status switch
    {
        ChangeRequestStatus.Draft => "draft",
        ChangeRequestStatus.Submitted => "being assessed",
        ChangeRequestStatus.InReview => "in review",
        ChangeRequestStatus.Approved => "approved",
        ChangeRequestStatus.Applied => "applied",
        ChangeRequestStatus.Closed => "closed",
        ChangeRequestStatus.Returned => "returned",
        ChangeRequestStatus.Rejected => "rejected",
        ChangeRequestStatus.Deferred => "deferred",
        ChangeRequestStatus.Withdrawn => "withdrawn",
        ChangeRequestStatus.Expired => "expired",
        ChangeRequestStatus.OnHold => "on hold",
        ChangeRequestStatus.Conflicted => "conflicted",
        ChangeRequestStatus.EmergencyVote => "in an emergency vote",
        ChangeRequestStatus.Ratified => "ratified",
        _ => "not ratified",
    };
}
