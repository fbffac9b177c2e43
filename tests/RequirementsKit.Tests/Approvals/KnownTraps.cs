using NodaTime;
using RequirementsKit.Approvals;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Approvals;

/// <summary>Unsafe defaults that approval products are known for, each shown not to happen here.</summary>
public sealed class KnownTraps
{
    private static readonly Fingerprint Content = Fingerprint.Of("content"u8);
    private static readonly Instant Now = Given.Start;
    private static readonly IReadOnlyList<StakeholderId> P = [.. Enumerable.Range(0, 6).Select(_ => StakeholderId.New(Given.Ids, Given.Start))];
    private static readonly InteractionId Evidence = InteractionId.New(Given.Ids, Given.Start);

    [Fact]
    public void I8_An_empty_approver_list_approves_nothing() => Refused("approval.infeasible", () => Open(Quorum.All, 0));

    [Fact]
    public void I8_A_rule_that_cannot_be_met_does_not_approve_itself() => Refused("approval.infeasible", () => Open(Quorum.AtLeast(3), 2));

    [Fact]
    public void I41_A_role_nobody_has_is_no_free_pass() => Refused("approval.infeasible", () => Open(Quorum.OfRole("no-such-role", 1), 3));

    [Fact]
    public void I12_A_small_percentage_never_needs_nobody() => Assert.Equal(1, Quorum.Percent(1).Needed(3));

    [Fact]
    public void I8_A_tie_fails() => Assert.Equal(ApprovalOutcome.Failed, After(Open(Quorum.Majority, 4), "AARR"));

    [Fact]
    public void A_casting_vote_breaks_a_tie_only_when_the_policy_says_so_and_the_chair_approves()
    {
        var chaired = Quorum.Majority with { CastingVote = "chair" };
        Assert.Equal(ApprovalOutcome.Satisfied, After(Open(chaired, 4, 0), "AARR"));
        Assert.Equal(ApprovalOutcome.Failed, After(Open(chaired, 4, 3), "AARR"));
    }

    [Fact]
    public void A_low_turnout_does_not_decide_for_all() =>
        Assert.Contains("participation", Assert.Throws<ArgumentException>(() => Open(Quorum.Majority with { Basis = QuorumBasis.Cast }, 3)).Message, StringComparison.Ordinal);

    [Fact]
    public void I9_A_rejection_does_not_help_to_reach_the_participation()
    {
        var round = Open(Quorum.Majority with { Basis = QuorumBasis.Cast, Participation = 3 }, 3);
        Assert.Equal(ApprovalOutcome.Failed, After(round, "AAR"));
        Assert.Equal(ApprovalOutcome.Satisfied, After(round, "AAO"));
    }

    [Fact]
    public void I3_An_author_does_not_approve() =>
        Refused("approval.self-approval", () => ApprovalRound.Open(Policies.FourEyes, Content, [new(P[0], []), new(P[1], [])], [P[0]], Now).Cast(P[0], BallotVerdict.Approve, Actor.Person(P[0]), Now));

    [Fact]
    public void I3_An_author_is_no_delegate() =>
        Refused("approval.self-approval", () => ApprovalRound.Open(Policies.FourEyes, Content, [new(P[1], [])], [P[0]], Now).Delegate(new(P[1], P[0], Now, Later(24))));

    [Fact]
    public void I19_A_delegation_is_not_handed_on()
    {
        var round = Open(Quorum.All, 3).Delegate(new(P[0], P[4], Now, Later(24))).Delegate(new(P[4], P[5], Now, Later(24)));
        Refused("approval.not-on-behalf", () => round.Cast(P[0], BallotVerdict.Approve, Actor.Person(P[5]), Now));
    }

    [Fact]
    public void I19_A_delegate_votes_inside_the_time_only()
    {
        var round = Open(Quorum.Any, 1).Delegate(new(P[0], P[4], Later(1), Later(2)));
        Refused("approval.not-on-behalf", () => round.Cast(P[0], BallotVerdict.Approve, Actor.Person(P[4]), Now));
        Refused("approval.not-on-behalf", () => round.Cast(P[0], BallotVerdict.Approve, Actor.Person(P[4]), Later(2)));
        var cast = round.Cast(P[0], BallotVerdict.Approve, Actor.Person(P[4]), Later(1));
        Assert.Equal(ApprovalOutcome.Satisfied, cast.Evaluate(Later(5)).Outcome);
        Assert.Equal(Actor.Person(P[4]), cast.Ballots[0].CastBy);
    }

