using NodaTime;
using RequirementsKit.Approvals.Internal;

namespace RequirementsKit.Approvals;

/// <summary>Decides what ballots amount to: a pure function over any content, in integer arithmetic. Nothing that cannot be met ever approves itself.</summary>
public static class ApprovalKernel
{
    /// <summary>The seats of an ordinary round fit on the stack; a larger round takes one array more.</summary>
    private const int SeatsOnStack = 128;

    /// <summary>Evaluates a round.</summary>
    /// <param name="policy">The policy it was opened under.</param>
    /// <param name="seats">The seats as they were taken down.</param>
    /// <param name="ballots">The ballots in the order they were cast; the last of a seat counts.</param>
    /// <param name="content">The fingerprint of the content now; approvals of other content do not count, a veto stands.</param>
    /// <param name="now">The instant to evaluate at: later ballots and those at or after the due time of their seat do not count.</param>
    /// <param name="context">What else the round knows; null for nothing.</param>
    /// <returns>The outcome of each group, of each stage and of the round. O(groups × seats + ballots); O(ballots²) under <see cref="ApprovalPolicy.DistinctPeople"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="context"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The policy has a rule that is unknown.</exception>
    /// <exception cref="OverflowException">The weights add up to more than 2,147,483,647.</exception>
    public static RoundOutcome Evaluate(
        ApprovalPolicy policy, IReadOnlyList<Seat> seats, IReadOnlyList<Ballot> ballots, Fingerprint content, Instant now, RoundContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(seats);
        ArgumentNullException.ThrowIfNull(ballots);
        var standings = seats.Count <= SeatsOnStack ? stackalloc Standing[seats.Count] : new Standing[seats.Count];
        Standings.Fill(standings, policy, seats, ballots, content, now);
        var stages = new StageOutcome[policy.Stages.Count];
        var groups = new GroupOutcome[GroupsOf(policy, context)];
        var (place, decided, deciding, isPassed, error) = (0, ApprovalOutcome.Infeasible, (string?)null, true, false);
        for (var i = 0; i < stages.Length; i++)
        {
            var stage = policy.Stages[i];
            var outcome = Decide(stage, seats, standings, groups, ref place, context);
            if (outcome.Outcome != ApprovalOutcome.Error && IsOverridden(stage, content, now, context))
            {
                outcome = outcome with { Outcome = ApprovalOutcome.Overridden, AwaitsDeadline = false };
            }

            stages[i] = outcome;
            error |= outcome.Outcome == ApprovalOutcome.Error;
            if (isPassed && outcome.Outcome != ApprovalOutcome.NotApplicable)
            {
                isPassed = outcome.Outcome is ApprovalOutcome.Satisfied or ApprovalOutcome.Overridden;
                decided = isPassed && decided == ApprovalOutcome.Overridden ? decided : outcome.Outcome;
                deciding = outcome.Outcome == ApprovalOutcome.Pending ? stage.Name : null;
            }

            if (policy.DistinctPeople)
            {
                Standings.SpendThoseWhoApprovedIn(stage.Name, standings, seats, ballots);
            }
        }

        return error ? new(ApprovalOutcome.Error, null, groups) { Stages = stages } : new(decided, deciding, groups) { Stages = stages };
    }

    private static StageOutcome Decide(ApprovalStage stage, IReadOnlyList<Seat> seats, ReadOnlySpan<Standing> standings, GroupOutcome[] groups, ref int place, RoundContext? context)
    {
        if (Applies(stage, context) is false)
        {
            return new(stage.Name, ApprovalOutcome.NotApplicable, false);
        }

        var (outcome, awaits) = (ApprovalOutcome.Satisfied, false);
        for (var i = 0; i < stage.Groups.Count; i++)
        {
            var (own, groupAwaits) = new Poll(stage, stage.Groups[i], seats, standings).Decide();
            groups[place++] = own;
            outcome = Outcomes.Worse(outcome, own.Outcome);
            awaits |= groupAwaits;
        }

        return new(stage.Name, context?.KnownRoles is { } roles && !PolicyRoles.Of(stage).All(roles.Contains) ? ApprovalOutcome.Error : outcome, awaits && outcome == ApprovalOutcome.Pending);
    }

    private static bool Applies(ApprovalStage stage, RoundContext? context) => stage.ApplicableIf?.Holds(context?.Subject) != false;

    private static int GroupsOf(ApprovalPolicy policy, RoundContext? context)
    {
        var count = 0;
        for (var i = 0; i < policy.Stages.Count; i++)
        {
            count += Applies(policy.Stages[i], context) ? policy.Stages[i].Groups.Count : 0;
        }

        return count;
    }

    private static bool IsOverridden(ApprovalStage stage, Fingerprint content, Instant now, RoundContext? context)
    {
        for (var i = 0; i < context?.Overrides?.Count; i++)
        {
            var said = context.Overrides[i];
            if (said.Stage == stage.Name && said.Content == content && said.At <= now)
            {
                return true;
            }
        }

        return false;
    }
}
