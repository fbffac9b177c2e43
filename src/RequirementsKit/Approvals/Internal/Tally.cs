namespace RequirementsKit.Approvals.Internal;

/// <summary>What the seats of a rule say, each with its weight.</summary>
/// <param name="Eligible">All that count.</param>
/// <param name="Vacant">Of them, those without a mandate.</param>
/// <param name="Yes">Those that approve.</param>
/// <param name="No">Those that do not.</param>
/// <param name="Abstain">Those that abstain.</param>
/// <param name="Open">Those that may still approve.</param>
/// <param name="Late">Those that were silent until their due time.</param>
/// <param name="Chair">Whether a seat with the casting vote approves.</param>
/// <param name="OpenChair">Whether a seat with the casting vote may still approve.</param>
internal readonly record struct Tally(int Eligible, int Vacant, int Yes, int No, int Abstain, int Open, int Late, bool Chair, bool OpenChair)
{
    public Tally Plus(Voice voice, int weight, bool isChair)
    {
        checked
        {
            var more = this with { Eligible = Eligible + weight };
            return voice switch
            {
                Voice.Vacant => more with { Vacant = Vacant + weight },
                Voice.Yes => more with { Yes = Yes + weight, Chair = Chair || isChair },
                Voice.No => more with { No = No + weight },
                Voice.Abstain => more with { Abstain = Abstain + weight },
                Voice.Open => more with { Open = Open + weight, OpenChair = OpenChair || isChair },
                _ => more with { Late = Late + weight, OpenChair = OpenChair || isChair },
            };
        }
    }

    /// <summary>Decides by the two completions that bound all others: everybody who is silent says no, or everybody says yes.</summary>
    public ApprovalOutcome Decide(Quorum quorum, DecisionTiming timing)
    {
        var available = Eligible - Vacant;
        return !new Tally(Eligible, 0, available, 0, 0, 0, 0, Chair, OpenChair).Meets(quorum) ? ApprovalOutcome.Infeasible
            : Open > 0 && IsDecidedAtClose(quorum, timing) ? ApprovalOutcome.Pending
            : (this with { No = No + Open }).Meets(quorum) ? ApprovalOutcome.Satisfied
            : Open > 0 && (this with { Yes = Yes + Open, Chair = Chair || OpenChair }).Meets(quorum) ? ApprovalOutcome.Pending
            : ApprovalOutcome.Failed;
    }

    /// <summary>Whether exactly half of the basis approves. More rejections never make a tie out of what was none, so they never help.</summary>
    public bool IsTie(Quorum quorum) => Yes > 0 && Yes == BasisOf(quorum) - Yes;

    public int Needed(Quorum quorum)
    {
        var basis = BasisOf(quorum);
        var needed = quorum.Needed(basis);
        return quorum.Kind == QuorumKind.Majority && Chair && basis % 2 == 0 ? needed - 1 : needed;
    }

    private int BasisOf(Quorum quorum) => quorum.Basis switch
    {
        QuorumBasis.Eligible => Eligible,
        QuorumBasis.Cast => Yes + No + Abstain,
        _ => Yes + No,
    };

    /// <summary>Where approvals needed and rejections allowed together leave seats over, the first to speak would decide; so all speak first (invariant I10).</summary>
    private bool IsDecidedAtClose(Quorum quorum, DecisionTiming timing) =>
        timing == DecisionTiming.AtClose || (quorum.AllowedRejects is { } rejects && quorum.Needed(Eligible) < Eligible - rejects);

    private bool Meets(Quorum quorum) =>
        Yes >= Needed(quorum) && !(quorum.AllowedRejects < No) && Yes + Abstain >= quorum.Participation;
}
