using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Traceability;
using static RequirementsKit.Tests.Changes.ABoard;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Changes;

/// <summary>What a request refuses, in words of both languages that name what is allowed.</summary>
public sealed class ChangeRequestRefusalTests
{
    private static readonly Actor Second = Actor.Person(People[1]);
    private static readonly InteractionId Call = InteractionId.New(Given.Ids, Start);
    private static readonly IReadOnlyList<ImpactOption> Options = [new("Leave it", true), new("Do it")];

    [Theory]
    [InlineData("takes no votes", "不接受表决", "vote")]
    [InlineData("takes no votes", "不接受表决", "lift")]
    [InlineData("takes no votes", "不接受表决", "meet")]
    [InlineData("takes no votes", "不接受表决", "delegate")]
    [InlineData("takes no votes", "不接受表决", "recuse")]
    [InlineData("has no ratification open", "没有进行中的补批", "ratify")]
    [InlineData("is neither assessed nor decided now", "目前既不在评估，也不在决定", "assess")]
    [InlineData("is neither assessed nor decided now", "目前既不在评估，也不在决定", "waive the impact")]
    [InlineData("is neither assessed nor decided now", "目前既不在评估，也不在决定", "state")]
    [InlineData("has no implementation to review", "没有可以回顾的实施", "review")]
    [InlineData("is not being assessed; in review, vote RequestChanges", "不在评估中；评审中请投“要求修改”", "return")]
    public void A_draft_says_what_it_does_not_take_yet(string english, string chinese, string command) => Refused(
        "change-request.illegal-action",
        $"CR-1 is Draft and {english}. Allowed now: Submit, Withdraw, Expire.",
        $"CR-1 当前为“草稿”，{chinese}。目前可以：提交、撤回、过期。",
        () => Done(Draft(), command));

    [Theory]
    [InlineData("sign", "takes no signatures any more: what is signed is signed before the end", "不再接受签名：签名须在结束之前进行")]
    [InlineData("vote", "takes no votes", "不接受表决")]
    [InlineData("revise", "is not written any more: its type is fixed, and another version is an amendment", "已不再起草：其类型已固定，另一版本须以修正提出")]
    [InlineData("review", "has no implementation to review", "没有可以回顾的实施")]
    public void What_is_closed_says_that_nothing_is_allowed_any_more(string command, string english, string chinese) => Refused(
        "change-request.illegal-action",
        $"CR-1 is Closed and {english}. Allowed now: nothing, the state is final.",
        $"CR-1 当前为“已关闭”，{chinese}。目前可以：无，此状态为最终状态。",
        () => Done(In(ChangeRequestStatus.Closed), command));

    [Theory]
    [InlineData(ChangeRequestStatus.Submitted, true)]
    [InlineData(ChangeRequestStatus.InReview, true)]
    [InlineData(ChangeRequestStatus.EmergencyVote, true)]
    [InlineData(ChangeRequestStatus.OnHold, false)]
    [InlineData(ChangeRequestStatus.Approved, false)]
    [InlineData(ChangeRequestStatus.Returned, false)]
    [InlineData(ChangeRequestStatus.Applied, false)]
    public void The_impact_is_assessed_waived_and_stated_from_the_submission_to_the_decision(ChangeRequestStatus status, bool isTaken)
    {
        foreach (var command in new[] { "assess", "waive the impact", "state" })
        {
            if (isTaken)
            {
                Assert.NotSame(In(status), Done(In(status), command));
            }
            else
            {
                Refused("change-request.illegal-action", () => Done(In(status), command));
            }
        }
    }

    [Fact]
    public void An_emergency_that_was_decided_is_assessed_no_more() =>
        Refused("change-request.illegal-action", () => Done(Emergency().Vote(4, BallotVerdict.Approve), "assess"));

    [Theory]
    [InlineData(ChangeRequestStatus.Rejected)]
    [InlineData(ChangeRequestStatus.Withdrawn)]
    [InlineData(ChangeRequestStatus.Expired)]
    [InlineData(ChangeRequestStatus.Deferred)]
    [InlineData(ChangeRequestStatus.OnHold)]
    [InlineData(ChangeRequestStatus.Conflicted)]
    [InlineData(ChangeRequestStatus.Returned)]
    public void What_is_not_being_assessed_is_not_returned(ChangeRequestStatus status) => Refused("change-request.illegal-action", () => Done(In(status), "return"));

