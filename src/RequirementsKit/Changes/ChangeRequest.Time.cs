using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <content>What happens by itself. Every command first lets happen what was due, so that nothing depends on how often the clock was asked.</content>
public sealed partial record ChangeRequest
{
    /// <summary>Lets everything happen that is due: deadlines of stages, the end of a hold, expiry, the date of a ratification. In the order of their times, which their events bear.</summary>
    /// <param name="now">The instant; one before the last event counts as that.</param>
    /// <returns>The next state; this instance when nothing is due. Twice at one instant does it once, and two steps do what one longer step does.</returns>
    public ChangeRequest Tick(Instant now)
    {
        var state = this;
        while (state.NextDue() is { } due && due <= now)
        {
            state = state.AtDue(Instant.Max(due, state.ChangedAt));
        }

        return state;
    }

    /// <summary>When something happens by itself next.</summary>
    /// <returns>The instant; null for never.</returns>
    public Instant? NextDue() => Status switch
    {
        ChangeRequestStatus.OnHold => HeldUntil,
        ChangeRequestStatus.Applied when IsAwaitingRatification => Earlier(RatifyBy(), Deadlines.DueOf(Ratification!, ChangedAt)),
        ChangeRequestStatus.InReview or ChangeRequestStatus.EmergencyVote when IsVotedOn => Earlier(Deadlines.DueOf(Round, ChangedAt), StagnatesAt()),
        _ when Lifecycle.IsAllowed(Status, ChangeRequestAction.Expire) => StagnatesAt(),
        _ => null,
    };

    private static Instant? Earlier(Instant? a, Instant? b) => a is null ? b : b is null ? a : Instant.Min(a.Value, b.Value);

    private (ChangeRequest State, Instant Now) At(Instant now)
    {
        var state = Tick(now);
        return (state, Instant.Max(now, state.ChangedAt));
    }

    private Instant? RatifyBy() => Obligations.FirstOrDefault(o => o.Kind == ObligationKind.Ratify)?.Due;

    private Instant? StagnatesAt() => Round.Policy.ExpiresAfterDays is { } days ? ChangedAt + Duration.FromDays(days) : null;

    private ChangeRequest AtDue(Instant at) => Status switch
    {
        ChangeRequestStatus.OnHold => Move(ChangeRequestAction.Release, null, Actor.System, at),
        ChangeRequestStatus.Applied when RatifyBy() <= at => Move(ChangeRequestAction.FailRatification, null, Actor.System, at),
        ChangeRequestStatus.Applied or ChangeRequestStatus.InReview or ChangeRequestStatus.EmergencyVote when Deadlines.DueOf(Deciding, ChangedAt) <= at => AtDeadline(at),
        _ => Move(ChangeRequestAction.Expire, null, Actor.System, at),
    };

    private ChangeRequest AtDeadline(Instant at)
    {
        return Deciding.Evaluate(at).Outcome == ApprovalOutcome.Satisfied ? Conclude(null, Actor.System, at)
            : Stage(at) is { } next && next != Stage(ChangedAt) ? OpenStage(next, Actor.System, at)
            : Prolonged(at) ?? Ended(at);
    }

    private ChangeRequest? Prolonged(Instant at)
    {
        var stage = StageAt(at);
        return stage is { AtDeadline: DeadlineAction.ExtendOnce, DueAfterHours: { } hours } && !ProlongedStages.Contains(stage.Name)
            ? Raise(new ChangeRequestDeadlineExtended(Id, stage.Name, at + Duration.FromHours(hours), Actor.System, at))
            : null;
    }

    private ChangeRequest Ended(Instant at) =>
        IsAwaitingRatification ? Move(ChangeRequestAction.FailRatification, null, Actor.System, at)
        : Status == ChangeRequestStatus.InReview && StageAt(at) is { AtDeadline: DeadlineAction.LazyConsensus } stage && NobodyObjected(stage)
            ? Decide(ChangeRequestAction.Approve, DecisionBasis.LazyConsensus, Actor.System, at)
        : Decide(ChangeRequestAction.Reject, DecisionBasis.Deadline, Actor.System, at);

    private ApprovalStage StageAt(Instant at) => Deciding.Policy.Stages.First(s => s.Name == Stage(at));

    // Silence is consent only where seats are left to be silent, and only in the last stage.
    private bool NobodyObjected(ApprovalStage stage)
    {
        var numbers = Deciding.Seats.Where(s => s.Stage == stage.Name).Select(s => s.Number).ToHashSet();
        return stage.Name == Deciding.Policy.Stages[^1].Name
            && Deciding.Evaluate(ChangedAt).Outcome != ApprovalOutcome.Infeasible
            && Deciding.Ballots.Where(b => numbers.Contains(b.Seat)).GroupBy(b => b.Seat).All(g => g.Last().Verdict is BallotVerdict.Approve or BallotVerdict.Abstain);
    }
}
