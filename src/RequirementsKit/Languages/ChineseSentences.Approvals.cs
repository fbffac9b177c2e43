namespace RequirementsKit.Languages;

/// <content>Projects, their rights, and approvals.</content>
internal static partial class ChineseSentences
{
    private static (string English, string Chinese)[] Approvals =>
    [
        ("{0} is changed or missing. What was decided names it, so keep it as it is and add version {1} after it.", "{0} 被修改或缺失。已有决定引用了它，请保持原样，并在其后添加第 {1} 版。"),
        ("Project {0}", "项目 {0}"),
        ("The project has no contact point '{0}'. Its contact points: {1}. Add it to the project first.", "项目没有联系渠道“{0}”。现有联系渠道：{1}。请先在项目中添加。"),
        ("Project {0} is closed and takes no changes. Reopen it first.", "项目 {0} 已关闭，不再接受更改。请先重新打开。"),
        ("The project has no role '{0}'. Its roles: {1}. Define the role first.", "项目没有角色“{0}”。现有角色：{1}。请先定义该角色。"),
        ("The project has no model '{0}'{1}. It has: {2}. Adopt it first.", "项目没有{1}模型“{0}”。现有模型：{2}。请先采用该模型。"),
        (" of version {0}", "第 {0} 版的"),
        ("Project {0} has no {1} with id {2}. Use an id that this project returned.", "项目 {0} 中没有 id 为 {2} 的{1}。请使用该项目返回的 id。"),
        ("{0} may not do this in project {1}: it needs '{2}'. {3}", "{0} 在项目 {1} 中无权执行此操作，需要权限“{2}”。{3}"),
        ("Nobody has it; grant a role that does.", "目前无人拥有该权限；请授予拥有它的角色。"),
        ("Who has it: {0}.", "拥有者：{0}。"),
        ("The round is decided ({0}), and there is nothing left to override.", "该轮次已有决定（{0}），没有可以越权放行的内容。"),
        ("The round is decided ({0}) and takes no more ballots.", "该轮次已有决定（{0}），不再接受表决票。"),
        ("The round is decided and nothing about it can change.", "该轮次已有决定，其内容不能再更改。"),
        ("{0} contributed to the content and cannot override its refusal under {1}. Ask somebody else who may.", "{0} 参与了内容的撰写，按 {1} 不能越权放行。请由其他有权者处理。"),
        ("Only '{0}' may override '{1}' under {2}; {3} does not have that role. Ask somebody who has.", "按 {2}，只有“{0}”可以越权放行“{1}”；{3} 没有该角色。请由拥有该角色者处理。"),
        ("The policy {0} {1} {2} here. Use {3}.", "审批策略 {0} {1}{2}。请使用 {3}。"),
        ("is less strict than", "不如此处所要求的严格："),
        ("is not one of the project, which asks for", "不属于该项目，此处要求："),
        ("is not what the project has under that name and version; take it from the catalog of the project, which asks for", "与该项目中同名同版本的策略内容不同，请从该项目的策略目录中取用；此处要求："),
        ("The policy {0} is weaker than {1}, by which project {2} approves at least. Use one of {3}.", "审批策略 {0} 弱于 {1}，而项目 {2} 至少按后者审批。请从 {3} 中选用。"),
        ("{0} contributed to the content and cannot vote on it under {1}. Who may: {2}.", "{0} 参与了内容的撰写，按 {1} 不能对其表决。可表决者：{2}。"),
        ("{0} has no seat in '{1}' that may vote. Who may vote now: {2}.", "{0} 在“{1}”中没有可表决的席位。目前可表决者：{2}。"),
        ("The seat of {0} has no veto under {1}. Reject instead.", "按 {1}，{0} 的席位没有否决权。请改投反对票。"),
        ("A conditional approval names what has to happen first, in conditions that are open; another verdict names none.", "有条件的赞成须写明应先满足的未结条件；其他意见不附条件。"),
        ("{0} approved before in the seat of somebody else, and {1} asks for different people. Who may vote now: {2}.", "{0} 此前已代他人席位表示赞成，而 {1} 要求由不同的人表决。目前可表决者：{2}。"),
        ("Seat {0} has no open condition '{1}' that can still be met. Its last ballot names: {2}.", "席位 {0} 没有仍可满足的未结条件“{1}”。其最近一张表决票写明：{2}。"),
        ("The delegation from {0} to {1} in [{2}, {3}) is empty. Name two people and a start before the end.", "从 {0} 到 {1} 的委托在 [{2}, {3}) 内无效。请指定两个不同的人，且开始早于结束。"),
        ("Who contributed to the content neither delegates nor votes for another under {0}. Name somebody else.", "按 {0}，参与内容撰写的人既不能委托，也不能代他人表决。请指定其他人。"),
        ("{0} has no seat to step aside from. Who has one: {1}.", "{0} 没有可回避的席位。拥有席位者：{1}。"),
        ("{0} cannot cast the ballot of {1}: {2}.", "{0} 不能代 {1} 投票：{2}。"),
        ("{0} does not allow it", "{0} 不允许"),
        ("the interaction that shows it is missing", "缺少可以证明的沟通记录"),
        ("who contributed cannot record votes", "参与撰写的人不能登记表决票"),
        ("The policy {0} names roles that do not exist: {1}. There are: {2}. Define the role, or choose another policy.", "审批策略 {0} 引用了不存在的角色：{1}。现有角色：{2}。请定义该角色，或选用其他策略。"),
        ("The policy {0} cannot be met: no stage of it applies, so nobody would decide. Choose another policy.", "审批策略 {0} 无法满足：没有适用的阶段，也就无人决定。请选用其他策略。"),
        ("The policy {0} cannot be met: '{1}' needs {2} approval(s) and has {3} seat(s) that may vote. Give more people the role, or choose another policy.",
            "审批策略 {0} 无法满足：“{1}”需要 {2} 票赞成，而可表决的席位为 {3} 个。请让更多人拥有该角色，或选用其他策略。"),
    ];
}
