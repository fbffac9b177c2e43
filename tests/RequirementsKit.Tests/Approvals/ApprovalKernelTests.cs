using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

public sealed class ApprovalKernelTests
{
    private static readonly Fingerprint Content = Fingerprint.Of("content"u8);
    private static readonly SequentialIds Ids = new();

    [Fact]
    public void Percentages_round_up_for_every_size_up_to_200()
    {
        for (var eligible = 1; eligible <= 200; eligible++)
        {
            for (var percent = 1; percent <= 100; percent++)
            {
                // The smallest number of approvals whose share reaches the percentage, by big integers.
                var needed = Enumerable.Range(1, eligible).First(yes => new BigInteger(yes) * 100 >= new BigInteger(percent) * eligible);
                Assert.Equal(needed, Quorum.Percent(percent).Needed(eligible));
            }
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    public void A_majority_is_more_than_half(int eligible, int needed) => Assert.Equal(needed, Quorum.Majority.Needed(eligible));

    [Fact]
    public void Nobody_to_ask_never_approves() => Assert.Equal(ApprovalOutcome.Infeasible, ApprovalKernel.Evaluate(Policies.SingleApprover, [], [], Content, Given.Start).Outcome);

    [Fact]
    public void A_tie_is_no_majority()
    {
        var outcome = Evaluate(Quorum.Majority, [BallotVerdict.Approve, BallotVerdict.Reject], 2);
        Assert.Equal(ApprovalOutcome.Failed, outcome);
    }

    [Fact]
    public void A_veto_stands_against_any_majority() =>
        Assert.Equal(ApprovalOutcome.Failed, Evaluate(Quorum.Majority, [BallotVerdict.Approve, BallotVerdict.Approve, BallotVerdict.Veto], 3, veto: true));

    [Fact]
    public void A_board_waits_for_everybody_who_may_still_veto() =>
        Assert.Equal(ApprovalOutcome.Pending, Evaluate(Quorum.Majority, [BallotVerdict.Approve, BallotVerdict.Approve], 3, veto: true));

    [Fact]
    public void An_approval_of_other_content_does_not_count()
    {
        var seats = Seats(1);
        var ballot = new Ballot(1, BallotVerdict.Approve, Fingerprint.Of("other"u8), Actor.Person(seats[0].Person), null, null, Given.Start);
        Assert.Equal(ApprovalOutcome.Pending, ApprovalKernel.Evaluate(Policies.SingleApprover, seats, [ballot], Content, Given.Start).Outcome);
    }

    [Property(MaxTest = 500)]
    public Property The_order_of_ballots_of_different_seats_makes_no_difference() => Prop.ForAll(Verdicts(), Quorums(), (verdicts, quorum) =>
    {
        var seats = Seats(verdicts.Count + 1);
        var ballots = verdicts.Select((v, i) => new Ballot(i + 1, v, Content, Actor.System, null, null, Given.Start)).ToList();
        var policy = Policy(quorum, veto: true);
        return ApprovalKernel.Evaluate(policy, seats, ballots, Content, Given.Start).Outcome == ApprovalKernel.Evaluate(policy, seats, [.. ballots.AsEnumerable().Reverse()], Content, Given.Start).Outcome;
    });

    [Property(MaxTest = 500)]
    public Property An_approval_more_never_fails_and_a_rejection_more_never_satisfies() => Prop.ForAll(Verdicts(), Quorums(), (verdicts, quorum) =>
    {
        var seats = Seats(verdicts.Count + 1);
        var policy = Policy(quorum, veto: true);
        List<Ballot> ballots = [.. verdicts.Select((v, i) => new Ballot(i + 1, v, Content, Actor.System, null, null, Given.Start))];
        ApprovalOutcome With(BallotVerdict last) => ApprovalKernel.Evaluate(policy, seats, [.. ballots, new Ballot(seats.Count, last, Content, Actor.System, null, null, Given.Start)], Content, Given.Start).Outcome;
        var before = ApprovalKernel.Evaluate(policy, seats, ballots, Content, Given.Start).Outcome;
        return (before != ApprovalOutcome.Satisfied || With(BallotVerdict.Approve) == ApprovalOutcome.Satisfied)
            && (before == ApprovalOutcome.Satisfied || (With(BallotVerdict.Reject) != ApprovalOutcome.Satisfied && With(BallotVerdict.Veto) != ApprovalOutcome.Satisfied)
                || (before == ApprovalOutcome.Pending && policy.Stages[0].Groups[0].MayVeto && With(BallotVerdict.Veto) != ApprovalOutcome.Satisfied));
    });

    [Fact]
    public void All_problems_of_a_policy_are_listed_at_once()
    {
        var refused = Assert.Throws<ArgumentException>(() => new ApprovalPolicy("p", 0, [new("s", []), new("s", [new("g", null, new Quorum(QuorumKind.Percent, 140))])]));
        Assert.Contains("4 problem(s)", refused.Message, StringComparison.Ordinal);
        Assert.Contains("140 %", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_reads_back_from_its_JSON()
    {
        foreach (var policy in new[] { Policies.SingleApprover, Policies.FourEyes, Policies.ChangeControlBoard })
        {
            Assert.Equal(policy, ApprovalPolicy.FromJson(policy.ToJson()));
        }
    }

    private static ApprovalOutcome Evaluate(Quorum quorum, BallotVerdict[] verdicts, int seats, bool veto = false) => ApprovalKernel.Evaluate(
        Policy(quorum, veto), Seats(seats), [.. verdicts.Select((v, i) => new Ballot(i + 1, v, Content, Actor.System, null, null, Given.Start))], Content, Given.Start).Outcome;

    private static ApprovalPolicy Policy(Quorum quorum, bool veto) => new("test", 1, [new("approval", [new("approvers", null, quorum, veto)])]);

    private static List<Seat> Seats(int count) => [.. Enumerable.Range(1, count).Select(n => new Seat(n, "approval", "approvers", StakeholderId.New(Ids, Given.Start), false))];

    private static Arbitrary<List<BallotVerdict>> Verdicts() => Gen.Elements(Enum.GetValues<BallotVerdict>()).ListOf().Select(v => v.Take(8).ToList()).ToArbitrary();

    private static Arbitrary<Quorum> Quorums() => Gen.OneOf(Gen.Constant(Quorum.Any), Gen.Constant(Quorum.All), Gen.Constant(Quorum.Majority), Gen.Choose(1, 9).Select(Quorum.AtLeast), Gen.Choose(1, 100).Select(Quorum.Percent)).ToArbitrary();
}
