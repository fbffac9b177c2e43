using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <content>What happens by itself. Every command first lets happen what was due, so that nothing depends on how often the clock was asked.</content>
public sealed partial record ChangeRequest
{
    /// <summary>Lets everything happen that is due: deadlines of stages, the end of a hold, expiry, the date of a ratification. In the order of their times, which their events bear.</summary>
    /// <param name="now">The instant; one before the last event counts as that.</param>
    /// <param name="holders">Who may approve now: who lost the mandate is not counted where a deadline decides. Null to count everybody who has a seat.</param>
    /// <returns>The next state; this instance when nothing is due. Twice at one instant does it once, and two steps do what one longer step does.</returns>
    public ChangeRequest Tick(Instant now, IEnumerable<SeatHolder>? holders = null)
    {
        IReadOnlyList<SeatHolder>? people = holders is null ? null : [.. holders];
        var state = this;
        while (state.NextDue() is { } due && due <= now)
        {
            // When a mandate was lost nobody knows, only that it was before the decision: it is noted at the last moment on record.
            var rechecked = people is not null && state.TakesVotes && Deadlines.DueOf(state.Deciding, state.ChangedAt) <= due ? state.Vacate(people, Actor.System, state.ChangedAt) : state;
            state = ReferenceEquals(rechecked, state) ? state.AtDue(Instant.Max(due, state.ChangedAt)) : rechecked;
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

    private (ChangeRequest State, Instant Now) At(Instant now, IEnumerable<SeatHolder>? holders = null)
    {
        var state = Tick(now, holders);
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
        var outcome = Deciding.Evaluate(at);
        var stage = Stage(ChangedAt)!;
        return outcome.Passes ? Conclude(null, Actor.System, at)
            : Stage(at) is { } next && next != stage ? OpenStage(next, Actor.System, at)
            : Deciding.NextDeadline(at, Reserves) is { } step ? Prolonged(step, at)
            : IsAwaitingRatification ? Move(ChangeRequestAction.FailRatification, null, Actor.System, at)
            : Decide(ChangeRequestAction.Reject, DecisionBasis.Deadline, Actor.System, at);
    }

    private ChangeRequest Prolonged(DeadlineStep step, Instant at) => Raise(step.Kind == DeadlineStepKind.Escalated
        ? new ChangeRequestEscalated(Id, step.Stage, step.Added, step.Due, Actor.System, at)
        : new ChangeRequestDeadlineExtended(Id, step.Stage, step.Due!.Value, Actor.System, at));
}