    [Fact]
    public void I13_A_ballot_at_the_due_time_is_refused_though_nobody_looked()
    {
        var round = Due(Quorum.Any, 2);
        Refused("approval.decided", () => round.Cast(P[0], BallotVerdict.Approve, Actor.Person(P[0]), Later(8)));
        Assert.Equal(ApprovalOutcome.Satisfied, round.Cast(P[0], BallotVerdict.Approve, Actor.Person(P[0]), Later(8) - Duration.FromNanoseconds(1)).Evaluate(Later(8)).Outcome);
    }

    [Fact]
    public void Silence_until_the_due_time_approves_nothing() => Assert.Equal(ApprovalOutcome.Failed, Due(Quorum.Any, 2).Evaluate(Later(8)).Outcome);

    [Fact]
    public void I7_A_veto_stands_after_the_vetoer_lost_the_mandate()
    {
        var round = Open(Quorum.Any, 3, veto: true);
        var vetoed = round.Cast(P[0], BallotVerdict.Veto, Actor.Person(P[0]), Now).Recheck([new(P[1], []), new(P[2], [])]);
        Assert.Equal(ApprovalOutcome.Failed, vetoed.Evaluate(Now).Outcome);
        Assert.True(vetoed.Evaluate(Now).Groups[0].IsVetoed);
    }

    [Fact]
    public void I7_A_veto_stands_after_the_vetoer_stepped_aside()
    {
        var seat = new Seat(1, "s", "g", P[0], false) { IsRecused = true };
        var outcome = ApprovalKernel.Evaluate(
            Policy(Quorum.Any, veto: true), [seat, new(2, "s", "g", P[1], false)], [Say(1, BallotVerdict.Veto), Say(2, BallotVerdict.Approve)], Content, Now);
        Assert.Equal(ApprovalOutcome.Failed, outcome.Outcome);
    }

    [Fact]
    public void I20_An_approval_is_void_once_the_mandate_is_lost()
    {
        var round = Open(Quorum.AtLeast(2), 3).Cast(P[0], BallotVerdict.Approve, Actor.Person(P[0]), Now).Recheck([new(P[1], []), new(P[2], [])]);
        Assert.Equal(0, round.Evaluate(Now).Groups[0].Approvals);
        Assert.Equal(ApprovalOutcome.Pending, round.Evaluate(Now).Outcome);
    }

    [Fact]
    public void Unanimity_does_not_shrink_when_a_mandate_is_lost() =>
        Assert.Equal(ApprovalOutcome.Infeasible, Open(Quorum.All, 2).Cast(P[1], BallotVerdict.Approve, Actor.Person(P[1]), Now).Recheck([new(P[1], [])]).Evaluate(Now).Outcome);

    [Fact]
    public void Everybody_stepping_aside_approves_nothing() => Assert.Equal(ApprovalOutcome.Infeasible, Open(Quorum.All, 1).Recuse(P[0], Now).Evaluate(Now).Outcome);

    [Fact]
    public void I5_A_second_vote_replaces_the_first() => Assert.Equal(
        1, Open(Quorum.All, 3).Cast(P[0], BallotVerdict.Approve, Actor.Person(P[0]), Now).Cast(P[0], BallotVerdict.Approve, Actor.Person(P[0]), Now).Evaluate(Now).Groups[0].Approvals);

    [Fact]
    public void A_conditional_approval_counts_when_its_conditions_are_met_and_not_before()
    {
        var round = Open(Quorum.Any, 1).Cast(P[0], BallotVerdict.ApproveWithConditions, Actor.Person(P[0]), Now, conditions: [new("Tell the desk", P[1], Later(8))]);
        Assert.Equal(ApprovalOutcome.Pending, round.Evaluate(Now).Outcome);
        Refused("approval.no-condition", () => round.MeetCondition(1, "Tell the desk", Evidence, Later(8)));
        Assert.Equal(ApprovalOutcome.Satisfied, round.MeetCondition(1, "Tell the desk", Evidence, Now).Evaluate(Now).Outcome);
    }

    [Fact]
    public void A_condition_that_names_nothing_is_refused() =>
        Refused("approval.conditions", () => Open(Quorum.Any, 1).Cast(P[0], BallotVerdict.ApproveWithConditions, Actor.Person(P[0]), Now));

    [Fact]
    public void I10_Few_allowed_rejections_give_the_same_result_in_every_order()
    {
        // Needs 1 of 4 and allows 1 rejection: 1 + 1 < 4, where deciding at the first approval would depend on the order.
        var round = Open(Quorum.AtLeast(1) with { AllowedRejects = 1 }, 4);
        Assert.Equal(ApprovalOutcome.Pending, After(round, "A"));
        Assert.Equal(ApprovalOutcome.Pending, After(round, "ARR"));
        Assert.Equal(ApprovalOutcome.Failed, After(round, "ARRA"));
        Assert.Equal(ApprovalOutcome.Failed, After(round, "RRAA"));
    }

