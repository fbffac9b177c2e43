using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using static RequirementsKit.Tests.Changes.ABoard;

namespace RequirementsKit.Tests.Changes;

/// <summary>One event of each kind that a change request has, with all that it can say, and what history makes of it.</summary>
internal static class EveryEvent
{
    public static readonly ChangeRequestId Id = ChangeRequestId.New(Given.Ids, Start);

    private static readonly InteractionId Call = InteractionId.New(Given.Ids, Start);
    private static readonly ChangeRequestId Other = ChangeRequestId.New(Given.Ids, Start);
    private static readonly StakeholderId[] Authors = [People[0], People[1]];
    private static readonly Actor By = Actor.Person(People[3]);
    private static readonly Fingerprint Content = Faster.ToFingerprint();
    private static readonly Fingerprint Under = Two.ToFingerprint();
    private static readonly ApprovalRound Round = ApprovalRound.Open(Two, Content, Holders, Authors, Start);
    private static readonly IReadOnlyList<SeatHolder> Reserves = [new(People[4], ["duty"])];

    private static readonly ImpactReport Impact = new(Content, 12, [new(One.Id, 1, One.Id), new(One.Id, 2, One.Id)])
    {
        Estimate = new(5, 2.5m),
        Risk = RiskLevel.High,
        Classifications = ["privacy"],
        Classified = [new(One.Id, ["privacy"])],
    };

    /// <summary>The event, its name, the facts that it writes, and what history says of it in both languages.</summary>
    public static IReadOnlyList<(DomainEvent Happened, string Name, string Facts, string English, string Chinese)> All { get; } =
    [
        (new ChangeRequestDrafted(Id, One.ProjectId, 7, ChangeCause.Error, ChangeHandling.Emergency("Down", Two, 24), Faster, Duty, Authors, Other, By, Start),
            "change-request.drafted", "project,number,cause,handling,proposal,policy,contributors,reverts", "drafted CR-7 (Emergency)", "起草 CR-7（紧急）"),
        (new ChangeRequestDraftRevised(Id, ChangeHandling.Emergency("Down", Two, 24), Faster, Duty, Authors, By, Start),
            "change-request.draft-revised", "handling,proposal,policy,contributors", "revised the draft", "修改草稿"),
        (new ChangeRequestSubmitted(Id, Impact, [Other], By, Start),
            "change-request.submitted", "impact,overlaps",
            "submitted it; it may touch 2 other requirement(s), 1 open request(s) overlap", "提交；可能影响 2 条其他需求，与 1 个未决请求重叠"),
        (new ChangeRequestReviewOpened(Id, Round, Reserves, By, Start), "change-request.review-opened", "round,reserves", "opened a round under two v1", "按 two v1 开启轮次"),
        (new ChangeRequestAmended(Id, CarryOverClass.Editorial, Faster, Impact, [Other], Authors, By, Start) { Classifications = ["privacy", "billing"] },
            "change-request.amended", "kind,proposal,impact,overlaps,contributors,classifications", "proposed another version (Editorial)", "提出新版本（仅改空白）"),
        (new ChangeRequestAssessed(Id, Impact, By, Start), "change-request.assessed", "impact", "had the impact computed again", "重新计算影响"),
        (new ChangeRequestImpactWaived(Id, "A typing error", By, Start), "change-request.impact-waived", "reason", "waived a fresh impact: A typing error", "免除最新影响分析：A typing error"),
        (new ChangeRequestStatementSigned(Id, new(ImpactArea.Cost, "None", [new("Leave it", true), new("Do it")], Content, By, Start), By, Start),
            "change-request.statement-signed", "statement", "stated the impact on Cost", "说明影响：成本"),
        (new ChangeRequestBallotCast(Id, People[3], BallotVerdict.ApproveWithConditions, [2, 3], Call, "Fine", [new("Tell the desk", People[1], After(9), Call)], Content, By, Start),
            "change-request.ballot-cast", "person,verdict,seats,evidence,comment,conditions,content", "approves with conditions: Fine", "有条件赞成：Fine"),
        (new ChangeRequestConditionMet(Id, 2, "Tell the desk", Call, By, Start), "change-request.condition-met", "seat,condition,evidence", "met the condition 'Tell the desk'", "满足条件“Tell the desk”"),
        (new ChangeRequestDelegated(Id, new(People[3], People[4], Start, After(5), "board"), By, Start),
            "change-request.delegated", "delegation", "lent the seat to number 4", "将席位委托给 number 4"),
        (new ChangeRequestRecused(Id, People[3], By, Start), "change-request.recused", "person", "stepped aside", "回避"),
        (new ChangeRequestVetoLifted(Id, People[3], [2, 3], By, Start), "change-request.veto-lifted", "person,seats", "lifted the veto", "收回否决"),
        (new ChangeRequestSeatsVacated(Id, [2, 3], By, Start), "change-request.seats-vacated", "seats", "2 seat(s) lost the mandate", "2 个席位失去资格"),
        (new ChangeRequestStageOpened(Id, "board", After(48), By, Start), "change-request.stage-opened", "stage,due", "the stage 'board' opened", "阶段“board”开启"),
        (new ChangeRequestDeadlineExtended(Id, "board", After(48), By, Start), "change-request.deadline-extended", "stage,due", "the stage 'board' got more time", "阶段“board”延期"),
        (new ChangeRequestEscalated(Id, "board", [Round.Seats[0]], After(48), By, Start),
            "change-request.escalated", "stage,seats,due", "the stage 'board' got 1 more seat(s)", "阶段“board”升级，增加 1 个席位"),
        (new ChangeRequestDecided(Id, ChangeRequestAction.Reject, DecisionBasis.Deadline, Content, Under, By, Start),
            "change-request.decided", "action,basis,proposal,policy", "rejected because the time was over", "因期限已过拒绝"),
        (new ChangeRequestMoved(Id, ChangeRequestAction.FindConflict, "changed since: REQ-1", By, Start) { ReasonInChinese = "此后已更改：REQ-1" },
            "change-request.moved", "action,reason,reasonInChinese", "found a conflict: changed since: REQ-1", "发现冲突：此后已更改：REQ-1"),
        (new ChangeRequestHeld(Id, After(5), "Summer", By, Start), "change-request.held", "until,reason",
            "paused the review until 2026-09-01T13:00:00Z: Summer", "暂停评审至 2026-09-01T13:00:00Z：Summer"),
        (new ChangeRequestOverridden(Id, OverrideKind.Freeze, "chair", "The law", Content, By, Start),
            "change-request.overridden", "kind,role,reason,proposal", "overrode a rule (Freeze) as chair: The law", "以chair身份越过规则（冻结期）：The law"),
        (new ChangeRequestPolicyMigrated(Id, Round, Reserves, "chair", "New rules", By, Start),
            "change-request.policy-migrated", "round,reserves,role,reason", "exchanged the policy for two v1 as chair: New rules", "以chair身份改用策略 two v1：New rules"),
        (new ChangeRequestRouted(Id, Two, By, Start), "change-request.routed", "policy", "this version demands two v1", "此版本要求策略 two v1"),
        (new ChangeRequestSigned(Id, new(People[3], "B. Board", SignatureMeaning.Approval, Content, Under, "proof", "test", Start), By, Start),
            "change-request.signed", "signature", "signed (Approval)", "签名（批准）"),
        (new ChangeRequestApplied(Id, Content, [new(0, One.Id, 1, 2)], Round, After(72), By, Start),
            "change-request.applied", "proposal,revisions,ratification,ratifyBy", "applied it: 1 requirement(s)", "应用变更：1 条需求"),
        (new ChangeRequestObligationSettled(Id, ObligationKind.Verify, "Text only", By, Start),
            "change-request.obligation-settled", "kind,waiver", "waived 'verify the product': Text only", "免除“验证产品”：Text only"),
        (new ChangeRequestReversionDrafted(Id, Other, By, Start), "change-request.reversion-drafted", "reversion", "drafted a request that takes it back", "起草撤回请求"),
        (new ChangeRequestReviewed(Id, new("As hoped", new(3, 2), new(4, 1), By, Start), By, Start), "change-request.reviewed", "review", "reviewed what came of it: As hoped", "实施后评审：As hoped"),
        (new ChangeRequestAnnotated(Id, "Seen", By, Start), "change-request.annotated", "text", "noted: Seen", "备注：Seen"),
    ];

