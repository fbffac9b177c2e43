using System.Collections.Frozen;

namespace RequirementsKit.Languages;

/// <summary>What the members of enumerations are called in Chinese. They are named as text, because this folder lies below those that define them.</summary>
internal static class ChineseWords
{
    /// <summary>Gets the words by enumeration and member, such as <c>PointState.Open</c>.</summary>
    public static FrozenDictionary<string, string> All { get; } = new (string Type, (string Member, string Word)[] Words)[]
    {
        ("ApprovalOutcome", [("Pending", "待定"), ("Satisfied", "已批准"), ("Failed", "未批准"), ("Infeasible", "无法满足"), ("NotApplicable", "不适用"), ("Overridden", "已越权放行"), ("Error", "策略有误")]),
        ("BaselineState", [("Draft", "草稿"), ("Approved", "已批准"), ("Rejected", "已拒绝")]),
        ("CarryOverClass", [("NoChange", "内容未变"), ("Editorial", "仅改空白"), ("BaseOnly", "仅换基准"), ("DisjointScope", "范围不相交")]),
        ("ChangeCause", [("NewNeed", "新的需要"), ("Misunderstood", "理解有误"), ("Error", "记录有误"), ("External", "外部变化"), ("Technical", "技术原因")]),
        ("ChangeRequestAction",
        [
            ("Submit", "提交"), ("OpenReview", "开始评审"), ("CallEmergencyVote", "发起紧急表决"), ("Approve", "批准"), ("Reject", "拒绝"), ("Return", "退回"), ("Override", "越权放行"), ("Amend", "修正"),
            ("MigratePolicy", "迁移策略"), ("Hold", "暂停"), ("Release", "解除暂停"), ("Defer", "推迟"), ("Resume", "恢复"), ("Withdraw", "撤回"), ("Expire", "过期"), ("Reopen", "重新打开"),
            ("FindConflict", "发现冲突"), ("Apply", "应用"), ("Ratify", "补批"), ("FailRatification", "补批失败"), ("Close", "关闭"),
        ]),
        ("ChangeRequestStatus",
        [
            ("Draft", "草稿"), ("Submitted", "评估中"), ("InReview", "评审中"), ("Approved", "已批准"), ("Applied", "已应用"), ("Closed", "已关闭"), ("Returned", "已退回"), ("Rejected", "已拒绝"),
            ("Deferred", "已推迟"), ("Withdrawn", "已撤回"), ("Expired", "已过期"), ("OnHold", "暂停"), ("Conflicted", "有冲突"), ("EmergencyVote", "紧急表决中"), ("Ratified", "已补批"), ("RatificationFailed", "补批失败"),
        ]),
        ("ChangeType", [("Standard", "标准"), ("Normal", "常规"), ("Emergency", "紧急")]),
        ("FeedbackAction", [("Acknowledge", "告知收到"), ("Assess", "评估"), ("Answer", "答复"), ("Escalate", "升级"), ("Close", "关闭"), ("MarkDuplicate", "标为重复")]),
        ("FeedbackKind", [("Complaint", "投诉"), ("Suggestion", "建议"), ("Praise", "表扬"), ("Need", "需要")]),
        ("FeedbackState", [("Received", "已收到"), ("Acknowledged", "已告知收到"), ("Assessed", "已评估"), ("Answered", "已答复"), ("Escalated", "已升级"), ("Closed", "已关闭"), ("Duplicate", "重复")]),
        ("FollowUpAction", [("ComeDue", "到期"), ("RunLate", "逾期"), ("Complete", "完成"), ("Skip", "略过"), ("Miss", "错过"), ("Cancel", "取消"), ("Reschedule", "改期")]),
        ("FollowUpOutcome", [("Replied", "已答复"), ("NoReply", "未答复"), ("MeetingBooked", "已约定会面")]),
        ("FollowUpState", [("Planned", "已安排"), ("Due", "到期"), ("Overdue", "逾期"), ("Completed", "已完成"), ("Skipped", "已略过"), ("Missed", "已错过"), ("Cancelled", "已取消")]),
        ("GoalAction", [("Achieve", "达成"), ("Abandon", "放弃"), ("Miss", "未达成"), ("Reopen", "重新打开")]),
        ("GoalState", [("Open", "进行中"), ("Achieved", "已达成"), ("Abandoned", "已放弃"), ("Missed", "未达成")]),
        ("ImpactArea", [("Cost", "成本"), ("Schedule", "进度"), ("Quality", "质量"), ("Risk", "风险"), ("Payment", "付款")]),
        ("LinkType",
        [
            ("Derives", "派生自"), ("Refines", "细化"), ("Satisfies", "满足"), ("Verifies", "验证"), ("Implements", "实现"), ("DependsOn", "依赖"), ("ConflictsWith", "冲突"), ("Duplicates", "重复"), ("Blocks", "阻塞"),
            ("Relates", "相关"),
        ]),
        ("ObligationKind", [("UpdatePlan", "更新计划"), ("Verify", "验证产品"), ("InformRequester", "告知提出人"), ("Ratify", "补办批准"), ("Revert", "撤回变更")]),
        ("OperationKind",
        [
            ("Revise", "修订"), ("Retire", "作废"), ("Add", "新增"), ("Link", "建立链接"), ("Unlink", "移除链接"), ("Move", "移动"), ("Split", "拆分"), ("Merge", "合并"), ("Reinstate", "恢复"),
        ]),
        ("OverrideKind", [("Decision", "决定"), ("Freeze", "冻结期")]),
        ("PlanAction", [("Submit", "提交"), ("Approve", "批准"), ("Reject", "拒绝"), ("Replan", "重新计划")]),
        ("PlanState", [("Draft", "草稿"), ("InReview", "评审中"), ("Approved", "已批准"), ("Rejected", "已拒绝")]),
        ("PointAction", [("Resolve", "解决"), ("Break", "未兑现"), ("Drop", "取消"), ("Reopen", "重新打开")]),
        ("PointKind", [("Question", "疑问"), ("Issue", "问题"), ("Risk", "风险"), ("Assumption", "假设"), ("Decision", "决定"), ("Action", "行动"), ("Promise", "承诺")]),
        ("PointState", [("Open", "未结"), ("Resolved", "已解决"), ("Broken", "未兑现"), ("Dropped", "已取消")]),
        ("ProjectAction", [("BeginClosing", "开始收尾"), ("Close", "关闭"), ("Reopen", "重新打开")]),
        ("ProjectState", [("Open", "进行中"), ("Closing", "收尾中"), ("Closed", "已关闭")]),
        ("RequirementAction",
        [
            ("Propose", "提出"), ("Validate", "确认"), ("Approve", "批准"), ("Start", "开始"), ("Implement", "实现"), ("Verify", "验证"), ("Accept", "验收"), ("Close", "关闭"), ("Defer", "推迟"),
            ("Resume", "恢复"), ("Reject", "拒绝"), ("MarkDuplicate", "标为重复"), ("Retire", "作废"), ("Return", "退回"),
        ]),
        ("RequirementField",
        [
            ("Title", "标题"), ("Statement", "需求陈述"), ("Rationale", "理由"), ("Level", "需求层级"), ("Kind", "类别"), ("AcceptanceCriteria", "验收标准"), ("Verification", "验证方法"), ("Tags", "标签"),
            ("Assumptions", "假设"), ("Owner", "负责人"), ("NeededBy", "需要日期"), ("Stability", "稳定性"), ("Risk", "风险"), ("Difficulty", "难度"), ("Standing", "规范性"), ("Attachments", "附件"), ("Attributes", "自定义属性"),
        ]),
        ("RequirementStatus",
        [
            ("Draft", "草稿"), ("Proposed", "已提出"), ("Validated", "已确认"), ("Approved", "已批准"), ("InProgress", "进行中"), ("Implemented", "已实现"), ("Verified", "已验证"), ("Accepted", "已验收"),
            ("Closed", "已关闭"), ("Deferred", "已推迟"), ("Rejected", "已拒绝"), ("Duplicate", "重复"), ("Obsolete", "已作废"),
        ]),
        ("SignatureMeaning", [("Authorship", "编写"), ("Review", "审阅"), ("Approval", "批准"), ("Rejection", "拒绝")]),
        ("StakeholderKind", [("Person", "个人"), ("Organisation", "组织")]),
        ("TraceEndKind", [("Business", "业务需求"), ("Stakeholder", "干系人需求"), ("System", "系统需求"), ("Software", "软件需求"), ("Test", "测试"), ("Code", "代码"), ("Document", "文档"), ("WorkItem", "任务")]),
        ("Verdict", [("Confirmed", "已确认"), ("ChangesRequested", "要求修改"), ("Rejected", "已拒绝"), ("NoLongerNeeded", "不再需要"), ("Abstained", "弃权")]),
    }.SelectMany(t => t.Words, (t, w) => ($"{t.Type}.{w.Member}", w.Word)).ToFrozenDictionary(w => w.Item1, w => w.Word, StringComparer.Ordinal);

    /// <summary>The word for a member; null when there is none.</summary>
    public static string? Find(Enum member) => All.GetValueOrDefault($"{member.GetType().Name}.{member}");

    /// <summary>What a member is called in a language, in English by its name.</summary>
    public static string SaidIn(this Enum member, Language language) => member.SaidIn(language, member.ToString());

    /// <summary>What a member is called in a language; its English words where there is no Chinese word.</summary>
    public static string SaidIn(this Enum member, Language language, string english) => language == Language.Chinese ? Find(member) ?? english : english;
}
