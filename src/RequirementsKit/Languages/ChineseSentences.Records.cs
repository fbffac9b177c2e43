namespace RequirementsKit.Languages;

/// <content>Trace links, baselines, scores, priorities, plans and lessons.</content>
internal static partial class ChineseSentences
{
    private static (string English, string Chinese)[] Records =>
    [
        ("{0} {1} {2} is linked already. Judge the link that exists.", "{0} {1} {2} 的链接已存在。请评判现有链接。"),
        ("start from {0}", "从 {0} 出发"),
        ("lead to {0}", "通向 {0}"),
        ("{0} has {1} valid targets of type {2}, and at most {3} are allowed. Remove one first, or judge it invalid.", "{0} 已有 {1} 个“{2}”类型的有效目标，最多允许 {3} 个。请先移除一个，或将其评判为无效。"),
        ("{0} {1} {2} would close a circle of {3} links, and links of this type may not go in a circle. Remove one of them first: {4}.",
            "{0} {1} {2} 会形成由 {3} 个链接组成的环，而此类链接不允许成环。请先移除其中之一：{4}。"),
        ("A link of type {0} cannot {1}, which is {2}. Allowed: {3}.", "“{0}”类型的链接不能{1}：其类别为“{2}”。允许：{3}。"),
        ("{0} cannot link to itself. Name another requirement.", "{0} 不能链接到自身。请指定另一项需求。"),
        ("{0} and {1} belong to different projects. Link to the other by URI.", "{0} 与 {1} 属于不同项目。请用 URI 链接到后者。"),
        ("{0} is at r{1} and the baseline holds r{2}. Draw up the baseline anew, or restore the content.", "{0} 当前为 r{1}，而基线中为 r{2}。请重新编制基线，或恢复内容。"),
        ("{0} of {1} scores are refused, and none was taken: {2}.", "{1} 个评分中有 {0} 个被拒绝，全部未采纳：{2}。"),
        ("{0} has no criterion '{1}' here", "{0} 在此没有准则“{1}”"),
        ("The ranking of {0} was stored without its scores, so only its ranks are known. Rank the round again and store that.", "{0} 的排名未随评分一起保存，因此只知道名次。请重新对该轮次排名并保存。"),
        ("{0} was not asked to score", "未请 {0} 评分"),
        ("{0} was not asked to score '{1}'", "未请 {0} 对“{1}”评分"),
        ("{0} is not in this round", "{0} 不在本轮次中"),
        ("{0} has {1} on '{2}', which goes from {3} to {4}", "{0} 在“{2}”上为 {1}，其范围为 {3} 至 {4}"),
        ("{0} is closed and takes no scores. Open another round.", "{0} 已关闭，不再接受评分。请开启新的轮次。"),
        ("{0} is blind until it is closed, so nobody is swayed by others. Close it first.", "{0} 在关闭之前为盲评，以免受他人影响。请先关闭它。"),
        ("Rank {0} was agreed and {1} computed. Say why, so that anybody can follow it later.", "商定名次为 {0}，计算结果为 {1}。请说明原因，以便日后查考。"),
        ("rank {0}", "名次 {0}"),
        ("{0} did not come from {1}. Name one of its actions.", "{0} 不是由 {1} 产生的。请指定它的行动之一。"),
        ("{0} has no date or is owned by no person, so nobody can be asked. Give it both first.", "{0} 没有日期，或没有负责人，无法询问。请先补齐两者。"),
        ("{0} names {1}, and the library keeps no personal data. Write the lesson down again without names, and publish that.",
            "{0} 提到了 {1}，而经验教训库不保存个人信息。请重新写下不含姓名的经验教训，然后发布。"),
        ("The delta was worked out on version {0} of plan {1}, and this is version {2} of {3} ({4}). Work it out again.", "该差异基于计划 {1} 的第 {0} 版，而当前是 {3}（{4}）的第 {2} 版。请重新计算。"),
    ];
}