    [Fact]
    public void A_person_speaks_for_themselves_alone()
    {
        Refused(
            "change-request.not-the-principal", $"{Author} cannot lend the seat of {People[1]}. Only {People[1]} can.", $"{Author} 不能出借 {People[1]} 的席位。只有 {People[1]} 可以。",
            () => Submitted().Delegate(new(People[1], People[2], Start, After(5)), Author, Start));
        Refused(
            "change-request.not-the-principal", $"{Author} cannot step aside for {People[1]}. Only {People[1]} can.", $"{Author} 不能代 {People[1]} 回避。只有 {People[1]} 可以。",
            () => Submitted().Recuse(People[1], Author, Start));
        Refused(
            "change-request.not-the-principal", $"{Author} cannot sign for {People[1]}. Only {People[1]} can.", $"{Author} 不能代 {People[1]} 签名。只有 {People[1]} 可以。",
            () => Submitted().Sign(People[1], "B. Board", SignatureMeaning.Review, "proof", "test", Author, Start));
        Refused(
            "change-request.not-the-author", $"{Second} did not submit CR-1 and cannot withdraw it. Only {Author} can; reject it instead.", $"{Second} 不是 CR-1 的提交者，不能撤回它。只有 {Author} 可以；请改为拒绝。",
            () => Submitted().Withdraw("Not needed", Second, Start));
    }

    [Fact]
    public void Who_wrote_it_does_not_vote_and_is_told_who_may()
    {
        var others = string.Join(", ", People.Skip(1));
        Refused(
            "change-request.self-approval",
            $"CR-1 was submitted or amended by the same person, who cannot vote on it under two v1. Who may: {others}.",
            $"CR-1 由同一人提交或修正，按 two v1 此人不能对其表决。可表决者：{others.Replace(", ", "、", StringComparison.Ordinal)}。",
            () => Submitted().Vote(0, BallotVerdict.Reject));
        Refused(
            "change-request.self-approval",
            "CR-1 was submitted or amended by the same person, who cannot vote on it under two v1. Who may: nobody.",
            "CR-1 由同一人提交或修正，按 two v1 此人不能对其表决。可表决者：无人。",
            () => Submitted().Override(OverrideKind.Decision, "chair", "Mine", Author, Start));
    }

    [Fact]
    public void A_veto_is_lifted_by_who_cast_it_and_the_refusal_says_who_did()
    {
        // Who is on duty has a seat in both groups.
        var vetoing = new ApprovalPolicy("veto", 1, [new("board", [new("board", null, Quorum.Any, MayVeto: true), new("duty", "duty", Quorum.Any, MayVeto: true)])]);
        var duty = Actor.Person(People[4]);
        var vetoed = Submitted(vetoing).Vote(4, BallotVerdict.Veto);
        Refused(
            "change-request.no-veto",
            $"{Author} has no veto on CR-1 to lift. Vetoes stand of: {People[4]}. Who cast one lifts it; else override the round with a reason.",
            $"{Author} 没有对 CR-1 可解除的否决。仍有效的否决来自：{People[4]}。由投出否决者解除，否则请说明理由后越权放行。",
            () => vetoed.LiftVeto(People[4], Author, Start));
        Refused("change-request.no-veto", () => vetoed.LiftVeto(People[1], Second, Start));
        Refused(
            "change-request.no-veto",
            $"{duty} has no veto on CR-1 to lift. Vetoes stand of: nobody. Who cast one lifts it; else override the round with a reason.",
            $"{duty} 没有对 CR-1 可解除的否决。仍有效的否决来自：无人。由投出否决者解除，否则请说明理由后越权放行。",
            () => Submitted(vetoing).LiftVeto(People[4], duty, Start));
        var lifted = vetoed.LiftVeto(People[4], duty, Start);
        Assert.False(lifted.IsBlocked);
        Assert.Equal([BallotVerdict.Veto, BallotVerdict.Veto, BallotVerdict.Abstain, BallotVerdict.Abstain], lifted.Round.Ballots.Select(b => b.Verdict));
    }

    [Fact]
    public void Who_amended_last_is_told_that_somebody_else_has_to_approve()
    {
        var second = Proposal.Revise(One).Statement("Else.");
        Refused(
            "change-request.last-amender", $"{People[1]} amended CR-1 last and cannot approve that version, whatever the policy says. Somebody else has to.", $"{People[1]} 是最后修正 CR-1 的人，无论策略如何都不能批准该版本。须由其他人批准。",
            () => Submitted(Policies.SingleApprover).Amend(second, ImpactOf(second), Holders, Second, Start).Vote(People[1], BallotVerdict.ApproveWithConditions, Second, Start, conditions: [new("Tell", People[2])]));
    }

    [Fact]
    public void A_statement_that_weighs_nothing_is_refused()
    {
        foreach (var options in new ImpactOption[][] { [new("Do it")], [new("Leave it", true)], [] })
        {
            Refused(
                "change-request.options",
                $"The statement on Cost weighs {options.Length} option(s). Weigh at least doing nothing (IsDoNothing) against one that does something.",
                $"关于“成本”的影响说明权衡了 {options.Length} 个方案。请至少将“不做任何事”（IsDoNothing）与一个有所作为的方案加以权衡。",
                () => Submitted().State(ImpactArea.Cost, "None", options, Author, Start));
        }
    }

