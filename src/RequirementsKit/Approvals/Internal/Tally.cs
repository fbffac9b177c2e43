namespace RequirementsKit.Approvals.Internal;

/// <summary>What the seats of a rule say. Seats past their time without a ballot are in <see cref="Eligible"/> alone.</summary>
/// <param name="Eligible">All that count.</param>
/// <param name="Vacant">Of them, those without a mandate.</param>
/// <param name="Yes">Those that approve.</param>
/// <param name="No">Those that do not.</param>
/// <param name="Abstain">Those that abstain.</param>
/// <param name="Open">Those that may still approve.</param>
/// <param name="Chair">Whether a seat with the casting vote approves.</param>
/// <param name="OpenChair">Whether a seat with the casting vote may still approve.</param>
internal readonly record struct Tally(int Eligible, int Vacant, int Yes, int No, int Abstain, int Open, bool Chair, bool OpenChair)
{
    /// <summary>Decides by the two completions that bound all others: everybody who is silent says no, or everybody says yes.</summary>
    public ApprovalOutcome Decide(Quorum quorum, DecisionTiming timing)
    {
        var available = Eligible - Vacant;
        return !new Tally(Eligible, 0, available, 0, 0, 0, Chair, OpenChair).Meets(quorum) ? ApprovalOutcome.Infeasible
            : timing == DecisionTiming.AtClose && Open > 0 ? ApprovalOutcome.Pending
            : (this with { No = No + Open }).Meets(quorum) ? ApprovalOutcome.Satisfied
            : Open > 0 && (this with { Yes = Yes + Open, Chair = Chair || OpenChair }).Meets(quorum) ? ApprovalOutcome.Pending
            : ApprovalOutcome.Failed;
    }

    public int Needed(Quorum quorum)
    {
        var basis = quorum.Basis switch
        {
            QuorumBasis.Eligible => Eligible,
            QuorumBasis.Cast => Yes + No + Abstain,
            _ => Yes + No,
        };
        var needed = quorum.Needed(basis);
        return quorum.Kind == QuorumKind.Majority && Chair && basis > 0 && basis % 2 == 0 ? needed - 1 : needed;
    }

    private bool Meets(Quorum quorum) =>
        Yes >= Needed(quorum) && !(quorum.AllowedRejects < No) && Yes + Abstain >= quorum.Participation;
}
