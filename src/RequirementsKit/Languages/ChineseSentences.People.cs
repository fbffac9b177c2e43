namespace RequirementsKit.Languages;

/// <content>Stakeholders and communication.</content>
internal static partial class ChineseSentences
{
    private static (string English, string Chinese)[] People =>
    [
        ("{0} has the roles {1} in the project. Revoke them, grant the record that stays what it needs, and merge then.", "{0} 在项目中拥有角色 {1}。请先撤销这些角色，给保留的记录授予所需角色，然后合并。"),
        ("The directory knows nobody as '{0}'. Use a key that its search returns, or register the person by hand.", "目录中查无“{0}”。请使用其检索返回的标识，或手工登记此人。"),
        ("{0} is a person, so nobody belongs to it. Name an organisation.", "{0} 是个人，不能作为所属组织。请指定一个组织。"),
        ("'{0}' is {1} already. Describe that record, or merge the two when they are one person.", "“{0}”已是 {1}。请更新该记录；若两者是同一人，请合并。"),
        ("{0} cannot be merged into {1}: {2}. Merge into the record of the same person that stays.", "{0} 不能合并到 {1}：{2}。请合并到同一人的保留记录。"),
        ("it is the same record", "两者是同一条记录"),
        ("it was merged into {0} itself", "后者自身已合并到 {0}"),
        ("its personal data was erased", "后者的个人信息已删除"),
        ("it is a {0} and this is a {1}", "后者为“{0}”，而前者为“{1}”"),
        ("it belongs to another project", "后者属于另一个项目"),
        ("{0} was merged and takes no changes. Change the record that stays: {1}.", "{0} 已被合并，不再接受更改。请更改保留的记录：{1}。"),
        ("The personal data of {0} was erased; it takes no changes. Register the person anew if they come back.", "{0} 的个人信息已删除，不再接受更改。此人若再次参与，请重新登记。"),
        ("{0} cannot be a duplicate of itself. Name the feedback that came first.", "{0} 不能与自身重复。请指定最先收到的反馈。"),
        ("{0} is a duplicate of {1} itself. Name that one, so that one answer reaches everybody.", "{0} 自身与 {1} 重复。请指定后者，使一次答复送达所有人。"),
        ("{0} does not participate in {1}. Participants: {2}. Add the person to the goal first.", "{0} 未参与 {1}。参与者：{2}。请先将此人加入该目标。"),
        ("{0} is {1} and takes no changes. Set a new goal.", "{0} 当前为“{1}”，不再接受更改。请设定新的目标。"),
        ("{0} was corrected by {1} before. Correct that one, so that the last word is clear.", "{0} 已由 {1} 更正。请更正后者，以明确最终说法。"),
        ("{0} is {1} and owed by nobody. Reopen it first, where the table allows it, or raise a new point.", "{0} 当前为“{1}”，无人负责。若状态表允许，请先重新打开，否则提出新的事项。"),
        ("An interaction at {0} has not taken place yet; it is {1}. Plan a follow-up, and record the interaction when it took place.", "{0} 的沟通尚未发生，现在是 {1}。请安排跟进，待沟通发生后再记录。"),
        ("'{0}' was advised and '{1}' was used. Say why in {2}, so that the advice can learn.", "建议使用“{0}”，实际使用了“{1}”。请在 {2} 中说明原因，以便改进建议。"),
    ];
}
