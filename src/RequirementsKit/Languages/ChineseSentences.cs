using System.Collections.Frozen;

namespace RequirementsKit.Languages;

/// <summary>The Chinese sentences by their English ones, <c>{0}</c>, <c>{1}</c> … in the places of the values. One file for each floor that says them.</summary>
internal static partial class ChineseSentences
{
    /// <summary>Gets every sentence that has Chinese words, by its English ones.</summary>
    public static FrozenDictionary<string, string> All { get; } =
        new[] { Root, Kinds, Approvals, People, Requirements, Records, Changes, FollowUps }.SelectMany(s => s).ToFrozenDictionary(s => s.English, s => s.Chinese, StringComparer.Ordinal);

    private static (string English, string Chinese)[] Root =>
    [
        ("{0} is {1}, so it cannot {2}. Allowed now: {3}.", "{0} 当前为“{1}”，不能“{2}”。目前可以：{3}。"),
        ("nothing, the state is final", "无，此状态为最终状态"),
        ("none", "无"),
        ("nobody", "无人"),
        ("nothing", "无"),
        ("{0} {1} has {2} bytes with what it appends; at most {3} are stored. Shorten its texts, or attach documents by their address.",
            "{0} {1} 连同附加内容共 {2} 字节，最多可存储 {3} 字节。请缩短文本，或以地址附上文档。"),
        ("{0} {1} belongs to project {2}, and {3} to {4}. Name something of the same project.", "{0} {1} 属于项目 {2}，而 {3} 属于项目 {4}。请指定同一项目中的内容。"),
        ("Nothing was stored: {0} exists already. Use another key.", "未存储任何内容：{0} 已存在。请使用其他编号。"),
        ("Command id {0} was used for another command before. Give every command an id of its own; repeat one only with the same content.",
            "命令 id {0} 已用于另一条命令。请给每条命令各自的 id；只有内容相同时才可重复使用。"),
    ];

    private static (string English, string Chinese)[] Kinds =>
    [
        ("baseline", "基线"),
        ("baseline-line", "基线条目"),
        ("baseline-link", "基线链接"),
        ("change-request", "变更请求"),
        ("confirmation-round", "确认轮次"),
        ("feedback", "反馈"),
        ("follow-up", "跟进"),
        ("follow-up-series", "跟进系列"),
        ("goal", "目标"),
        ("interaction", "沟通记录"),
        ("lesson", "经验教训"),
        ("objective", "业务目标"),
        ("point", "事项"),
        ("priority-decision", "商定优先级"),
        ("project", "项目"),
        ("published-lesson", "已发布的经验教训"),
        ("ranking", "排名"),
        ("release-plan", "发布计划"),
        ("requirement", "需求"),
        ("requirement-revision", "需求修订"),
        ("requirement-scheme", "需求规程"),
        ("retrospective", "回顾"),
        ("scoring-round", "评分轮次"),
        ("sent-report", "已发送报告"),
        ("stakeholder", "干系人"),
        ("trace-link", "追溯链接"),
        ("trace-scheme", "链接规程"),
    ];

    /// <summary>The Chinese words of a sentence; null when there are none.</summary>
    public static string? Find(string english) => All.GetValueOrDefault(english);
}
