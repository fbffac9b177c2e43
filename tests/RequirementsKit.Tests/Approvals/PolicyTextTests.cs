using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

/// <summary>Policies and outcomes in words, in both languages, and as a picture: whole texts, as people read them.</summary>
public sealed class PolicyTextTests
{
    private static ApprovalPolicy Everything => new(
        "everything",
        2,
        [
            new(
                "rules",
                [
                    new("one", null, Quorum.Any),
                    new("board", "board", Quorum.All),
                    new("two", null, Quorum.AtLeast(2), MayVeto: true),
                    new("half", null, Quorum.Majority),
                    new("share", null, Quorum.Percent(60)),
                    new("weight", null, Quorum.Weighted(4)),
                    new("both", null, Quorum.And(Quorum.AtLeast(2), Quorum.OfRole("finance", 1))),
                    new("either", null, Quorum.Or(Quorum.All, Quorum.Percent(50))),
                ]),
            Stage("silent", 8, null),
            Stage("strict", 9, new(DeadlineAction.Reject)),
            Stage("raised", 48, new(DeadlineAction.Escalate) { ExtensionHours = 24, Role = "sponsor" }),
            Stage("longer", 10, new(DeadlineAction.ExtendOnce) { ExtensionHours = 4 }),
            Stage("lazy", 72, new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 71 }),
        ])
    { DistinctPeople = true, DistinctAcrossGroups = true };

    [Fact]
    public void A_policy_says_in_English_who_decides_by_what_rule_and_until_when() => Reads(
        """
        Policy everything v2: 6 stages, one after the other.
        1. rules: 'one' (everybody who may approve) needs any one; 'board' (board) needs all; 'two' (everybody who may approve) needs at least 2, and each seat may veto; 'half' (everybody who may approve) needs a majority; 'share' (everybody who may approve) needs at least 60 %; 'weight' (everybody who may approve) needs a weight of at least 4; 'both' (everybody who may approve) needs (at least 2 and at least 1 of 'finance'); 'either' (everybody who may approve) needs (all or at least 50 %).
        2. silent: 'g' (everybody who may approve) needs any one; it fails when it is not decided within 8 hours.
        3. strict: 'g' (everybody who may approve) needs any one; it fails when it is not decided within 9 hours.
        4. raised: 'g' (everybody who may approve) needs any one; after 48 hours it goes to 'sponsor' too, with 24 hours more.
        5. longer: 'g' (everybody who may approve) needs any one; after 10 hours there are 4 hours more, once.
        6. lazy: 'g' (everybody who may approve) needs any one; it is approved when nobody objected within 72 hours.
        Who contributed to the content does not vote.
        Who approved in one stage does not count in another.
        Nobody has more than one seat in a stage.
        """,
        Everything.ToText());

    [Fact]
    public void A_policy_says_in_Chinese_who_decides_by_what_rule_and_until_when() => Reads(
        """
        审批策略 everything v2，共 6 个阶段。
        1. rules：“one”（所有可表决者）需要任意一票同意；“board”（board）需要全部席位同意；“two”（所有可表决者）需要至少 2 票同意，每个席位都可否决；“half”（所有可表决者）需要过半数同意；“share”（所有可表决者）需要至少 60% 同意；“weight”（所有可表决者）需要权重合计至少 4；“both”（所有可表决者）需要（至少 2 票同意且至少 1 票同意（限“finance”））；“either”（所有可表决者）需要（全部席位同意或至少 50% 同意）。
        2. silent：“g”（所有可表决者）需要任意一票同意；8 小时后仍未决定即不通过。
        3. strict：“g”（所有可表决者）需要任意一票同意；9 小时后仍未决定即不通过。
        4. raised：“g”（所有可表决者）需要任意一票同意；48 小时后升级至“sponsor”，并延长 24 小时。
        5. longer：“g”（所有可表决者）需要任意一票同意；10 小时后延长一次，共 4 小时。
        6. lazy：“g”（所有可表决者）需要任意一票同意；72 小时内无人反对即视为同意。
        参与撰写内容的人不得表决。
        在一个阶段表示同意的人，不再计入其他阶段。
        每人在一个阶段只有一个席位。
        """,
        Everything.ToText(Language.Chinese));

    [Fact]
    public void A_policy_under_which_authors_vote_says_so()
    {
        Reads(
            """
            Policy single-approver v1: 1 stage.
            1. approval: 'approvers' (everybody who may approve) needs any one.
            Who contributed to the content may vote.
            """,
            Policies.SingleApprover.ToText());
        Reads(
            """
            审批策略 single-approver v1，共 1 个阶段。
            1. approval：“approvers”（所有可表决者）需要任意一票同意。
            参与撰写内容的人也可以表决。
            """,
            Policies.SingleApprover.ToText(Language.Chinese));
    }

    [Fact]
    public void A_drawing_shows_the_stages_in_their_order_each_with_its_groups() => Reads(
        """
        flowchart TD
            start([submitted]) --> s1
            subgraph s1["a #amp; b"]
                s1g1["one: any one"]
                s1g2["two: at least 2, may veto"]
            end
            s1 --> s2
            subgraph s2["#lt;b> #quot;x#quot; y"]
                s2g1["g: a majority of 'board'"]
            end
            s2 --> approved([approved])
        """,
        new ApprovalPolicy(
            "p", 1, [new("a & b", [new("one", null, Quorum.Any), new("two", null, Quorum.AtLeast(2), MayVeto: true)]), new("<b> \"x\"\ny", [new("g", null, Quorum.Majority with { Role = "board" })])]).ToMermaid());

    [Theory]
    [InlineData(ApprovalOutcome.Pending, false, "Pending", "待定")]
    [InlineData(ApprovalOutcome.Satisfied, true, "Approved", "已批准")]
    [InlineData(ApprovalOutcome.Failed, false, "Not approved", "未批准")]
    [InlineData(ApprovalOutcome.Infeasible, false, "Cannot be met", "无法满足")]
    [InlineData(ApprovalOutcome.NotApplicable, false, "Not applicable", "不适用")]
    [InlineData(ApprovalOutcome.Overridden, true, "Overridden", "已越权放行")]
    [InlineData(ApprovalOutcome.Error, false, "The policy is wrong", "策略有误")]
    public void An_outcome_says_what_it_is_and_whether_the_content_may_go_on(ApprovalOutcome outcome, bool passes, string english, string chinese)
    {
        RoundOutcome round = new(outcome, null, []);
        Assert.Equal(passes, round.Passes);
        Assert.Equal($"{english}: .", round.ToText());
        Assert.Equal($"{chinese}。。", round.ToText(Language.Chinese));
    }

    [Fact]
    public void An_outcome_says_how_each_group_stands_and_what_waits_for_a_step()
    {
        RoundOutcome round = new(
            ApprovalOutcome.Pending,
            "s",
            [
                new("s", "board", ApprovalOutcome.Failed, 1, 2, 3, 0, IsVetoed: true),
                new("s", "waits", ApprovalOutcome.Pending, 2, 2, 4, 1, IsVetoed: false) { IsReached = true },
                new("s", "open", ApprovalOutcome.Pending, 1, 2, 4, 1, IsVetoed: false),
                new("s", "done", ApprovalOutcome.Satisfied, 2, 2, 4, 1, IsVetoed: false) { IsReached = true },
                new("s", "all", ApprovalOutcome.Pending, 2, 2, 2, 0, IsVetoed: false) { IsReached = true },
            ])
        { Stages = [new("r", ApprovalOutcome.Satisfied, AwaitsDeadline: false), new("s", ApprovalOutcome.Pending, AwaitsDeadline: true)] };
        Assert.Equal(
            "Pending: 'board' has 1 of 2 approval(s) needed from 3 seat(s), and a veto stands; 'waits' has 2 of 2 approval(s) needed from 4 seat(s), and waits for 1 that may still veto; "
            + "'open' has 1 of 2 approval(s) needed from 4 seat(s); 'done' has 2 of 2 approval(s) needed from 4 seat(s); 'all' has 2 of 2 approval(s) needed from 2 seat(s). "
            + "'s' is not decided at its due time, and the policy says what follows.",
            round.ToText());
        Assert.Equal(
            "待定。“board”：3 个席位中 1 票赞成，需要 2 票，已被否决；“waits”：4 个席位中 2 票赞成，需要 2 票，仍等待 1 个可否决的席位；"
            + "“open”：4 个席位中 1 票赞成，需要 2 票；“done”：4 个席位中 2 票赞成，需要 2 票；“all”：2 个席位中 2 票赞成，需要 2 票。“s”已到期，等待按策略处理。",
            round.ToText(Language.Chinese));
    }

    [Fact]
    public void A_problem_of_the_whole_has_no_place()
    {
        Assert.Equal("It is wrong.", new PolicyProblem("", "It is wrong.").ToString());
        Assert.Equal("/id: It is wrong.", new PolicyProblem("/id", "It is wrong.").ToString());
    }

    private static ApprovalStage Stage(string name, int hours, DeadlineRule? atDue) => new(name, [new("g", null, Quorum.Any)]) { DueAfterHours = hours, AtDue = atDue };

    private static void Reads(string expected, string text) => Assert.Equal(expected.ReplaceLineEndings("\n") + "\n", text);
}
