namespace RequirementsKit.Languages;

/// <content>Follow-ups and their series.</content>
internal static partial class ChineseSentences
{
    private static (string English, string Chinese)[] FollowUps =>
    [
        ("The follow-up of {0}", "{0} 的跟进"),
        ("The follow-up of {0} cannot be snoozed until {1}, which is past. Use a later time.", "{0} 的跟进不能延后到 {1}：该时刻已过。请指定更晚的时间。"),
        ("The follow-up of {0} was snoozed {1} times; its series allows {2}. Do it, reschedule it, or leave it out; the escalation goes on.",
            "{0} 的跟进已延后提醒 {1} 次，其系列允许 {2} 次。请完成、改期或略过它；升级仍在继续。"),
        ("The follow-up of {0} cannot be moved to {1}, which is past. Use a later time.", "{0} 的跟进不能改到 {1}：该时刻已过。请指定更晚的时间。"),
        ("A follow-up with the outcome {0} needs the interaction that did it. Record the interaction first.", "结果为“{0}”的跟进需要相应的沟通记录。请先记录沟通。"),
        ("The follow-up of {0} is {1}, so nothing can have come of it. Complete it first.", "{0} 的跟进当前为“{1}”，还不可能有后续结果。请先完成它。"),
        ("Of the follow-up of {0} came {1}, so it cannot be that nothing came up. Name what was made, or leave it as it is.",
            "{0} 的跟进已产生 {1}，不能记为没有结果。请指定产生的内容，或保持不变。"),
        ("The follow-up of {0} is {1}. Only an open follow-up can be moved.", "{0} 的跟进当前为“{1}”。只有未结的跟进才能改期。"),
        ("The follow-up of {0} is due {1}; its series credits what is done up to {2} before. Record the interaction, and complete the follow-up later.",
            "{0} 的跟进应于 {1} 进行，其系列只计入提前 {2} 以内的完成。请先记录沟通，稍后再完成跟进。"),
        ("The rules count the next follow-up by Repeat and by Window. Keep one: Repeat for a distance, Window for a minimum and a maximum since the last contact.",
            "规则同时用 Repeat 和 Window 计算下一次跟进。请保留其一：Repeat 表示间隔，Window 表示距上次联系的最短和最长时间。"),
        ("'{0}' never comes round after {1}. Choose another rule, start or end.", "“{0}”在 {1} 之后不再出现。请选择其他规则、开始或结束。"),
        ("'{0}' never comes round from {1} on. Choose another rule, start or end.", "“{0}”自 {1} 起不再出现。请选择其他规则、开始或结束。"),
        ("{0} has had its cadence since {1}; the next one cannot begin on {2}. Use a later date.", "{0} 自 {1} 起采用当前沟通周期，下一个周期不能从 {2} 开始。请使用更晚的日期。"),
        ("{0} was ended. Plan a new series.", "{0} 已结束。请安排新的系列。"),
    ];
}
