using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Changes;

/// <content>Waiting, giving up and beginning again.</content>
public sealed partial record ChangeRequest
{
    /// <summary>Lets the review pause: ballots are kept, and the time that is left to vote does not run.</summary>
    /// <param name="until">When it goes on by itself, at the latest; after now.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who pauses it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>change-request.illegal-action</c>), or the end is over (<c>change-request.hold-until</c>).</exception>
    public ChangeRequest Hold(Instant until, string reason, Actor by, Instant now)
    {
        var (state, at) = At(now);
        _ = Lifecycle.Next(state.Key, state.Status, ChangeRequestAction.Hold);
        return until > at
            ? state.Raise(new ChangeRequestHeld(Id, Microseconds.Floor(until), Text.Required(reason, Text.MaxBody), by, at))
            : throw new RuleViolationException("change-request.hold-until", $"{Key} cannot be held until {until}, which is not after {at}. Name a later instant.");
    }

    /// <summary>Lets a review that pauses go on; every deadline moves by the time it paused.</summary>
    /// <param name="by">Who releases it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>change-request.illegal-action</c>).</exception>
    public ChangeRequest Release(Actor by, Instant now)
    {
        var (state, at) = At(now);
        return state.Move(ChangeRequestAction.Release, null, by, at);
    }

    /// <summary>Puts the decision off, without a date.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who puts it off.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>change-request.illegal-action</c>).</exception>
    public ChangeRequest Defer(string reason, Actor by, Instant now)
    {
        var (state, at) = At(now);
        return state.Move(ChangeRequestAction.Defer, Text.Required(reason, Text.MaxBody), by, at);
    }

    /// <summary>Takes up a deferred request: a new round, in which nobody has voted yet.</summary>
    /// <param name="impact">What the proposal touches now.</param>
    /// <param name="holders">Who may approve.</param>
    /// <param name="by">Who takes it up.</param>
    /// <param name="now">When.</param>
    /// <param name="catalog">The policies of the project, and what demands which; null to keep the policy it has.</param>
    /// <returns>The next state; under the policy that is demanded now, where its own is less strict.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>change-request.illegal-action</c>), or as for <c>Submit</c>.</exception>
    public ChangeRequest Resume(ImpactReport impact, IEnumerable<SeatHolder> holders, Actor by, Instant now, PolicyCatalog? catalog = null) =>
        BeginAgain(ChangeRequestAction.Resume, null, impact, holders, by, now, catalog);

    /// <summary>Takes up a rejected, withdrawn or expired request under its number: a new round, in which nobody has voted yet.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="impact">What the proposal touches now.</param>
    /// <param name="holders">Who may approve.</param>
    /// <param name="by">Who takes it up.</param>
    /// <param name="now">When.</param>
    /// <param name="catalog">The policies of the project, and what demands which; null to keep the policy it has.</param>
    /// <returns>The next state; under the policy that is demanded now, where its own is less strict.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>change-request.illegal-action</c>), or as for <c>Submit</c>.</exception>
    public ChangeRequest Reopen(string reason, ImpactReport impact, IEnumerable<SeatHolder> holders, Actor by, Instant now, PolicyCatalog? catalog = null) =>
        BeginAgain(ChangeRequestAction.Reopen, Text.Required(reason, Text.MaxBody), impact, holders, by, now, catalog);

    /// <summary>Takes the request back; who submitted it may.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">Somebody else submitted it (<c>change-request.not-the-author</c>), or the table does not allow it.</exception>
    public ChangeRequest Withdraw(string reason, Actor by, Instant now)
    {
        var (state, at) = At(now);
        return by == SubmittedBy
            ? state.Move(ChangeRequestAction.Withdraw, Text.Required(reason, Text.MaxBody), by, at)
            : throw new RuleViolationException("change-request.not-the-author", $"{by} did not submit {Key} and cannot withdraw it. Only {SubmittedBy} can; reject it instead.");
    }

    /// <summary>Asks for another version while the request is being assessed. In review that is a vote: <see cref="BallotVerdict.RequestChanges"/>.</summary>
    /// <param name="reason">What is missing.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">It is not being assessed (<c>change-request.illegal-action</c>).</exception>
    public ChangeRequest Return(string reason, Actor by, Instant now)
    {
        var (state, at) = At(now);
        return state.Status == ChangeRequestStatus.Submitted
            ? state.Move(ChangeRequestAction.Return, Text.Required(reason, Text.MaxBody), by, at)
            : throw state.Illegal($"is not being assessed; in review, vote RequestChanges");
    }

    private ChangeRequest BeginAgain(ChangeRequestAction action, string? reason, ImpactReport impact, IEnumerable<SeatHolder> holders, Actor by, Instant now, PolicyCatalog? catalog)
    {
        ArgumentNullException.ThrowIfNull(impact);
        ArgumentNullException.ThrowIfNull(holders);
        var (state, at) = At(now);
        IReadOnlyList<SeatHolder> people = [.. holders];
        var begun = state.Move(action, reason, by, at);
        Internal.ProposalRules.Require(begun.Proposal, impact);
        return begun.Raise(new ChangeRequestAssessed(Id, impact, by, at)).Routed(catalog, by, at).Proceed(people, by, at);
    }
}
