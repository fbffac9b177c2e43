using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Changes;

/// <content>Who sits in the seats while the round is open.</content>
public sealed partial record ChangeRequest
{
    /// <summary>Lets somebody vote in the seats of another for a while.</summary>
    /// <param name="delegation">Who, for whom, when and where.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">
    /// The request is not being decided (<c>change-request.illegal-action</c>), somebody else than the principal delegates (<c>change-request.not-the-principal</c>),
    /// or as for <see cref="ApprovalRound.Delegate"/>.
    /// </exception>
    public ChangeRequest Delegate(Delegation delegation, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(delegation);
        var (state, at) = At(now);
        if (!state.TakesVotes)
        {
            throw state.Illegal($"takes no votes");
        }

        if (by != Actor.Person(delegation.From))
        {
            throw new RuleViolationException("change-request.not-the-principal", $"{by} cannot lend the seat of {delegation.From}. Only {delegation.From} can.");
        }

        _ = state.Deciding.Delegate(delegation);
        return state.Raise(new ChangeRequestDelegated(Id, delegation, by, at));
    }

    /// <summary>A person steps aside: their seats are counted nowhere. A veto they cast stands.</summary>
    /// <param name="person">Who.</param>
    /// <param name="by">Who says so: the person.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; blocked when too few seats are left. This instance when the person stepped aside before.</returns>
    /// <exception cref="RuleViolationException">The request is not being decided (<c>change-request.illegal-action</c>), somebody else says so (<c>change-request.not-the-principal</c>), or as for <see cref="ApprovalRound.Recuse"/>.</exception>
    public ChangeRequest Recuse(StakeholderId person, Actor by, Instant now)
    {
        var (state, at) = At(now);
        if (!state.TakesVotes)
        {
            throw state.Illegal($"takes no votes");
        }

        if (by != Actor.Person(person))
        {
            throw new RuleViolationException("change-request.not-the-principal", $"{by} cannot step aside for {person}. Only {person} can.");
        }

        _ = state.Deciding.Recuse(person, at);
        return state.Deciding.Seats.All(s => s.Person != person || s.IsRecused) ? state : state.Note(state.Stage(at), new ChangeRequestRecused(Id, person, by, at), null);
    }

    /// <summary>Takes the seats of those who lost the mandate since the round opened; what they approved is void. Nothing after the decision.</summary>
    /// <param name="holders">Who may approve now.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state: decided, when the round waited only for them. This instance when nobody lost it.</returns>
    public ChangeRequest Recheck(IEnumerable<SeatHolder> holders, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(holders);
        IReadOnlyList<SeatHolder> people = [.. holders];
        var (state, at) = At(now, people);
        return state.Vacate(people, by, at);
    }

    private ChangeRequest Vacate(IReadOnlyList<SeatHolder> holders, Actor by, Instant at)
    {
        if (!TakesVotes)
        {
            return this;
        }

        var present = Deciding;
        var round = present.Recheck(holders);
        return ReferenceEquals(round, present)
            ? this
            : Note(Stage(at), new ChangeRequestSeatsVacated(Id, [.. round.Seats.Where((s, i) => s.IsVacant && !present.Seats[i].IsVacant).Select(s => s.Number)], by, at), null);
    }
}
