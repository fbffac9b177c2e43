using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <content>What a change would do, said before anybody decides on it.</content>
public sealed partial record ChangeRequest
{
    /// <summary>Takes a newer impact report. Where the change touches something else than was being voted on, the votes were on something else: the request is returned, and amending it, if only with the same words, opens a new round.</summary>
    /// <param name="impact">The report; of this proposal.</param>
    /// <param name="by">Who computed it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it is the same report.</returns>
    /// <exception cref="RuleViolationException">It is of another proposal (<c>change-request.stale-impact</c>), or the request is not being assessed or decided (<c>change-request.illegal-action</c>).</exception>
    public ChangeRequest Assess(ImpactReport impact, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(impact);
        var (state, at) = At(now);
        state.RequireOpen();
        ProposalRules.RequireOwn(state.Proposal, impact);
        if (state.Impact == impact)
        {
            return state;
        }

        var assessed = state.Raise(new ChangeRequestAssessed(Id, impact, by, at));
        return state.IsVotedOn && !state.TouchesSameAs(impact) ? assessed.MoveOn(ChangeRequestAction.Return, TouchesOther().ToText, by, at) : assessed;
    }

    /// <summary>Lets the request be decided although its impact is not known to be fresh.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who waives it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The request is not being assessed or decided (<c>change-request.illegal-action</c>).</exception>
    public ChangeRequest WaiveImpact(string reason, Actor by, Instant now)
    {
        var (state, at) = At(now);
        state.RequireOpen();
        return state.Raise(new ChangeRequestImpactWaived(Id, Text.Required(reason, Text.MaxBody), by, at));
    }

    /// <summary>States the impact in one area; a later statement of an area takes the place of an earlier one.</summary>
    /// <param name="area">The area.</param>
    /// <param name="text">The impact.</param>
    /// <param name="options">The options weighed; at least two, doing nothing among them.</param>
    /// <param name="by">Who answers for it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">Doing nothing was not weighed against something (<c>change-request.options</c>), or the request is not being assessed or decided (<c>change-request.illegal-action</c>).</exception>
    public ChangeRequest State(ImpactArea area, string text, IReadOnlyList<ImpactOption> options, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (state, at) = At(now);
        state.RequireOpen();
        if (options.All(o => o.IsDoNothing) || !options.Any(o => o.IsDoNothing))
        {
            throw new RuleViolationException("change-request.options", $"The statement on {area} weighs {options.Count} option(s). Weigh at least doing nothing (IsDoNothing) against one that does something.");
        }

        IReadOnlyList<ImpactOption> weighed = [.. options.Select(o => o with { Text = Text.Required(o.Text, Text.MaxBody) })];
        return state.Raise(new ChangeRequestStatementSigned(Id, new(area, Text.Required(text, Text.MaxBody), weighed, state.Proposal.ToFingerprint(), by, at), by, at));
    }

    /// <summary>Opens the review of a request that is being assessed, or calls the vote on an emergency.</summary>
    /// <param name="holders">Who may approve.</param>
    /// <param name="graphVersion">The version of the trace graph now.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">
    /// The table does not allow it, statements are missing (<c>change-request.statements</c>), the impact is older than the graph and that was not waived
    /// (<c>change-request.stale-impact</c>), or the policy cannot be met (<c>approval.infeasible</c>).
    /// </exception>
    public ChangeRequest OpenReview(IEnumerable<SeatHolder> holders, long graphVersion, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(holders);
        var (state, at) = At(now);
        _ = Lifecycle.Next(state.Key, state.Status, ChangeRequestAction.OpenReview);
        if (state.MissingStatements() is { Count: > 0 } missing)
        {
            throw new RuleViolationException("change-request.statements", $"{Key} cannot be decided before somebody states its impact on {missing}. State it, with the options weighed.");
        }

        if (state.ImpactWaiver is null && state.Impact.GraphVersion != graphVersion)
        {
            throw new RuleViolationException(
                "change-request.stale-impact", $"The impact of {Key} was computed on version {state.Impact.GraphVersion} of the trace graph, which is at {graphVersion}. Compute it again, or waive it with a reason.");
        }

        IReadOnlyList<SeatHolder> people = [.. holders];
        return state.Open(state.NextRound(people, at), people, by, at);
    }

    /// <summary>The areas that the policy wants statements on and nobody stated for this version.</summary>
    /// <returns>The areas; none when the review can open.</returns>
    public IReadOnlyList<ImpactArea> MissingStatements()
    {
        var proposal = Proposal.ToFingerprint();
        return [.. RequiredAreas.Of(Round.Policy).Where(a => !Statements.Any(s => s.Area == a && s.Proposal == proposal))];
    }
}