    /// <summary>The events that may leave something out, with nothing that they may leave out.</summary>
    public static IReadOnlyList<(DomainEvent Happened, string Facts, string English, string Chinese)> Least { get; } =
    [
        (new ChangeRequestDrafted(Id, One.ProjectId, 7, ChangeCause.Error, ChangeHandling.Normal, Faster, Duty, Authors, null, By, Start),
            "project,number,cause,handling,proposal,policy,contributors", "drafted CR-7 (Normal)", "起草 CR-7（常规）"),
        (new ChangeRequestAmended(Id, null, Faster, Impact, [], Authors, By, Start),
            "proposal,impact,overlaps,contributors,classifications", "proposed another version (new content)", "提出新版本（新内容）"),
        (new ChangeRequestBallotCast(Id, People[3], BallotVerdict.Reject, [2], null, null, null, Content, By, Start), "person,verdict,seats,content", "rejects", "反对"),
        (new ChangeRequestStageOpened(Id, "board", null, By, Start), "stage", "the stage 'board' opened", "阶段“board”开启"),
        (new ChangeRequestEscalated(Id, "board", [Round.Seats[0]], null, By, Start), "stage,seats", "the stage 'board' got 1 more seat(s)", "阶段“board”升级，增加 1 个席位"),
        (new ChangeRequestMoved(Id, ChangeRequestAction.Release, null, By, Start), "action", "let the review go on", "恢复评审"),
        (new ChangeRequestApplied(Id, Content, [new(0, One.Id, 1, 2)], null, null, By, Start), "proposal,revisions", "applied it: 1 requirement(s)", "应用变更：1 条需求"),
        (new ChangeRequestObligationSettled(Id, ObligationKind.Verify, null, By, Start), "kind", "done: verify the product", "已完成：验证产品"),
    ];
}
