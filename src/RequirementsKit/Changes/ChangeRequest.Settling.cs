using NodaTime;
using RequirementsKit.Changes.Internal;
using RequirementsKit.Plans;

namespace RequirementsKit.Changes;

/// <content>What an applied change owes, and what is said of it afterwards.</content>
public sealed partial record ChangeRequest
{
    /// <summary>Gets whether the change is in the record, whatever it owes or became since.</summary>
    internal bool WasApplied => Revisions.Count > 0 || Obligations.Count > 0;

    /// <summary>Notes that an obligation was done.</summary>
    /// <param name="kind">Which: the plan, the verification or the news. A ratification is voted on, a reversion is settled by the other request.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; closed when it was the last. This instance when it was settled before.</returns>
    /// <exception cref="RuleViolationException">
    /// The request does not owe it (<c>change-request.no-such-obligation</c>), or nobody can just say that it is done (<c>change-request.not-by-word</c>).
    /// </exception>
    public ChangeRequest Acknowledge(ObligationKind kind, Actor by, Instant now) => kind switch
    {
        ObligationKind.Ratify => throw new RuleViolationException("change-request.not-by-word", $"{Key} is ratified by votes. Vote on the ratification."),
        ObligationKind.Revert => throw new RuleViolationException("change-request.not-by-word", $"{Key} is taken back by another request. Close that one, or waive it with a reason."),
        _ => Settle(kind, null, by, now),
    };

    /// <summary>Waives an obligation.</summary>
    /// <param name="kind">Which; a ratification cannot be waived.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who waives it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; closed when it was the last. This instance when it was settled before.</returns>
    /// <exception cref="RuleViolationException">The request does not owe it (<c>change-request.no-such-obligation</c>), or it is a ratification (<c>change-request.not-by-word</c>).</exception>
    public ChangeRequest Waive(ObligationKind kind, string reason, Actor by, Instant now) => kind == ObligationKind.Ratify
        ? Acknowledge(kind, by, now)
        : Settle(kind, Text.Required(reason, Text.MaxBody), by, now);

    /// <summary>Works out what the applied change does to a plan, from what its operations did and were estimated at. Nothing is changed.</summary>
    /// <remarks>
    /// What was revised takes more effort by the estimated days, what was retired or merged away drops out, what was added or brought back joins last, and the parts of what was split share its effort equally.
    /// A requirement that the plan does not hold stays out of it. One day of an estimate is one unit of the plan's effort; where a plan counts otherwise, use <see cref="ReleasePlan.Propose"/>.
    /// </remarks>
    /// <param name="plan">The plan.</param>
    /// <returns>The delta, to be shown and accepted.</returns>
    /// <exception cref="RuleViolationException">The change is not applied (<c>change-request.not-applied</c>).</exception>
    public PlanDelta DeltaFor(ReleasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return WasApplied
            ? plan.Propose(Id, new PlanEffect(plan).Of(this))
            : throw new RuleViolationException("change-request.not-applied", $"{Key} is {Status}, so it does nothing to a plan yet. Apply it first.");
    }

    /// <summary>Notes that the request that takes this one back is closed.</summary>
    /// <param name="reversion">The other request.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state, closed; this instance when that was noted before.</returns>
    /// <exception cref="RuleViolationException">The other request takes something else back or is not closed (<c>change-request.not-reverted</c>), or nothing is to be taken back (<c>change-request.no-such-obligation</c>).</exception>
    public ChangeRequest Reverted(ChangeRequest reversion, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(reversion);
        return reversion.Reverts == Id && reversion.Status == ChangeRequestStatus.Closed
            ? Settle(ObligationKind.Revert, null, by, now)
            : throw new RuleViolationException("change-request.not-reverted", $"{reversion.Key} is {reversion.Status} and {(reversion.Reverts == Id ? Sentence.Of($"has to be closed first") : Sentence.Of($"does not take {Key} back"))}.");
    }

    /// <summary>Notes which request takes this one back.</summary>
    /// <param name="reversion">The other request; drafted for this one.</param>
    /// <param name="by">Who drafted it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when one is noted already.</returns>
    /// <exception cref="ArgumentException">The other request takes something else back.</exception>
    /// <exception cref="RuleViolationException">Nothing is to be taken back (<c>change-request.no-such-obligation</c>).</exception>
    public ChangeRequest WithReversion(ChangeRequest reversion, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(reversion);
        var (state, at) = At(now);
        var owed = state.Owed(ObligationKind.Revert);
        return reversion.Reverts != Id ? throw new ArgumentException($"{reversion.Key} does not take {Key} back.", nameof(reversion))
            : owed.Request is not null ? state
            : state.Raise(new ChangeRequestReversionDrafted(Id, reversion.Id, by, at));
    }

    /// <summary>Notes what came of an applied change; a later review takes the place of an earlier one.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="actual">What it took.</param>
    /// <param name="by">Who looked.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">It is not applied, or closed (<c>change-request.illegal-action</c>).</exception>
    public ChangeRequest ReviewImplementation(string outcome, ChangeEstimate actual, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(actual);
        var (state, at) = At(now);
        return state.Status is ChangeRequestStatus.Applied or ChangeRequestStatus.Ratified or ChangeRequestStatus.RatificationFailed
            ? state.Raise(new ChangeRequestReviewed(Id, new(Text.Required(outcome, Text.MaxBody), state.Proposal.Estimate(), actual, by, at), by, at))
            : throw state.Illegal($"has no implementation to review");
    }

    /// <summary>Adds a note. Always possible; it changes nothing else.</summary>
    /// <param name="text">The note, 1 to 1,000,000 characters.</param>
    /// <param name="by">Who writes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    public ChangeRequest Annotate(string text, Actor by, Instant now)
    {
        var (state, at) = At(now);
        return state.Raise(new ChangeRequestAnnotated(Id, Text.Required(text, Text.MaxBody), by, at));
    }

    private Obligation Owed(ObligationKind kind) => Obligations.FirstOrDefault(o => o.Kind == kind)
        ?? throw new RuleViolationException(
            "change-request.no-such-obligation", $"{Key} is {Status} and does not owe {kind}. Owed: {Sentence.List([.. Obligations.Select(o => o.Kind)], $"nothing")}.");

    private ChangeRequest Settle(ObligationKind kind, string? waiver, Actor by, Instant now)
    {
        var (state, at) = At(now);
        return state.Owed(kind).IsSettled ? state : state.Raise(new ChangeRequestObligationSettled(Id, kind, waiver, by, at)).CloseWhenSettled(by, at);
    }

    private ChangeRequest CloseWhenSettled(Actor by, Instant at) => Obligations.All(o => o.IsSettled) ? Move(ChangeRequestAction.Close, null, by, at) : this;
}
