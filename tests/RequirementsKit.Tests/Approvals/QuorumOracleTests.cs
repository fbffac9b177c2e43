using System.Numerics;
using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

/// <summary>Walks every cell against a rule written down a second time: all completions of the ballots, one by one, by big integers.</summary>
public sealed class QuorumOracleTests
{
    private static readonly Fingerprint Content = Fingerprint.Of("content"u8);
    private static readonly IReadOnlyList<StakeholderId> People = [.. Enumerable.Range(0, 16).Select(_ => StakeholderId.New(Given.Ids, Given.Start))];

    [Theory]
    [InlineData(QuorumBasis.Eligible, 0)]
    [InlineData(QuorumBasis.Cast, 1)]
    [InlineData(QuorumBasis.CastNonAbstain, 2)]
    public void I12_Every_closed_vote_of_up_to_16_seats_is_decided_as_the_oracle_says(QuorumBasis basis, int participation)
    {
        for (var size = 1; size <= 16; size++)
        {
            var seats = Seats(size);
            for (var yes = 0; yes <= size; yes++)
            {
                for (var no = 0; no <= size - yes; no++)
                {
                    var abstain = size - yes - no;
                    var ballots = Ballots(yes, no, abstain);
                    for (var percent = 1; percent <= 101; percent += percent is 1 or >= 48 and < 52 or >= 66 and < 68 or >= 99 ? 1 : 3)
                    {
                        var quorum = (percent == 101 ? Quorum.Majority : Quorum.Percent(percent)) with { Basis = basis, Participation = participation };
                        var expected = Passes(percent, basis, participation, size, yes, no, abstain)
                            ? ApprovalOutcome.Satisfied
                            : size < participation ? ApprovalOutcome.Infeasible : ApprovalOutcome.Failed;
                        Assert.Equal(expected, Outcome(quorum, seats, ballots));
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(QuorumBasis.Eligible, 0)]
    [InlineData(QuorumBasis.Cast, 1)]
    [InlineData(QuorumBasis.CastNonAbstain, 2)]
    public void A_group_decides_early_exactly_when_no_completion_can_change_it(QuorumBasis basis, int participation)
    {
        for (var size = Math.Max(1, participation); size <= 7; size++)
        {
            var seats = Seats(size);
            for (var yes = 0; yes <= size; yes++)
            {
                for (var no = 0; no <= size - yes; no++)
                {
                    for (var abstain = 0; abstain <= size - yes - no; abstain++)
                    {
                        foreach (var percent in (int[])[1, 33, 50, 51, 67, 100, 101])
                        {
                            var quorum = (percent == 101 ? Quorum.Majority : Quorum.Percent(percent)) with { Basis = basis, Participation = participation };
                            var ends = Completions(size - yes - no - abstain)
                                .Select(c => Passes(percent, basis, participation, size, yes + c.Yes, no + c.No, abstain + c.Abstain)).Distinct().ToList();
                            var expected = ends.Count == 2 ? ApprovalOutcome.Pending : ends[0] ? ApprovalOutcome.Satisfied : ApprovalOutcome.Failed;
                            Assert.Equal(expected, Outcome(quorum, seats, Ballots(yes, no, abstain)));
                        }
                    }
                }
            }
        }
    }

    private static bool Passes(int percent, QuorumBasis basis, int participation, int size, int yes, int no, int abstain)
    {
        var of = basis == QuorumBasis.Eligible ? size : basis == QuorumBasis.Cast ? yes + no + abstain : yes + no;
        var reaches = percent == 101 ? new BigInteger(yes) * 2 > of : new BigInteger(yes) * 100 >= new BigInteger(percent) * of;
        return yes > 0 && reaches && yes + abstain >= participation;
    }

    /// <summary>Everything that silent seats may still do, staying silent included.</summary>
    private static IEnumerable<(int Yes, int No, int Abstain)> Completions(int open) =>
        from yes in Enumerable.Range(0, open + 1)
        from no in Enumerable.Range(0, open - yes + 1)
        from abstain in Enumerable.Range(0, open - yes - no + 1)
        select (yes, no, abstain);

    private static ApprovalOutcome Outcome(Quorum quorum, IReadOnlyList<Seat> seats, IReadOnlyList<Ballot> ballots) =>
        ApprovalKernel.Evaluate(new("oracle", 1, [new("stage", [new("group", null, quorum)])]), seats, ballots, Content, Given.Start).Outcome;

    private static List<Seat> Seats(int count) => [.. Enumerable.Range(1, count).Select(n => new Seat(n, "stage", "group", People[n - 1], false))];

    private static List<Ballot> Ballots(int yes, int no, int abstain) =>
    [
        .. Enumerable.Repeat(BallotVerdict.Approve, yes).Concat(Enumerable.Repeat(BallotVerdict.Reject, no)).Concat(Enumerable.Repeat(BallotVerdict.Abstain, abstain))
            .Select((v, i) => new Ballot(i + 1, v, Content, Actor.System, null, null, Given.Start)),
    ];
}
