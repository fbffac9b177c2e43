using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Reporting;

public sealed class DocketTextTests
{
    [Theory]
    [InlineData(ChangeCause.NewNeed, "A new need", "新的需要")]
    [InlineData(ChangeCause.Misunderstood, "A misunderstanding", "理解有误")]
    [InlineData(ChangeCause.Error, "An error in the record", "记录有误")]
    [InlineData(ChangeCause.External, "A change outside", "外部变化")]
    [InlineData(ChangeCause.Technical, "A technical reason", "技术原因")]
    public void A_request_says_why_who_until_when_and_the_reason(ChangeCause cause, string english, string chinese)
    {
        var item = Item() with { Cause = cause };
        Says(item, $"\n\n{english}, submitted by Mara.\n\n", $"\n\n{chinese}，由 Mara 提出。\n\n");
        Says(
            item with { Due = Given.Start, Reason = "It_waits" }, $"\n\n{english}, submitted by Mara, due 2026-09-01 08:00Z. Reason: It\\_waits\n\n",
            $"\n\n{chinese}，由 Mara 提出，截止 2026-09-01 08:00Z。理由：It\\_waits\n\n");
    }

    [Theory]
    [InlineData(BallotVerdict.Approve, "approves", "同意")]
    [InlineData(BallotVerdict.ApproveWithConditions, "approves with conditions", "有条件同意")]
    [InlineData(BallotVerdict.Abstain, "abstains", "弃权")]
    [InlineData(BallotVerdict.RequestChanges, "asks for changes", "要求修改")]
    [InlineData(BallotVerdict.Reject, "rejects", "反对")]
    [InlineData(BallotVerdict.Veto, "vetoes", "否决")]
    public void A_vote_names_group_seat_verdict_and_who_cast_it(BallotVerdict verdict, string english, string chinese) => Says(
        Item() with { Votes = [new("g_1", "An_na", verdict, null, Given.Start), new("g", "Ben", verdict, "Ma_ra", Given.Start)] },
        $"**Votes so far**\n\n| Group | Seat | Verdict | Cast by | When |\n|---|---|---|---|---|\n| g\\_1 | An\\_na | {english} |  | 2026-09-01 08:00Z |\n| g | Ben | {english} | Ma\\_ra | 2026-09-01 08:00Z |\n",
        $"**表决**\n\n| 组别 | 席位 | 意见 | 代投 | 时间 |\n|---|---|---|---|---|\n| g\\_1 | An\\_na | {chinese} |  | 2026-09-01 08:00Z |\n| g | Ben | {chinese} | Ma\\_ra | 2026-09-01 08:00Z |\n");

    [Theory]
    [InlineData(OperationKind.Revise, "修订")]
    [InlineData(OperationKind.Retire, "作废")]
    [InlineData(OperationKind.Add, "新增")]
    [InlineData(OperationKind.Link, "建立链接")]
    [InlineData(OperationKind.Unlink, "移除链接")]
    [InlineData(OperationKind.Move, "移动")]
    [InlineData(OperationKind.Split, "拆分")]
    [InlineData(OperationKind.Merge, "合并")]
    [InlineData(OperationKind.Reinstate, "恢复")]
    public void An_operation_names_what_it_changes(OperationKind kind, string chinese)
    {
        Says(
            Item() with { Changes = [new(kind, "REQ-1", "Ex_port", [], false), new(kind, "", "New", [], true), new(kind, "", "", [], false)] },
            $"**What is to change**\n\n* {kind} REQ-1 Ex\\_port\n* {kind} New (changed since)\n* {kind}\n\n", $"**拟变更**\n\n* {chinese} REQ-1 Ex\\_port\n* {chinese} New（此后已有改动）\n* {chinese}\n\n");
        Says(Item() with { Changes = [] }, "**What is to change**\n\nNothing.\n\n", "**拟变更**\n\n无。\n\n");
    }

    [Theory]
    [InlineData("a b c", "a x c", "a ~~b~~**x** c")]
    [InlineData("a", "a b", "a **b**")]
    [InlineData("a b", "b", "~~a~~ b")]
    [InlineData("a_b", "", "~~a\\_b~~")]
    [InlineData("a b", "a  b", "a  b")]
    public void What_is_taken_out_is_struck_and_what_is_put_in_is_bold(string before, string after, string marked)
    {
        var words = RequirementsKit.Requirements.Internal.WordDiff.Between(before, after);
        var change = new DocketChange(OperationKind.Revise, "REQ-1", "", [new(RequirementField.Rationale, before, after, words)], false);
        Says(Item() with { Changes = [change] }, $"* Revise REQ-1\n* Rationale: {marked}\n", $"* 修订 REQ-1\n* Rationale: {marked}\n");
    }

    [Fact]
    public void What_may_be_touched_and_who_is_waited_for_is_said()
    {
        Says(
            Item() with { Impact = [new("REQ-2", "Im_port", 1), new("REQ-3", "Print", 2)], Missing = ["An_na", "Ben"] },
            "**What it may touch**\n\n* REQ-2 Im\\_port (1 link away)\n* REQ-3 Print (2 links away)\n\n", "**可能影响**\n\n* REQ-2 Im\\_port（距离 1）\n* REQ-3 Print（距离 2）\n\n");
        Says(Item() with { Missing = ["An_na", "Ben"] }, "Waiting for: An\\_na, Ben.\n", "等待：An\\_na、Ben。\n");
        Says(Item() with { Impact = [] }, "**What it may touch**\n\nNo other requirement.\n\n**Votes so far**\n\nNone.\n\n", "**可能影响**\n\n没有其他需求。\n\n**表决**\n\n尚无。\n\n");
        Says(Item(), "Nobody is waited for.\n", "不等待任何人。\n");
    }

    [Fact]
    public void An_empty_docket_says_so()
    {
        var docket = new Docket(Given.Start + Duration.FromMinutes(5), []);
        Assert.Equal("# Change board docket, 2026-09-01 08:05Z\n\nNothing is to be decided.\n", docket.ToMarkdown());
        Assert.Equal("# 变更委员会议程 2026-09-01 08:05Z\n\n没有待决定的事项。\n", docket.ToMarkdown(Language.Chinese));
    }

    private static DocketItem Item() => new("CR-1", 2, ChangeCause.Error, "Mara", null, [], [], new(ApprovalOutcome.Pending, null, []), [], [], null);

    private static void Says(DocketItem item, string english, string chinese)
    {
        var docket = new Docket(Given.Start, [item]);
        Assert.Contains(english, docket.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains(chinese, docket.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
        Assert.StartsWith("# Change board docket, 2026-09-01 08:00Z\n\n## CR-1 v2\n\n", docket.ToMarkdown(), StringComparison.Ordinal);
    }
}
