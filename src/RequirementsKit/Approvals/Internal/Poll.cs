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
        var whileOpen = Reach(group.Quorum, tally, lateMayStillSpeak: true);
        var atClose = tally.Late == 0 ? whileOpen : Reach(group.Quorum, tally, lateMayStillSpeak: false);
        var (outcome, awaits) = Outcome(tally, Given(whileOpen, marks, tally.Open + tally.Late), Given(atClose, marks, tally.Open), marks);
        return (
            new(stage.Name, group.Name, outcome, tally.Yes, tally.Needed(group.Quorum), tally.Eligible, tally.Open, marks.IsVetoed) { IsReached = atClose == ApprovalOutcome.Satisfied },
            awaits);
    }

    private (ApprovalOutcome Outcome, bool AwaitsDeadline) Outcome(Tally tally, ApprovalOutcome whileOpen, ApprovalOutcome atClose, Marks marks)
    {
        var isOpen = tally.Late == 0 || whileOpen != ApprovalOutcome.Pending;
        var outcome = isOpen ? whileOpen : atClose;
        if (outcome != ApprovalOutcome.Failed || marks.IsVetoed)
        {
            return (outcome, false);
        }

        var extendsTie = group.Quorum.ExtendTieOnce && tally.IsTie(group.Quorum);
        return (isOpen, stage.AtDue?.Action) switch
        {
            (false, DeadlineAction.LazyConsensus) when !marks.IsObjected => (ApprovalOutcome.Satisfied, false),
            (false, DeadlineAction.ExtendOnce or DeadlineAction.Escalate) when !marks.IsExtended => (ApprovalOutcome.Pending, true),
            _ when extendsTie && !marks.IsExtended => (ApprovalOutcome.Pending, true),
            _ => (ApprovalOutcome.Failed, false),
        };
    }

    /// <summary>A reached quorum waits for those who may still veto.</summary>
    private ApprovalOutcome Given(ApprovalOutcome reached, Marks marks, int mayStillSpeak) =>
        reached == ApprovalOutcome.Infeasible ? ApprovalOutcome.Infeasible
        : marks.IsVetoed ? ApprovalOutcome.Failed
        : reached == ApprovalOutcome.Satisfied && group.MayVeto && mayStillSpeak > 0 ? ApprovalOutcome.Pending
        : reached;

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
