namespace RequirementsKit.Approvals;

/// <summary>Decides what ballots amount to: a pure function over any content, in integer arithmetic. Nothing that cannot be met ever approves itself.</summary>
public static class ApprovalKernel
{
    /// <summary>Evaluates a round.</summary>
    /// <param name="policy">The policy it was opened under.</param>
    /// <param name="seats">The seats as they were taken down.</param>
    /// <param name="ballots">The ballots in the order they were cast; the last of a seat counts.</param>
    /// <param name="content">The fingerprint of the content now; approvals of other content do not count, a veto stands.</param>
    /// <returns>The outcome of each group and of the round. O(seats + ballots).</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RoundOutcome Evaluate(ApprovalPolicy policy, IReadOnlyList<Seat> seats, IReadOnlyList<Ballot> ballots, Fingerprint content)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(seats);
        ArgumentNullException.ThrowIfNull(ballots);
        var effective = new Dictionary<int, BallotVerdict>();
        foreach (var ballot in ballots)
        {
            if (ballot.Content == content || ballot.Verdict == BallotVerdict.Veto)
            {
                effective[ballot.Seat] = ballot.Verdict;
            }
        }

        List<GroupOutcome> groups = [.. policy.Stages.SelectMany(stage => stage.Groups.Select(group => Decide(stage, group, seats, effective)))];
        foreach (var stage in policy.Stages)
        {
            var own = groups.Where(g => g.Stage == stage.Name).ToList();
            var decided = own.Any(g => g.Outcome == ApprovalOutcome.Infeasible) ? ApprovalOutcome.Infeasible
                : own.Any(g => g.Outcome == ApprovalOutcome.Failed) ? ApprovalOutcome.Failed
                : own.Any(g => g.Outcome == ApprovalOutcome.Pending) ? ApprovalOutcome.Pending
                : ApprovalOutcome.Satisfied;
            if (decided != ApprovalOutcome.Satisfied)
            {
                return new(decided, decided == ApprovalOutcome.Pending ? stage.Name : null, groups);
            }
        }

        return new(ApprovalOutcome.Satisfied, null, groups);
    }

    private static GroupOutcome Decide(ApprovalStage stage, ApprovalGroup group, IReadOnlyList<Seat> seats, Dictionary<int, BallotVerdict> effective)
    {
        int eligible = 0, approvals = 0, undecided = 0, vetoes = 0;
        foreach (var seat in seats)
        {
            if (seat.IsForbidden || seat.Stage != stage.Name || seat.Group != group.Name)
            {
                continue;
            }

            eligible++;
            switch (effective.GetValueOrDefault(seat.Number))
            {
                case BallotVerdict.Approve:
                    approvals++;
                    break;
                case BallotVerdict.Veto:
                    vetoes++;
                    break;
                case default(BallotVerdict):
                case BallotVerdict.ApproveWithConditions: // Counts once the conditions are met and the seat says so.
                    undecided++;
                    break;
                default:
                    break;
            }
        }

        var needed = group.Quorum.Needed(eligible);
        var outcome = eligible < needed ? ApprovalOutcome.Infeasible
            : vetoes > 0 ? ApprovalOutcome.Failed
            : approvals + undecided < needed ? ApprovalOutcome.Failed
            : approvals < needed || (group.MayVeto && undecided > 0 && approvals < eligible) ? ApprovalOutcome.Pending
            : ApprovalOutcome.Satisfied;
        return new(stage.Name, group.Name, outcome, approvals, needed, eligible, undecided, vetoes > 0);
    }
}
