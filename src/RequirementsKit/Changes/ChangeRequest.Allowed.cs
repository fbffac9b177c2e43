using NodaTime;

namespace RequirementsKit.Changes;

/// <content>What somebody may do, so that an application can draw its buttons.</content>
public sealed partial record ChangeRequest
{
    /// <summary>What somebody may do now, as far as the state, the round, authorship and capabilities say.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="has">Whether the actor has a capability; see <c>Project.Allows</c>.</param>
    /// <param name="now">When; what is due by then counts as happened.</param>
    /// <returns>The actions, in the order of the table. Approve, Reject, Return and Ratify stand for the votes that can lead there.</returns>
    public IReadOnlyList<ChangeRequestAction> AllowedActions(Actor actor, Func<Capability, bool> has, Instant now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(has);
        var (state, at) = At(now);
        return [.. Lifecycle.Allowed(state.Status).Where(a => state.Allows(a, actor, has, at))];
    }

    internal bool WaitsFor(StakeholderId person, Instant now) =>
        (IsVotedOn || IsAwaitingRatification) && Deciding.WhoMayStillApprove(now).Contains(person) && !Deciding.Ballots.Any(b => Deciding.Seats.Any(s => s.Number == b.Seat && s.Person == person));

    private bool Allows(ChangeRequestAction action, Actor actor, Func<Capability, bool> has, Instant at) => action switch
    {
        ChangeRequestAction.Submit or ChangeRequestAction.Reopen => has(Capability.SubmitChanges),
        ChangeRequestAction.OpenReview => Handling.Type == ChangeType.Normal && MissingStatements().Count == 0 && has(Capability.SubmitChanges),
        ChangeRequestAction.CallEmergencyVote => Handling.Type == ChangeType.Emergency && MissingStatements().Count == 0 && has(Capability.SubmitChanges),
        ChangeRequestAction.Return when Status == ChangeRequestStatus.Submitted => has(Capability.ApproveChanges),
        ChangeRequestAction.Approve or ChangeRequestAction.Reject or ChangeRequestAction.Return => IsVotedOn && MayVote(actor, at) && has(Capability.ApproveChanges),
        ChangeRequestAction.Ratify => IsAwaitingRatification && MayVote(actor, at) && has(Capability.ApproveChanges),
        ChangeRequestAction.Hold or ChangeRequestAction.Release or ChangeRequestAction.Defer or ChangeRequestAction.Resume => has(Capability.ApproveChanges),
        ChangeRequestAction.Override => has(Capability.OverrideChanges) && !(actor.PersonId is { } person && IsContributor(person)),
        ChangeRequestAction.MigratePolicy => has(Capability.OverrideChanges),
        ChangeRequestAction.Withdraw => actor == SubmittedBy && has(Capability.SubmitChanges),
        ChangeRequestAction.Amend => actor.PersonId is not null && has(Capability.SubmitChanges),
        ChangeRequestAction.Apply => Decision is { IsApproved: true } && has(Capability.ApplyChanges),
        _ => false,
    };

    private bool MayVote(Actor actor, Instant at) => actor.PersonId is { } person && Deciding.AllowedVerdicts(person, at).Count > 0;
}
