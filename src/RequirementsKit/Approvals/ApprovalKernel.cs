using NodaTime;
using RequirementsKit.Approvals.Internal;

namespace RequirementsKit.Approvals;

/// <summary>Decides what ballots amount to: a pure function over any content, in integer arithmetic. Nothing that cannot be met ever approves itself.</summary>
public static class ApprovalKernel
{
    /// <summary>Evaluates a round.</summary>
    /// <param name="policy">The policy it was opened under.</param>
    /// <param name="seats">The seats as they were taken down.</param>
    /// <param name="ballots">The ballots in the order they were cast; the last of a seat counts.</param>
    /// <param name="content">The fingerprint of the content now; approvals of other content do not count, a veto stands.</param>
    /// <param name="now">The instant to evaluate at: later ballots and those at or after the due time of their seat do not count.</param>
    /// <returns>The outcome of each group and of the round. O(groups × seats + ballots).</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The policy has a rule that is unknown.</exception>
    public static RoundOutcome Evaluate(ApprovalPolicy policy, IReadOnlyList<Seat> seats, IReadOnlyList<Ballot> ballots, Fingerprint content, Instant now)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(seats);
        ArgumentNullException.ThrowIfNull(ballots);
        var said = Effective(seats, ballots, content, now);
        var groups = new List<GroupOutcome>();
        var decided = ApprovalOutcome.Satisfied;
        string? deciding = null;
        HashSet<StakeholderId> spent = [];
        foreach (var stage in policy.Stages)
        {
            var outcome = ApprovalOutcome.Satisfied;
            foreach (var group in stage.Groups)
            {
                var own = Decide(stage, group, seats, said, spent, now);
                groups.Add(own);
                outcome = Worse(outcome, own.Outcome);
            }

            if (decided == ApprovalOutcome.Satisfied && outcome != ApprovalOutcome.Satisfied)
            {
                decided = outcome;
                deciding = outcome == ApprovalOutcome.Pending ? stage.Name : null;
            }

            if (policy.DistinctPeople)
            {
                spent.UnionWith(seats.Where((s, i) => s.Stage == stage.Name && said[i]?.IsYes == true).Select(s => s.Person));
            }
        }

        return new(decided, deciding, groups);
    }

    /// <summary>The last ballot of each seat that was in time; null where it is of other content and no veto.</summary>
    private static Ballot?[] Effective(IReadOnlyList<Seat> seats, IReadOnlyList<Ballot> ballots, Fingerprint content, Instant now)
    {
        var said = new Ballot?[seats.Count];
        foreach (var ballot in ballots)
        {
            var place = PlaceOf(seats, ballot.Seat);
            if (place >= 0 && ballot.At <= now && !(ballot.At >= seats[place].Due))
            {
                said[place] = ballot;
            }
        }

        for (var i = 0; i < said.Length; i++)
        {
            if (said[i] is { } ballot && ballot.Verdict != BallotVerdict.Veto && (ballot.Content != content || seats[i].IsVacant))
            {
                said[i] = null;
            }
        }

        return said;
    }

    private static int PlaceOf(IReadOnlyList<Seat> seats, int number)
    {
        if (number >= 1 && number <= seats.Count && seats[number - 1].Number == number)
        {
            return number - 1;
        }

        for (var i = 0; i < seats.Count; i++)
        {
            if (seats[i].Number == number)
            {
                return i;
            }
        }

        return -1;
    }

    private static GroupOutcome Decide(ApprovalStage stage, ApprovalGroup group, IReadOnlyList<Seat> seats, Ballot?[] said, HashSet<StakeholderId> spent, Instant now)
    {
        var vetoed = false;
        for (var i = 0; i < seats.Count && group.MayVeto; i++)
        {
            vetoed |= !seats[i].IsForbidden && seats[i].Stage == stage.Name && seats[i].Group == group.Name && said[i]?.Verdict == BallotVerdict.Veto;
        }

        Tally Count(Quorum quorum) => TallyOf(stage, group, quorum, seats, said, spent, now);
        var all = Count(group.Quorum);
        var reached = Reach(group.Quorum, group.Timing, Count);
        var outcome = reached == ApprovalOutcome.Infeasible ? ApprovalOutcome.Infeasible
            : vetoed ? ApprovalOutcome.Failed
            : reached == ApprovalOutcome.Satisfied && group.MayVeto && all.Open > 0 ? ApprovalOutcome.Pending
            : reached;
        return new(stage.Name, group.Name, outcome, all.Yes, all.Needed(group.Quorum), all.Eligible, all.Open, vetoed)
        {
            IsReached = reached == ApprovalOutcome.Satisfied,
        };
    }

    private static ApprovalOutcome Reach(Quorum quorum, DecisionTiming timing, Func<Quorum, Tally> count)
    {
        if (quorum.Parts is null)
        {
            return count(quorum).Decide(quorum, timing);
        }

        // And: the worst of the parts. Or: the best of them.
        var parts = quorum.Parts.Select(p => Reach(p, timing, count));
        return quorum.Kind == QuorumKind.And ? parts.Aggregate(Worse) : parts.Aggregate((a, b) => Worse(a, b) == a ? b : a);
    }

    private static Tally TallyOf(ApprovalStage stage, ApprovalGroup group, Quorum quorum, IReadOnlyList<Seat> seats, Ballot?[] said, HashSet<StakeholderId> spent, Instant now)
    {
        int eligible = 0, vacant = 0, yes = 0, no = 0, abstain = 0, open = 0;
        bool chair = false, openChair = false;
        for (var i = 0; i < seats.Count; i++)
        {
            var seat = seats[i];
            if (seat.IsForbidden || seat.IsRecused || seat.Stage != stage.Name || seat.Group != group.Name || spent.Contains(seat.Person)
                || (quorum.Role is not null && seat.Roles?.Contains(quorum.Role) != true))
            {
                continue;
            }

            var weight = quorum.Kind == QuorumKind.Weighted ? seat.Weight : 1;
            var isChair = quorum.CastingVote is not null && seat.Roles?.Contains(quorum.CastingVote) == true;
            eligible += weight;
            if (said[i] is { IsYes: true })
            {
                yes += weight;
                chair |= isChair;
            }
            else if (said[i] is { Verdict: not BallotVerdict.ApproveWithConditions } ballot)
            {
                abstain += ballot.Verdict == BallotVerdict.Abstain ? weight : 0;
                no += ballot.Verdict == BallotVerdict.Abstain ? 0 : weight;
            }
            else if (!seat.IsVacant && !(now >= seat.Due))
            {
                open += weight;
                openChair |= isChair;
            }

            vacant += seat.IsVacant ? weight : 0;
        }

        return new(eligible, vacant, yes, no, abstain, open, chair, openChair);
    }

    /// <summary>The outcome that decides when both are needed: what cannot be met, then what failed, then what is open.</summary>
    private static ApprovalOutcome Worse(ApprovalOutcome a, ApprovalOutcome b) => Rank(a) >= Rank(b) ? a : b;

    private static int Rank(ApprovalOutcome outcome) => outcome switch
    {
        ApprovalOutcome.Satisfied => 0,
        ApprovalOutcome.Pending => 1,
        ApprovalOutcome.Failed => 2,
        _ => 3,
    };
}