    [Fact]
    public void A_review_that_cannot_open_says_what_is_missing()
    {
        var submitted = Submitted(Two with { RequiredStatements = [nameof(ImpactArea.Cost), nameof(ImpactArea.Risk)] });
        Refused(
            "change-request.statements", "CR-1 cannot be decided before somebody states its impact on Cost, Risk. State it, with the options weighed.", "在有人说明 CR-1 对 成本、风险 的影响之前，不能作出决定。请说明影响并权衡各方案。",
            () => submitted.OpenReview(Holders, 0, Author, Start));
        Refused(
            "change-request.stale-impact",
            "The impact of CR-1 was computed on version 0 of the trace graph, which is at 7. Compute it again, or waive it with a reason.",
            "CR-1 的影响基于追溯图第 0 版，当前为第 7 版。请重新计算，或说明理由后免除。",
            () => submitted.State(ImpactArea.Cost, "None", Options, Author, Start).State(ImpactArea.Risk, "None", Options, Author, Start).OpenReview(Holders, 7, Author, Start));
        Refused(
            "change-request.unknown-area",
            "The policy two v1 asks for a statement on 'Weather', which is no area. Allowed: Cost, Schedule, Quality, Risk, Payment. Use a version that names these.",
            "审批策略 two v1 要求对“Weather”作出说明，但没有这一方面。允许：Cost、Schedule、Quality、Risk、Payment。请使用列出这些方面的版本。",
            () => Draft(Two with { RequiredStatements = ["Weather"] }));
    }

    [Fact]
    public void A_proposal_that_cannot_be_decided_on_is_refused()
    {
        Refused(
            "change-request.touched-twice",
            $"The proposal changes {One.Id} 2 times. Say all that changes in one operation, so that one change makes one revision.",
            $"该提案对 {One.Id} 更改了 2 次。请在一个操作中写明全部更改，使一次变更产生一个修订。",
            () => Submitted(proposal: Faster.AndRetire(One)));
        Refused(
            "change-request.linked-twice", "The proposal makes or removes the same link twice. Leave one out.", "该提案对同一链接建立或移除了两次。请去掉其中一次。",
            () => Submitted(proposal: Proposal.Link(One, LinkType.Refines, One).AndUnlink(One, LinkType.Refines, One)));
        Refused(
            "change-request.stale-impact", "The impact was computed for another proposal. Compute it again.", "该影响是为另一提案计算的。请重新计算。",
            () => Submitted().Assess(ImpactOf(Proposal.Retire(One)), Author, Start));
        Refused(
            "change-request.no-author",
            $"{Actor.System} is no person, and no author is named, so nobody would be kept from approving their own work. Name who wrote the proposal.",
            $"{Actor.System} 不是个人，且未指定作者，无法防止有人批准自己的工作。请指定提案的撰写者。",
            () => Submitted().Amend(Faster.Because("new"), ImpactOf(Faster), Holders, Actor.System, Start));
    }

    [Fact]
    public void A_hold_ends_after_it_begins() => Refused(
        "change-request.hold-until", "CR-1 cannot be held until 2026-09-01T08:00:00Z, which is not after 2026-09-01T08:00:00Z. Name a later instant.", "CR-1 不能暂停到 2026-09-01T08:00:00Z：它不晚于 2026-09-01T08:00:00Z。请指定更晚的时刻。",
        () => Submitted().Hold(Start, "Now", Author, Start));

    private static ChangeRequest Done(ChangeRequest request, string command) => command switch
    {
        "vote" => request.Vote(1, BallotVerdict.Approve),
        "lift" => request.LiftVeto(People[1], Second, Start),
        "meet" => request.MeetCondition(1, "Tell", Call, Author, Start),
        "delegate" => request.Delegate(new(People[1], People[2], Start, After(5)), Second, Start),
        "recuse" => request.Recuse(People[1], Second, Start),
        "ratify" => request.Ratify(1, BallotVerdict.Approve),
        "assess" => request.Assess(ImpactOf(request.Proposal, 7), Author, Start),
        "waive the impact" => request.WaiveImpact("A typing error", Author, Start),
        "state" => request.State(ImpactArea.Cost, "None", Options, Author, Start),
        "review" => request.ReviewImplementation("As hoped", ChangeEstimate.None, Author, Start),
        "return" => request.Return("Too thin", Author, Start),
        "sign" => request.Sign(People[1], "B. Board", SignatureMeaning.Review, "proof", "test", Second, Start),
        _ => request.ReviseDraft(request.Proposal, Two, ChangeHandling.Normal, Author, Start),
    };
}
