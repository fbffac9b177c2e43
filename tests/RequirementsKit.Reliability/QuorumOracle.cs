using System.Numerics;
using RequirementsKit.Approvals;
using RequirementsKit.Approvals.Internal;

namespace RequirementsKit.Reliability;

/// <summary>Every closed vote of up to so many seats under every percentage, basis and rule for ties, against the same rule by big integers.</summary>
internal static class QuorumOracle
{
    private const int MajorityRow = 101;

    private enum TieRule
    {
        Reject,
        CastingVote,
        ExtendOnce,
    }

    /// <summary>Round n walks all votes of n + 1 seats.</summary>
    public static Task<string> RunAsync(Campaign campaign)
    {
        var cells = 0L;
        foreach (var round in campaign.Rounds())
        {
            foreach (var basis in Enum.GetValues<QuorumBasis>())
            {
                foreach (var tie in Enum.GetValues<TieRule>())
                {
                    for (var percent = 1; percent <= MajorityRow; percent++)
                    {
                        cells += Walk(QuorumOf(percent, basis, tie), percent, tie, round + 1);
                    }
                }
            }
        }

        return Task.FromResult($"{cells} cells of up to {campaign.Reached} seats, 0 differences");
    }

    private static long Walk(Quorum quorum, int percent, TieRule tie, int size)
    {
        var cells = 0L;
        for (var yes = 0; yes <= size; yes++)
        {
            for (var no = 0; no <= size - yes; no++)
            {
                for (var abstain = 0; abstain <= size - yes - no; abstain++, cells++)
                {
                    var chair = tie == TieRule.CastingVote && yes > 0;
                    var found = new Tally(size, 0, yes, no, abstain, 0, size - yes - no - abstain, chair, false).Decide(quorum, DecisionTiming.WhenDetermined);
                    var expected = Expected(quorum, percent, yes, no, abstain, size, chair);
                    Finding.Unless(found == expected, $"{quorum} of {quorum.Basis}, {tie}: {yes} yes, {no} no, {abstain} abstain of {size} is {found}, and the oracle says {expected}");
                }
            }
        }

        return cells;
    }

    private static Quorum QuorumOf(int percent, QuorumBasis basis, TieRule tie) => (percent == MajorityRow ? Quorum.Majority : Quorum.Percent(percent)) with
    {
        Basis = basis,
        Participation = basis == QuorumBasis.Eligible ? 0 : 1,
        CastingVote = tie == TieRule.CastingVote ? "chair" : null,
        ExtendTieOnce = tie == TieRule.ExtendOnce,
    };

    private static ApprovalOutcome Expected(Quorum quorum, int percent, int yes, int no, int abstain, int size, bool chair)
    {
        BigInteger of = quorum.Basis switch { QuorumBasis.Eligible => size, QuorumBasis.Cast => yes + no + abstain, _ => yes + no };
        BigInteger votes = yes;
        var reaches = percent < MajorityRow ? votes * 100 >= of * percent : votes * 2 > of || (chair && votes * 2 == of);
        return yes > 0 && reaches && yes + abstain >= quorum.Participation ? ApprovalOutcome.Satisfied : ApprovalOutcome.Failed;
    }
}
