using NodaTime;
using RequirementsKit.Approvals;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Approvals;

/// <summary>Who may say what in a round, for whom and until when, and what the refusal says.</summary>
public sealed class BallotRuleTests
{
    private static readonly Fingerprint Content = Fingerprint.Of("content"u8);
    private static readonly Instant Start = Given.Start;
    private static readonly IReadOnlyList<StakeholderId> P = [.. Enumerable.Range(0, 7).Select(_ => StakeholderId.New(Given.Ids, Given.Start))];
    private static readonly InteractionId Evidence = InteractionId.New(Given.Ids, Given.Start);

    [Fact]
    public void A_ballot_keeps_everything_that_was_said()
    {
        var ballot = Assert.Single(Open(Of(Quorum.All), 2).Cast(P[0], BallotVerdict.Abstain, Actor.Person(P[4]), Hour(1), "As you like", Evidence).Ballots);
        Assert.Equal(new(1, BallotVerdict.Abstain, Content, Actor.Person(P[4]), Evidence, "As you like", Hour(1)), ballot);
        Assert.Null(Open(Of(Quorum.All), 2).Cast(P[0], BallotVerdict.Abstain, Actor.Person(P[0]), Start, " ").Ballots[0].Comment);
    }

    [Fact]
    public void A_ballot_needs_somebody_who_casts_it_and_a_verdict_that_there_is()
    {
        var round = Open(Of(Quorum.All), 2);
        Assert.Equal("by", Assert.Throws<ArgumentNullException>(() => round.Cast(P[0], BallotVerdict.Approve, null!, Start)).ParamName);
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => round.Cast(P[0], (BallotVerdict)7, Actor.Person(P[0]), Start));
        Assert.StartsWith("Use one of Approve, ApproveWithConditions, Abstain, RequestChanges, Reject, Veto.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decided_round_says_how_it_was_decided() => Refused(
        "approval.decided",
        "The round is decided (Satisfied) and takes no more ballots.",
        "该轮次已有决定（已批准），不再接受表决票。",
        () => Yes(Yes(Open(Of(Quorum.Any), 2), 0), 1));

    [Fact]
    public void A_contributor_is_told_who_may_vote()
    {
        var round = Open(Of(Quorum.All), 3, P[0]);
        Refused(
            "approval.self-approval",
            $"{P[0]} contributed to the content and cannot vote on it under p v1. Who may: {P[1]}, {P[2]}.",
            $"{P[0]} 参与了内容的撰写，按 p v1 不能对其表决。可表决者：{P[1]}、{P[2]}。",
            () => Yes(round, 0));
    }

    [Fact]
    public void Who_has_no_seat_is_told_who_may_vote()
    {
        var round = Yes(Open(Of(Quorum.All), 2, P[5]), 0);
        Refused(
            "approval.no-seat",
            $"{P[4]} has no seat in 's' that may vote. Who may vote now: {P[1]}.",
            $"{P[4]} 在“s”中没有可表决的席位。目前可表决者：{P[1]}。",
            () => Yes(round, 4));

        // A contributor without a seat is no contributor with one.
        Refused("approval.no-seat", () => Yes(round, 5));
    }

    [Fact]
    public void Nobody_may_vote_between_the_due_time_and_what_the_policy_does_then() => Refused(
        "approval.no-seat",
        $"{P[0]} has no seat in 's' that may vote. Who may vote now: nobody.",
        $"{P[0]} 在“s”中没有可表决的席位。目前可表决者：无人。",
        () => Open(Extended(), 2).Cast(P[0], BallotVerdict.Approve, Actor.Person(P[0]), Hour(8)));

