namespace RequirementsKit.Approvals.Internal;

/// <summary>Decides one group of a stage from how its seats stand.</summary>
internal readonly ref struct Poll(ApprovalStage stage, ApprovalGroup group, IReadOnlyList<Seat> seats, ReadOnlySpan<Standing> standings)
{
    private readonly IReadOnlyList<Seat> _seats = seats;
    private readonly ReadOnlySpan<Standing> _standings = standings;

    /// <summary>How the group stands, and whether it waits for what the policy does at its due time.</summary>
    public (GroupOutcome Outcome, bool AwaitsDeadline) Decide()
    {
        var marks = Marks();
        var tally = Count(group.Quorum);
        var reached = Reach(group.Quorum, tally, lateMayStillSpeak: false);
        var outcome = Outcome(reached, tally, marks);
        return (
            new(stage.Name, group.Name, outcome, tally.Yes, tally.Needed(group.Quorum), tally.Eligible, tally.Open, marks.IsVetoed) { IsReached = reached == ApprovalOutcome.Satisfied },
            reached == ApprovalOutcome.Failed && outcome == ApprovalOutcome.Pending);
    }

    /// <summary>A reached quorum waits for those who may still veto.</summary>
    private ApprovalOutcome Outcome(ApprovalOutcome reached, Tally tally, Marks marks) =>
        reached == ApprovalOutcome.Infeasible ? ApprovalOutcome.Infeasible
        : marks.IsVetoed ? ApprovalOutcome.Failed
        : reached == ApprovalOutcome.Failed ? AtDue(tally, marks)
        : reached == ApprovalOutcome.Satisfied && group.MayVeto && tally.Open > 0 ? ApprovalOutcome.Pending
        : reached;

    /// <summary>What the policy makes of a vote that fails: silence until the due time is excused only where the silent could still have turned it.</summary>
    private ApprovalOutcome AtDue(Tally tally, Marks marks)
    {
        var failsBySilence = Reach(group.Quorum, tally, lateMayStillSpeak: true) == ApprovalOutcome.Pending;
        return stage.AtDue?.Action switch
        {
            DeadlineAction.LazyConsensus when failsBySilence && !marks.IsObjected => ApprovalOutcome.Satisfied,
            DeadlineAction.ExtendOnce or DeadlineAction.Escalate when failsBySilence && !marks.IsExtended => ApprovalOutcome.Pending,
            _ when group.Quorum.ExtendTieOnce && !marks.IsExtended && tally.IsTie(group.Quorum) => ApprovalOutcome.Pending,
            _ => ApprovalOutcome.Failed,
        };
    }

    private ApprovalOutcome Reach(Quorum quorum, Tally tally, bool lateMayStillSpeak)
    {
        if (quorum.Parts is not { } parts)
        {
            return (lateMayStillSpeak ? tally with { Open = tally.Open + tally.Late } : tally).Decide(quorum, group.Timing);
        }

        var outcome = Reach(parts[0], Count(parts[0]), lateMayStillSpeak);
        for (var i = 1; i < parts.Count; i++)
        {
            var part = Reach(parts[i], Count(parts[i]), lateMayStillSpeak);
            outcome = quorum.Kind == QuorumKind.And ? Outcomes.Worse(outcome, part) : Outcomes.Better(outcome, part);
        }

        return outcome;
    }

    private Tally Count(Quorum quorum)
    {
        var tally = default(Tally);
        for (var i = 0; i < _standings.Length; i++)
        {
            if (_standings[i].Voice != Voice.LeftOut && IsOwn(_seats[i]) && (quorum.Role is null || HasRole(_seats[i], quorum.Role)))
            {
                var isChair = quorum.CastingVote is not null && HasRole(_seats[i], quorum.CastingVote);
                tally = tally.Plus(_standings[i].Voice, quorum.Kind == QuorumKind.Weighted ? _seats[i].Weight : 1, isChair);
            }
        }

        return tally;
    }

    private Marks Marks()
    {
        var (isVetoed, isObjected, isExtended) = (false, false, false);
        for (var i = 0; i < _standings.Length; i++)
        {
            if (IsOwn(_seats[i]))
            {
                isVetoed |= group.MayVeto && _standings[i].IsVeto;
                isObjected |= _standings[i].Objects;
                isExtended |= _seats[i].IsExtended;
            }
        }

        return new(isVetoed, isObjected, isExtended);
    }

    private bool IsOwn(Seat seat) => seat.Stage == stage.Name && seat.Group == group.Name;

    private static bool HasRole(Seat seat, string role)
    {
        for (var i = 0; i < seat.Roles?.Count; i++)
        {
            if (seat.Roles[i] == role)
            {
                return true;
            }
        }

        return false;
    }
}
