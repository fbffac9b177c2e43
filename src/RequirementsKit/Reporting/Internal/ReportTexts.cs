using System.Collections.Frozen;
using System.Text;
using NodaTime;
using NodaTime.Text;
using RequirementsKit.Baselines;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Reporting.Internal;

/// <summary>The words that all reports share, in both languages: each text stands beside its translation.</summary>
internal static class ReportTexts
{
    private static readonly FrozenDictionary<Enum, string> Chinese = new Dictionary<Enum, string>
    {
        [RequirementStatus.Draft] = "草稿",
        [RequirementStatus.Proposed] = "已提出",
        [RequirementStatus.Validated] = "已确认",
        [RequirementStatus.Approved] = "已批准",
        [RequirementStatus.InProgress] = "进行中",
        [RequirementStatus.Implemented] = "已实现",
        [RequirementStatus.Verified] = "已验证",
        [RequirementStatus.Accepted] = "已验收",
        [RequirementStatus.Closed] = "已关闭",
        [RequirementStatus.Deferred] = "已推迟",
        [RequirementStatus.Rejected] = "已拒绝",
        [RequirementStatus.Duplicate] = "重复",
        [RequirementStatus.Obsolete] = "已作废",
        [PointKind.Question] = "疑问",
        [PointKind.Issue] = "问题",
        [PointKind.Risk] = "风险",
        [PointKind.Assumption] = "假设",
        [PointKind.Decision] = "决定",
        [PointKind.Action] = "行动",
        [PointKind.Promise] = "承诺",
        [PointState.Open] = "未结",
        [PointState.Resolved] = "已解决",
        [PointState.Broken] = "未兑现",
        [PointState.Dropped] = "已取消",
        [FeedbackKind.Complaint] = "投诉",
        [FeedbackKind.Suggestion] = "建议",
        [FeedbackKind.Praise] = "表扬",
        [FeedbackKind.Need] = "需要",
        [FeedbackState.Received] = "已收到",
        [FeedbackState.Acknowledged] = "已告知收到",
        [FeedbackState.Assessed] = "已评估",
        [FeedbackState.Answered] = "已答复",
        [FeedbackState.Escalated] = "已升级",
        [FeedbackState.Closed] = "已关闭",
        [FeedbackState.Duplicate] = "重复",
        [ChangeCause.NewNeed] = "新的需要",
        [ChangeCause.Misunderstood] = "理解有误",
        [ChangeCause.Error] = "记录有误",
        [ChangeCause.External] = "外部变化",
        [ChangeCause.Technical] = "技术原因",
        [BaselineState.Draft] = "草稿",
        [BaselineState.Approved] = "已批准",
        [BaselineState.Rejected] = "已拒绝",
        [Verdict.Confirmed] = "已确认",
        [Verdict.ChangesRequested] = "要求修改",
        [Verdict.Rejected] = "已拒绝",
        [Verdict.NoLongerNeeded] = "不再需要",
        [Verdict.Abstained] = "弃权",
        [TraceEndKind.Business] = "业务需求",
        [TraceEndKind.Stakeholder] = "干系人需求",
        [TraceEndKind.System] = "系统需求",
        [TraceEndKind.Software] = "软件需求",
        [TraceEndKind.Test] = "测试",
        [TraceEndKind.Code] = "代码",
        [TraceEndKind.Document] = "文档",
        [TraceEndKind.WorkItem] = "任务",
    }.ToFrozenDictionary();

    /// <summary>The text in the language.</summary>
    public static string Say(this Language language, string english, string chinese) => language == Language.Chinese ? chinese : english;

    /// <summary>What people call a value: "in progress", 进行中. A value without a translation keeps its English name.</summary>
    public static string Name(this Language language, Enum value) => language == Language.Chinese && Chinese.TryGetValue(value, out var name) ? name : Spaced(value.ToString());

    /// <summary>The state with the revision that it was said of: "approved r3, current r4".</summary>
    public static string Status(this Language language, RequirementStatus status, int? said, int current) => said is { } revision && revision != current
        ? language.Say($"{language.Name(status)} r{revision}, current r{current}", $"{language.Name(status)} r{revision}，当前 r{current}")
        : $"{language.Name(status)} r{current}";

    public static string Status(this Language language, Requirement requirement) => language.Status(requirement.Status, requirement.RevisionThatWas(requirement.Status), requirement.Revision);

    public static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Day(LocalDate? date) => date is { } day ? Day(day) : "–";

    public static string Nothing(this Language language) => language.Say("None.", "无。");

    public static string List(this Language language, IEnumerable<string> entries) => string.Join(language.Say(", ", "、"), entries);

    private static string Spaced(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            _ = char.IsUpper(letter) && text.Length > 0 ? text.Append(' ').Append(char.ToLowerInvariant(letter)) : text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
