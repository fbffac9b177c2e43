using System.Text;

namespace RequirementsKit.Approvals.Internal;

/// <summary>Policies in words, in both languages, and as a picture.</summary>
internal static class PolicyTexts
{
    public static string Explain(ApprovalPolicy policy, Language language)
    {
        var chinese = language == Language.Chinese;
        var text = new StringBuilder();
        Line(text, chinese ? $"审批策略 {policy}，共 {policy.Stages.Count} 个阶段。" : $"Policy {policy}: {policy.Stages.Count} {(policy.Stages.Count == 1 ? "stage" : "stages, one after the other")}.");
        foreach (var (stage, number) in policy.Stages.Select((s, i) => (s, i + 1)))
        {
            Line(text, $"{number}. {stage.Name}{Between(language)}{string.Join(chinese ? "；" : "; ", stage.Groups.Select(g => Group(g, language)))}{Due(stage, language)}{(chinese ? "。" : ".")}");
        }

        Line(text, (policy.SeparateDuties, chinese) switch
        {
            (true, true) => "参与撰写内容的人不得表决。",
            (true, _) => "Who contributed to the content does not vote.",
            (_, true) => "参与撰写内容的人也可以表决。",
            _ => "Who contributed to the content may vote.",
        });
        if (policy.DistinctPeople)
        {
            Line(text, chinese ? "在一个阶段表示同意的人，不再计入其他阶段。" : "Who approved in one stage does not count in another.");
        }

        if (policy.DistinctAcrossGroups)
        {
            Line(text, chinese ? "每人在一个阶段只有一个席位。" : "Nobody has more than one seat in a stage.");
        }

        return text.ToString();
    }

    public static string Mermaid(ApprovalPolicy policy)
    {
        var text = new StringBuilder("flowchart TD\n    start([submitted]) --> s1\n");
        foreach (var (stage, number) in policy.Stages.Select((s, i) => (s, i + 1)))
        {
            text.Append("    subgraph s").Append(number).Append("[\"").Append(Label(stage.Name)).Append("\"]\n");
            foreach (var (group, place) in stage.Groups.Select((g, i) => (g, i + 1)))
            {
                text.Append("        s").Append(number).Append('g').Append(place).Append("[\"").Append(Label($"{group.Name}: {group.Quorum}{(group.MayVeto ? ", may veto" : "")}")).Append("\"]\n");
            }

            text.Append("    end\n    s").Append(number).Append(" --> ").Append(number == policy.Stages.Count ? "approved([approved])" : $"s{number + 1}").Append('\n');
        }

        return text.ToString();
    }

    private static string Group(ApprovalGroup group, Language language)
    {
        var who = group.Role ?? (language == Language.Chinese ? "所有可表决者" : "everybody who may approve");
        return language == Language.Chinese
            ? $"“{group.Name}”（{who}）需要{QuorumText(group.Quorum)}{(group.MayVeto ? "，每个席位都可否决" : "")}"
            : $"'{group.Name}' ({who}) needs {group.Quorum}{(group.MayVeto ? ", and each seat may veto" : "")}";
    }

    private static string QuorumText(Quorum quorum) => quorum.Kind switch
    {
        QuorumKind.All => "全部席位同意",
        QuorumKind.AtLeast => $"至少 {quorum.Value} 票同意",
        QuorumKind.Majority => "过半数同意",
        QuorumKind.Percent => $"至少 {quorum.Value}% 同意",
        QuorumKind.Weighted => $"权重合计至少 {quorum.Value}",
        QuorumKind.And => $"（{string.Join("且", (quorum.Parts ?? []).Select(QuorumText))}）",
        QuorumKind.Or => $"（{string.Join("或", (quorum.Parts ?? []).Select(QuorumText))}）",
        _ => "任意一票同意",
    } + (quorum.Role is null ? "" : $"（限“{quorum.Role}”）");

    private static string Due(ApprovalStage stage, Language language) => (stage.DueAfterHours, stage.AtDue?.Action ?? DeadlineAction.Reject, language) switch
    {
        (null, _, _) => "",
        ({ } h, DeadlineAction.Escalate, Language.Chinese) => $"；{h} 小时后升级至“{stage.AtDue!.Role}”，并延长 {stage.AtDue.ExtensionHours} 小时",
        ({ } h, DeadlineAction.ExtendOnce, Language.Chinese) => $"；{h} 小时后延长一次，共 {stage.AtDue!.ExtensionHours} 小时",
        ({ } h, DeadlineAction.LazyConsensus, Language.Chinese) => $"；{h} 小时内无人反对即视为同意",
        ({ } h, _, Language.Chinese) => $"；{h} 小时后仍未决定即不通过",
        ({ } h, DeadlineAction.Escalate, _) => $"; after {h} hours it goes to '{stage.AtDue!.Role}' too, with {stage.AtDue.ExtensionHours} hours more",
        ({ } h, DeadlineAction.ExtendOnce, _) => $"; after {h} hours there are {stage.AtDue!.ExtensionHours} hours more, once",
        ({ } h, DeadlineAction.LazyConsensus, _) => $"; it is approved when nobody objected within {h} hours",
        ({ } h, _, _) => $"; it fails when it is not decided within {h} hours",
    };

    private static string Between(Language language) => language == Language.Chinese ? "：" : ": ";

    /// <summary>A text that cannot leave its quotes; Mermaid reads entities as HTML does.</summary>
    private static string Label(string text) => text.ReplaceLineEndings(" ").Replace("&", "#amp;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal).Replace("<", "#lt;", StringComparison.Ordinal);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