    [Fact]
    public void I6_Weights_count_once_and_never_make_more_than_there_is()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("g", null, Quorum.Weighted(5)) { Weights = [new("chair", 3), new("member", 1)] }])]);
        var round = ApprovalRound.Open(policy, Content, [new(P[0], ["chair", "member"]), new(P[1], ["member"]), new(P[2], ["member"])], [], Now);
        Assert.Equal((5, 5), (round.Evaluate(Now).Groups[0].Eligible, round.Seats.Sum(s => s.Weight)));
        Assert.Equal(ApprovalOutcome.Satisfied, After(round, "AAA"));
    }

    [Fact]
    public void Parts_joined_by_and_are_all_needed_and_by_or_one_is()
    {
        var both = Quorum.And(Quorum.AtLeast(2), Quorum.OfRole("chair", 1));
        Assert.Equal(ApprovalOutcome.Pending, After(Open(both, 4, 3), "AA"));
        Assert.Equal(ApprovalOutcome.Satisfied, After(Open(both, 3, 0), "AA"));
        Assert.Equal(ApprovalOutcome.Satisfied, After(Open(Quorum.Or(Quorum.All, Quorum.OfRole("chair", 1)), 3, 0), "A"));
    }

    [Fact]
    public void The_same_person_is_not_the_second_pair_of_eyes()
    {
        var policy = new ApprovalPolicy("p", 1, [new("one", [new("g", null, Quorum.Any)]), new("two", [new("g", null, Quorum.Any)])]) { DistinctPeople = true };
        var round = ApprovalRound.Open(policy, Content, [new(P[0], []), new(P[1], [])], [], Now).Cast(P[0], BallotVerdict.Approve, Actor.Person(P[0]), Now);
        Assert.Equal(ApprovalOutcome.Pending, round.Cast(P[0], BallotVerdict.Approve, Actor.Person(P[0]), Now).Evaluate(Now).Outcome);
        Assert.Equal(ApprovalOutcome.Satisfied, round.Cast(P[1], BallotVerdict.Approve, Actor.Person(P[1]), Now).Evaluate(Now).Outcome);
    }

    [Fact]
    public void I36_A_clock_that_goes_back_undoes_nothing()
    {
        var round = Open(Quorum.All, 2).Cast(P[0], BallotVerdict.Approve, Actor.Person(P[0]), Later(5)).Cast(P[1], BallotVerdict.Approve, Actor.Person(P[1]), Now);
        Assert.Equal(ApprovalOutcome.Satisfied, round.Evaluate(Now).Outcome);
        Assert.Equal(Later(5), round.Ballots[1].At);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_blank_name_is_no_name(string name)
    {
        Assert.Throws<ArgumentException>(() => new ApprovalPolicy("p", 1, [new(name, [new("g", null, Quorum.Any)])]));
        Assert.Throws<ArgumentException>(() => new ApprovalPolicy("p", 1, [new("s", [new(name, null, Quorum.Any)])]));
    }

    private static Instant Later(int hours) => Now + Duration.FromHours(hours);

    private static ApprovalPolicy Policy(Quorum quorum, bool veto = false) => new("p", 1, [new("s", [new("g", null, quorum, veto)])]);

    private static ApprovalRound Open(Quorum quorum, int people, int? chair = null, bool veto = false) =>
        ApprovalRound.Open(Policy(quorum, veto), Content, P.Take(people).Select((p, i) => new SeatHolder(p, i == chair ? ["chair"] : [])), [], Now);

    private static ApprovalRound Due(Quorum quorum, int people) =>
        ApprovalRound.Open(new("p", 1, [new("s", [new("g", null, quorum)]) { DueAfterHours = 8 }]), Content, P.Take(people).Select(p => new SeatHolder(p, [])), [], Now);

    private static Ballot Say(int seat, BallotVerdict verdict) => new(seat, verdict, Content, Actor.System, null, null, Now);

    /// <summary>What the ballots amount to: A approves, R rejects, O abstains, seat by seat.</summary>
    private static ApprovalOutcome After(ApprovalRound round, string verdicts) => ApprovalKernel.Evaluate(
        round.Policy,
        round.Seats,
        [.. verdicts.Select((v, i) => Say(i + 1, v == 'A' ? BallotVerdict.Approve : v == 'R' ? BallotVerdict.Reject : BallotVerdict.Abstain))],
        Content,
        Now).Outcome;
}