    [Fact]
    public void A_person_speaks_in_all_seats_they_have_in_the_stage_and_in_no_other()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("all", null, Quorum.All), new("board", "board", Quorum.Any, MayVeto: true)]), new("t", [new("all", null, Quorum.All)])]);
        SeatHolder[] people = [new(P[0], ["board"]), new(P[1], ["board"])];
        var round = ApprovalRound.Open(policy, Content, people, [], Start);
        Assert.Equal([1, 3], Yes(round, 0).Ballots.Select(b => b.Seat));

        // A veto is said where there is one, and the mandate that is left still speaks.
        Assert.Equal([3], round.Cast(P[0], BallotVerdict.Veto, Actor.Person(P[0]), Start).Ballots.Select(b => b.Seat));
        var lost = round.Recheck([new(P[0], []), people[1]]);
        Assert.Equal([false, false, true, false, false, false], lost.Seats.Select(s => s.IsVacant));
        Assert.Equal([1], Yes(lost, 0).Ballots.Select(b => b.Seat));
        Refused(
            "approval.no-veto",
            $"The seat of {P[0]} has no veto under p v1. Reject instead.",
            $"按 p v1，{P[0]} 的席位没有否决权。请改投反对票。",
            () => lost.Cast(P[0], BallotVerdict.Veto, Actor.Person(P[0]), Start));
    }

    [Fact]
    public void Only_a_conditional_approval_names_conditions_and_they_are_open_and_not_blank()
    {
        var round = Open(Of(Quorum.All), 2);
        Action Casting(BallotVerdict verdict, params BallotCondition[]? conditions) => () => round.Cast(P[0], verdict, Actor.Person(P[0]), Start, conditions: conditions);
        foreach (var wrong in new[]
        {
            Casting(BallotVerdict.ApproveWithConditions, null),
            Casting(BallotVerdict.ApproveWithConditions),
            Casting(BallotVerdict.ApproveWithConditions, [null!]),
            Casting(BallotVerdict.ApproveWithConditions, new BallotCondition(" ", P[1])),
            Casting(BallotVerdict.ApproveWithConditions, new("Tell the desk", P[1]), new("", P[1])),
            Casting(BallotVerdict.ApproveWithConditions, new BallotCondition("Tell the desk", P[1], Evidence: Evidence)),
            Casting(BallotVerdict.Approve, new BallotCondition("Tell the desk", P[1])),
            Casting(BallotVerdict.Reject, new BallotCondition("Tell the desk", P[1])),
        })
        {
            Refused(
                "approval.conditions",
                "A conditional approval names what has to happen first, in conditions that are open; another verdict names none.",
                "有条件的赞成须写明应先满足的未结条件；其他意见不附条件。",
                () =>
                {
                    wrong();
                    return round;
                });
        }

        Assert.Single(round.Cast(P[0], BallotVerdict.Approve, Actor.Person(P[0]), Start, conditions: []).Ballots);
    }

    [Fact]
    public void One_pair_of_eyes_approves_once_where_the_policy_asks_for_different_people()
    {
        var round = Open(Of(Quorum.AtLeast(3)) with { DistinctPeople = true }, 4).Delegate(new(P[1], P[0], Start, Hour(8))).Delegate(new(P[2], P[0], Start, Hour(8)));
        ApprovalRound For(ApprovalRound before, int person, BallotVerdict verdict = BallotVerdict.Approve, InteractionId? evidence = null, BallotCondition[]? conditions = null) =>
            before.Cast(P[person], verdict, Actor.Person(P[0]), Start, evidence: evidence, conditions: conditions);
        Refused(
            "approval.distinct",
            $"person:{P[0]} approved before in the seat of somebody else, and p v1 asks for different people. Who may vote now: {P[1]}, {P[2]}, {P[3]}.",
            $"person:{P[0]} 此前已代他人席位表示赞成，而 p v1 要求由不同的人表决。目前可表决者：{P[1]}、{P[2]}、{P[3]}。",
            () => For(Yes(round, 0), 1));
        Refused("approval.distinct", () => For(For(round, 1), 2));
        Refused("approval.distinct", () => Yes(For(round, 1), 0));
        Refused("approval.distinct", () => For(Yes(round, 0), 1, BallotVerdict.ApproveWithConditions, conditions: [new("Tell the desk", P[1])]));
        Refused("approval.distinct", () => For(For(round, 1, BallotVerdict.ApproveWithConditions, conditions: [new("Tell the desk", P[1])]), 2));

        // The same seat again, anything but an approval, the word of another, and the same policy without the rule.
        Assert.Equal(2, For(For(round, 1), 1).Ballots.Count);
        Assert.Equal(2, For(Yes(round, 0), 1, BallotVerdict.Reject).Ballots.Count);
        Assert.Equal(2, Yes(For(round, 1, BallotVerdict.Reject), 0).Ballots.Count);
        Assert.Equal(2, For(Yes(round, 0), 1, evidence: Evidence).Ballots.Count);
        Assert.Equal(2, Yes(Yes(round, 0), 1).Ballots.Count);
        Assert.Equal(2, For(Yes(Open(Of(Quorum.AtLeast(3)), 3).Delegate(new(P[1], P[0], Start, Hour(8))), 0), 1).Ballots.Count);
    }

    [Fact]
    public void Nobody_casts_for_another_without_a_right_or_evidence_and_the_refusal_says_what_is_missing()
    {
        var round = Open(Of(Quorum.All), 2, P[5]);
        void Missing(ApprovalRound before, Actor by, InteractionId? evidence, string english, string chinese) => Refused(
            "approval.not-on-behalf", $"{by} cannot cast the ballot of {P[0]}: {english}.", $"{by} 不能代 {P[0]} 投票：{chinese}。", () => before.Cast(P[0], BallotVerdict.Approve, by, Start, evidence: evidence));
        Missing(round, Actor.Person(P[4]), null, "the interaction that shows it is missing", "缺少可以证明的沟通记录");
        Missing(round, Actor.System, null, "the interaction that shows it is missing", "缺少可以证明的沟通记录");
        Missing(round, Actor.Person(P[5]), Evidence, "who contributed cannot record votes", "参与撰写的人不能登记表决票");
        var own = ApprovalRound.Open(new("p", 1, Of(Quorum.All).Stages, allowsOnBehalf: false), Content, [new(P[0], [])], [], Start).Delegate(new(P[0], P[4], Start, Hour(1)));
        Missing(own, Actor.Person(P[3]), Evidence, "p v1 does not allow it", "p v1 不允许");
        Missing(own, Actor.Person(P[4]), Evidence, "p v1 does not allow it", "p v1 不允许");
        Assert.Single(own.Cast(P[0], BallotVerdict.Approve, Actor.Person(P[4]), Start).Ballots);
        Assert.Single(round.Cast(P[0], BallotVerdict.Approve, Actor.System, Start, evidence: Evidence).Ballots);
    }

    [Fact]
    public void A_delegation_is_for_one_person_one_stage_and_half_open_in_time()
    {
        Delegation delegation = new(P[0], P[4], Hour(1), Hour(2), "s");
        Assert.False(delegation.IsActive("s", Hour(1) - Duration.Epsilon));
        Assert.True(delegation.IsActive("s", Hour(1)));
        Assert.True(delegation.IsActive("s", Hour(2) - Duration.Epsilon));
        Assert.False(delegation.IsActive("s", Hour(2)));
        Assert.False(delegation.IsActive("t", Hour(1)));
        Assert.False(delegation.IsActive(null, Hour(1)));
        Assert.True((delegation with { Stage = null }).IsActive("t", Hour(1)));
        var round = Open(Of(Quorum.All), 2).Delegate(delegation);
        Assert.Single(round.Cast(P[0], BallotVerdict.Approve, Actor.Person(P[4]), Hour(1)).Ballots);
        Refused("approval.not-on-behalf", () => round.Cast(P[1], BallotVerdict.Approve, Actor.Person(P[4]), Hour(1)));
        Refused("approval.not-on-behalf", () => round.Cast(P[0], BallotVerdict.Approve, Actor.Person(P[3]), Hour(1)));
        Refused("approval.not-on-behalf", () => Open(Of(Quorum.All), 2).Delegate(delegation with { Stage = "t" }).Cast(P[0], BallotVerdict.Approve, Actor.Person(P[4]), Hour(1)));
    }

    [Fact]
    public void A_delegation_names_two_people_and_a_time_that_is_not_empty()
    {
        var round = Open(Of(Quorum.All), 2);
        Refused(
            "approval.delegation",
            $"The delegation from {P[0]} to {P[0]} in [{Hour(1)}, {Hour(2)}) is empty. Name two people and a start before the end.",
            $"从 {P[0]} 到 {P[0]} 的委托在 [{Hour(1)}, {Hour(2)}) 内无效。请指定两个不同的人，且开始早于结束。",
            () => round.Delegate(new(P[0], P[0], Hour(1), Hour(2))));
        Refused("approval.delegation", () => round.Delegate(new(P[0], P[1], Hour(1), Hour(1))));
        Refused("approval.delegation", () => round.Delegate(new(P[0], P[1], Hour(2), Hour(1))));
        Delegation first = new(P[0], P[1], Hour(1), Hour(1) + Duration.Epsilon);
        Assert.Equal([first, first with { To = P[2] }], round.Delegate(first).Delegate(first with { To = P[2] }).Delegations!);
        Assert.Equal("delegation", Assert.Throws<ArgumentNullException>(() => round.Delegate(null!)).ParamName);
    }

    [Fact]
    public void A_contributor_neither_delegates_nor_is_a_delegate()
    {
        var round = Open(Of(Quorum.All), 3, P[0]);
        const string English = "Who contributed to the content neither delegates nor votes for another under p v1. Name somebody else.";
        const string Chinese = "按 p v1，参与内容撰写的人既不能委托，也不能代他人表决。请指定其他人。";
        Refused("approval.self-approval", English, Chinese, () => round.Delegate(new(P[0], P[1], Start, Hour(1))));
        Refused("approval.self-approval", English, Chinese, () => round.Delegate(new(P[1], P[0], Start, Hour(1))));
        Assert.Single(round.Delegate(new(P[1], P[2], Start, Hour(1))).Delegations!);
    }

    [Fact]
    public void A_condition_is_met_once_before_it_is_due_and_alone()
    {
        BallotCondition tell = new("Tell the desk", P[1], Hour(8));
        BallotCondition test = new("Test it", P[1]);
        var round = Open(Of(Quorum.All), 2).Cast(P[0], BallotVerdict.ApproveWithConditions, Actor.Person(P[0]), Start, conditions: [tell, test]);
        var met = round.MeetCondition(1, "Tell the desk", Evidence, Hour(8) - Duration.Epsilon);
        Assert.Equal([tell with { Evidence = Evidence }, test], met.Ballots[0].Conditions!);
        Assert.Equal(0, met.Evaluate(Start).Groups[0].Approvals);
        Assert.Equal(1, met.MeetCondition(1, "Test it", Evidence, Hour(99)).Evaluate(Start).Groups[0].Approvals);
        void NoCondition(ApprovalRound before, int seat, string text, int hour, string names) => Refused(
            "approval.no-condition",
            $"Seat {seat} has no open condition '{text}' that can still be met. Its last ballot names: {names}.",
            $"席位 {seat} 没有仍可满足的未结条件“{text}”。其最近一张表决票写明：{names.Replace(", ", "、", StringComparison.Ordinal)}。",
            () => before.MeetCondition(seat, text, Evidence, Hour(hour)));
        NoCondition(round, 1, "Tell the desk", 8, "Tell the desk, Test it");
        NoCondition(met, 1, "Tell the desk", 1, "Tell the desk, Test it");
        NoCondition(round, 1, "tell the desk", 1, "Tell the desk, Test it");
        NoCondition(round, 2, "Tell the desk", 1, "");
    }

    [Fact]
    public void A_condition_is_met_in_the_last_ballot_of_the_seat_and_the_others_stay()
    {
        BallotCondition test = new("Test it", P[1]);
        ApprovalRound Conditional(ApprovalRound before, int person) => before.Cast(P[person], BallotVerdict.ApproveWithConditions, Actor.Person(P[person]), Start, conditions: [test]);
        var round = Conditional(Conditional(Conditional(Open(Of(Quorum.All), 3), 0), 1), 0).MeetCondition(1, "Test it", Evidence, Start);
        Assert.Equal([null, null, (InteractionId?)Evidence], round.Ballots.Select(b => b.Conditions![0].Evidence));
        Refused("approval.no-condition", () => Open(Of(Quorum.All), 2).MeetCondition(1, "Test it", Evidence, Start));
        Refused("approval.no-condition", () => Yes(Conditional(Open(Of(Quorum.All), 2), 0), 0).MeetCondition(1, "Test it", Evidence, Start));
    }

    [Fact]
    public void A_condition_that_is_met_opens_the_next_stage()
    {
        var policy = new ApprovalPolicy("p", 1, [Of(Quorum.Any).Stages[0], new("t", [new("g", null, Quorum.Any)]) { DueAfterHours = 5 }]);
        var round = Open(policy, 1).Cast(P[0], BallotVerdict.ApproveWithConditions, Actor.Person(P[0]), Start, conditions: [new("Test it", P[0])]);
        Assert.All(round.Seats, s => Assert.Null(s.Due));
        Assert.Equal([("s", null), ("t", (Instant?)Hour(7))], round.MeetCondition(1, "Test it", Evidence, Hour(2)).Seats.Select(s => (s.Stage, s.Due)));
    }

    [Fact]
    public void A_decided_round_changes_no_more()
    {
        var decided = Yes(Open(Of(Quorum.Any), 2), 0);
        const string English = "The round is decided and nothing about it can change.";
        const string Chinese = "该轮次已有决定，其内容不能再更改。";
        Refused("approval.decided", English, Chinese, () => decided.MeetCondition(1, "Test it", Evidence, Start));
        Refused("approval.decided", English, Chinese, () => decided.Recuse(P[1], Start));
    }

    [Fact]
    public void Who_steps_aside_has_a_seat_to_step_aside_from_and_leaves_all()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("g", null, Quorum.Any)]), new("t", [new("h", null, Quorum.Any)])]);
        var round = Open(policy, 2);
        Assert.Equal([true, false, true, false], round.Recuse(P[0], Start).Seats.Select(s => s.IsRecused));
        Refused("approval.no-seat", () => Yes(round.Recuse(P[0], Start), 0));
        Refused(
            "approval.no-seat",
            $"{P[4]} has no seat to step aside from. Who has one: {P[0]}, {P[1]}.",
            $"{P[4]} 没有可回避的席位。拥有席位者：{P[0]}、{P[1]}。",
            () => round.Recuse(P[4], Start));
    }

    [Fact]
    public void A_stage_that_is_decided_by_who_steps_aside_opens_the_next()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("g", null, Quorum.All)]), new("t", [new("h", "board", Quorum.Any)]) { DueAfterHours = 5 }]);
        var round = ApprovalRound.Open(policy, Content, [new(P[0], ["board"]), new(P[1], [])], [], Start);
        var next = Yes(round, 0).Recuse(P[1], Hour(2));
        Assert.Equal("t", next.Evaluate(Hour(2)).Stage);
        Assert.Equal(Hour(7), next.Seats[2].Due);
    }

    [Fact]
    public void A_seat_without_its_role_is_vacant_for_good()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("board", "board", Quorum.Any), new("all", null, Quorum.Any)])]);
        var round = ApprovalRound.Open(policy, Content, [new(P[0], ["board"]), new(P[1], ["board"])], [], Start);
        Assert.Same(round, round.Recheck([new(P[0], ["board"]), new(P[1], ["board"])]));
        Assert.Same(round, round.Recheck([new(P[0], ["board"]), new(P[1], ["board"]), new(P[0], [])]));
        var lost = round.Recheck([new(P[0], []), new(P[1], ["board"])]);
        Assert.Equal([true, false, false, false], lost.Seats.Select(s => s.IsVacant));
        Assert.Same(lost, lost.Recheck([new(P[0], ["board"]), new(P[1], ["board"])]));
        Assert.Equal([true, true, false, true], lost.Recheck([new(P[0], ["board"])]).Seats.Select(s => s.IsVacant));
        Assert.Equal("holders", Assert.Throws<ArgumentNullException>(() => round.Recheck(null!)).ParamName);
    }

    [Fact]
    public void The_role_of_an_escalation_keeps_a_seat_only_after_it_escalated()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("g", "board", Quorum.Any)]) { DueAfterHours = 8, AtDue = new(DeadlineAction.Escalate) { ExtensionHours = 4, Role = "sponsor" } }]);
        var round = ApprovalRound.Open(policy, Content, [new(P[0], ["board"])], [], Start);
        SeatHolder[] sponsor = [new(P[0], ["sponsor"])];
        Assert.True(round.Recheck(sponsor).Seats[0].IsVacant);
        var escalated = round.Tick(Hour(8), [new(P[0], ["board"])]);
        Assert.Same(escalated, escalated.Recheck(sponsor));
        Assert.True(escalated.Recheck([new(P[0], ["guest"])]).Seats[0].IsVacant);
        var extended = ApprovalRound.Open(Extended(), Content, [new(P[0], ["board"])], [], Start).Tick(Hour(8), []);
        Assert.True(extended.Seats[0].IsExtended);
        Assert.True(extended.Recheck([]).Seats[0].IsVacant);
    }

    [Fact]
    public void Who_may_vote_is_who_has_not_approved_in_a_seat_that_counts_in_the_stage_that_decides()
    {
        var round = Open(Of(Quorum.AtLeast(2)), 7, P[5]);
        Assert.Equal([P[0], P[1], P[2], P[3], P[4], P[6]], round.WhoMayStillApprove(Start));
        var said = Yes(round, 0).Cast(P[1], BallotVerdict.Reject, Actor.Person(P[1]), Start).Cast(P[2], BallotVerdict.Abstain, Actor.Person(P[2]), Start).Recuse(P[3], Start);
        Assert.Equal([P[1], P[2], P[4], P[6]], said.WhoMayStillApprove(Start));
        Assert.Equal([P[1], P[2], P[4]], said.Recheck([.. P.Take(5).Select(p => new SeatHolder(p, []))]).WhoMayStillApprove(Start));
        Assert.Empty(Yes(said, 4).WhoMayStillApprove(Start));
        var two = new ApprovalPolicy("p", 1, [new("s", [new("g", null, Quorum.Any), new("h", null, Quorum.Any)]), new("t", [new("g", "board", Quorum.Any)])]);
        var staged = ApprovalRound.Open(two, Content, [new(P[0], []), new(P[1], ["board"])], [], Start);
        Assert.Equal([P[0], P[1]], staged.WhoMayStillApprove(Start));
        Assert.Equal([P[1]], Yes(staged, 0).WhoMayStillApprove(Start));
        var timed = Open(Extended(), 1);
        Assert.Equal([P[0]], timed.WhoMayStillApprove(Hour(8) - Duration.Epsilon));
        Assert.Empty(timed.WhoMayStillApprove(Hour(8)));
    }

    [Fact]
    public void A_veto_may_be_said_in_a_seat_that_has_one_and_nothing_without_a_seat()
    {
        var plain = Open(Of(Quorum.All), 2, P[5]);
        Assert.Equal([BallotVerdict.Approve, BallotVerdict.ApproveWithConditions, BallotVerdict.Abstain, BallotVerdict.RequestChanges, BallotVerdict.Reject], plain.AllowedVerdicts(P[0], Start));
        Assert.Equal(Enum.GetValues<BallotVerdict>(), Open(Of(Quorum.All, veto: true), 2).AllowedVerdicts(P[0], Start));
        Assert.Empty(plain.AllowedVerdicts(P[4], Start));
        Assert.Empty(Open(Of(Quorum.All), 3, P[0]).AllowedVerdicts(P[0], Start));
        Assert.Empty(Open(Extended(), 2).AllowedVerdicts(P[0], Hour(8)));
        var two = new ApprovalPolicy("p", 1, [new("s", [new("g", null, Quorum.Any)]), new("t", [new("g", "board", Quorum.Any, MayVeto: true)])]);
        var staged = ApprovalRound.Open(two, Content, [new(P[0], ["board"]), new(P[1], [])], [], Start);
        Assert.DoesNotContain(BallotVerdict.Veto, staged.AllowedVerdicts(P[0], Start));
        Assert.Contains(BallotVerdict.Veto, Yes(staged, 0).AllowedVerdicts(P[0], Start));
        Assert.Empty(Yes(staged, 0).AllowedVerdicts(P[1], Start));
        var twice = new ApprovalPolicy("p", 1, [new("s", [new("g", null, Quorum.Any), new("h", "board", Quorum.Any, MayVeto: true)])]);
        Assert.Contains(BallotVerdict.Veto, ApprovalRound.Open(twice, Content, [new(P[0], ["board"])], [], Start).AllowedVerdicts(P[0], Start));
    }

    [Fact]
    public void A_clock_that_goes_back_stands_at_what_happened_last()
    {
        var round = Open(Of(Quorum.Any), 3);
        Assert.Equal(Start, round.Cast(P[0], BallotVerdict.Abstain, Actor.Person(P[0]), Start - Duration.FromHours(1)).Ballots[0].At);
        var said = round.Cast(P[0], BallotVerdict.Abstain, Actor.Person(P[0]), Hour(2));
        Assert.Equal(Hour(2), said.Cast(P[1], BallotVerdict.Abstain, Actor.Person(P[1]), Hour(1)).Ballots[1].At);
        Assert.Equal(Hour(3), said.Cast(P[1], BallotVerdict.Abstain, Actor.Person(P[1]), Hour(3)).Ballots[1].At);
        var two = new ApprovalPolicy("p", 1, [Of(Quorum.Any).Stages[0], Of(Quorum.Any).Stages[0] with { Name = "t" }]);
        var overridden = Open(two, 2).Override(Actor.System, [], "The plant stands still", Hour(4));
        Assert.Equal(Hour(4), overridden.Cast(P[0], BallotVerdict.Abstain, Actor.Person(P[0]), Hour(1)).Ballots[0].At);
        Assert.Equal("t", overridden.Evaluate(Start).Stage);
    }

    private static Instant Hour(int hours) => Start + Duration.FromHours(hours);

    private static ApprovalPolicy Of(Quorum quorum, bool veto = false) => new("p", 1, [new("s", [new("g", null, quorum, veto)])]);

    private static ApprovalPolicy Extended() => new("p", 1, [new("s", [new("g", null, Quorum.Any)]) { DueAfterHours = 8, AtDue = new(DeadlineAction.ExtendOnce) { ExtensionHours = 4 } }]);

    private static ApprovalRound Open(ApprovalPolicy policy, int people, params StakeholderId[] contributors) =>
        ApprovalRound.Open(policy, Content, P.Take(people).Select(p => new SeatHolder(p, [])), contributors, Start);

    private static ApprovalRound Yes(ApprovalRound round, int person) => round.Cast(P[person], BallotVerdict.Approve, Actor.Person(P[person]), Start);
}
