using RequirementsKit.Approvals;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes;

/// <summary>Submits change requests, has them decided, and applies them: all of a change or nothing of it.</summary>
public sealed class ChangeControl
{
    private readonly ProjectDoor _door;
    private readonly TraceLinks _links;

    internal ChangeControl(ProjectDoor door, TraceLinks links)
    {
        _door = door;
        _links = links;
    }

    /// <summary>Submits a change request: computes its impact and opens the review. Needs <see cref="Capability.SubmitChanges"/>.</summary>
    /// <param name="proposal">What is to change.</param>
    /// <param name="policy">Who must approve; seats go to those who have <see cref="Capability.ApproveChanges"/>.</param>
    /// <param name="by">Who submits it.</param>
    /// <param name="cause">Why the change is wanted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request, in review.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the proposal changes nothing, or the policy cannot be met (<c>approval.infeasible</c>).</exception>
    public async Task<ChangeRequest> SubmitAsync(
        Proposal proposal, ApprovalPolicy policy, Actor by, ChangeCause cause = ChangeCause.NewNeed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(policy);
        var touched = await TouchedAsync(proposal, cancellationToken).ConfigureAwait(false);
        var head = await _door.Store.GetHeadAsync(cancellationToken).ConfigureAwait(false);
        var impact = ImpactReport.Of(proposal, await _links.GraphAsync(cancellationToken).ConfigureAwait(false), head.Sequence);
        var holders = await _door.SeatHoldersAsync(Capability.ApproveChanges, cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "changes.submit", Capability.SubmitChanges, by, [proposal.ToFingerprint(), policy, cause],
            (now, number) => ChangeRequest.Submit(_door.NewId<ChangeRequestId>(now), _door.ProjectId, number, cause, proposal, impact, policy, holders, by, now), touched.Values, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Approves for oneself. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="by">Who approves; a person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no person.</exception>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, submitted the request (<c>change-request.self-approval</c>, naming who may approve), or the round refuses the ballot.
    /// </exception>
    public Task<ChangeRequest> ApproveAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default) =>
        VoteAsync(request, BallotVerdict.Approve, by, cancellationToken);

    /// <summary>Votes for oneself. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="verdict">What one says.</param>
    /// <param name="by">Who votes; a person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no person.</exception>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, submitted the request (<c>change-request.self-approval</c>, naming who may approve), or the round refuses the ballot.
    /// </exception>
    public async Task<ChangeRequest> VoteAsync(ChangeRequestId request, BallotVerdict verdict, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var person = by.PersonId ?? throw new ArgumentException($"Only a person can vote; {by} is none.", nameof(by));
        var present = await _door.LoadAsync<ChangeRequest>(request.Value, cancellationToken).ConfigureAwait(false);
        if (present.Status == ChangeRequestStatus.InReview && present.IsContributor(person))
        {
            throw present.SelfApproval(await NamesAsync(present.Round.WhoMayStillApprove(), cancellationToken).ConfigureAwait(false));
        }

        return await _door.ChangeAsync<ChangeRequest>(
            "changes.vote", request.Value, Capability.ApproveChanges, by, [verdict], (r, now) => r.Vote(person, verdict, by, now), [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a request back. Needs <see cref="Capability.SubmitChanges"/>; only who submitted it may.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability or did not submit it, or the table does not allow it.</exception>
    public Task<ChangeRequest> WithdrawAsync(ChangeRequestId request, string reason, Actor by, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<ChangeRequest>("changes.withdraw", request.Value, Capability.SubmitChanges, by, [reason], (r, now) => r.Withdraw(reason, by, now), [], cancellationToken);

    /// <summary>
    /// Applies an approved request in one commit: new revisions of everything it touches, the request and the audit entry, or nothing.
    /// A request whose base is gone becomes Conflicted instead. Needs <see cref="Capability.ApplyChanges"/>. Applying twice does it once.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="by">Who applies it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request, applied or conflicted, with what it owes.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the request is not approved (<c>change-request.illegal-action</c>).</exception>
    /// <exception cref="ConcurrencyConflictException">Somebody changed a touched requirement at the same moment; nothing was stored.</exception>
    public async Task<ChangeRequest> ApplyAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default)
    {
        var project = await _door.RequireAsync(by, Capability.ApplyChanges, cancellationToken).ConfigureAwait(false);
        var present = await _door.LoadAsync<ChangeRequest>(request.Value, cancellationToken).ConfigureAwait(false);
        if (present.Status is ChangeRequestStatus.Applied or ChangeRequestStatus.Closed)
        {
            return present;
        }

        var now = _door.Now();
        var touched = await TouchedAsync(present.Proposal, cancellationToken).ConfigureAwait(false);
        var added = present.Proposal.Operations.Count(o => o.Kind == OperationKind.Add);
        var number = added == 0 ? 0 : await _door.Store.ReserveKeysAsync(Requirement.Document.Kind, added, cancellationToken).ConfigureAwait(false);
        var origin = new Origin(OriginKind.Document, present.Key, now.InUtc().Date);
        var changes = present.Apply(
            touched,
            edit => Requirement.Capture(_door.NewId<RequirementId>(now), _door.ProjectId, number++, edit, [origin], null, by, now),
            () => _door.NewId<LinkId>(now),
            by,
            now);
        await _door.CommitAsync("changes.apply", by, now, [request, present.Proposal.ToFingerprint()], changes.Next, [project, .. touched.Values], cancellationToken).ConfigureAwait(false);
        return await _door.LoadAsync<ChangeRequest>(request.Value, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that an obligation was done. Needs <see cref="Capability.ApplyChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="kind">Which.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request; closed when it was the last.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the request does not owe it.</exception>
    public Task<ChangeRequest> AcknowledgeAsync(ChangeRequestId request, ObligationKind kind, Actor by, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<ChangeRequest>("changes.acknowledge", request.Value, Capability.ApplyChanges, by, [kind], (r, now) => r.Acknowledge(kind, by, now), [], cancellationToken);

    /// <summary>Waives an obligation, with a reason. Needs <see cref="Capability.OverrideChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="kind">Which.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who waives it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request; closed when it was the last.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the request does not owe it.</exception>
    public Task<ChangeRequest> WaiveAsync(ChangeRequestId request, ObligationKind kind, string reason, Actor by, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<ChangeRequest>("changes.waive", request.Value, Capability.OverrideChanges, by, [kind, reason], (r, now) => r.Waive(kind, reason, by, now), [], cancellationToken);

    /// <summary>Reads a request.</summary>
    /// <param name="request">Its id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The project has none with that id (<c>change-request.not-found</c>).</exception>
    public Task<ChangeRequest> GetAsync(ChangeRequestId request, CancellationToken cancellationToken = default) => _door.LoadAsync<ChangeRequest>(request.Value, cancellationToken);

    /// <summary>Lists requests.</summary>
    /// <param name="query">Which; see <see cref="ChangeQueries"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requests, in the query's order.</returns>
    public Task<IReadOnlyList<ChangeRequest>> ListAsync(Query<ChangeRequest> query, CancellationToken cancellationToken = default) => _door.Store.ListAsync(query, cancellationToken);

    private async Task<Dictionary<RequirementId, Requirement>> TouchedAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var touched = new Dictionary<RequirementId, Requirement>();
        foreach (var id in proposal.Touched().Concat(proposal.Operations.Where(o => o.Target is not null).Select(o => o.Target!.Value)).Distinct())
        {
            touched.Add(id, await _door.LoadAsync<Requirement>(id.Value, cancellationToken).ConfigureAwait(false));
        }

        return touched;
    }

    private async Task<IReadOnlyList<string>> NamesAsync(IReadOnlyList<StakeholderId> people, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var person in people)
        {
            names.Add((await _door.Store.FindAsync<Stakeholder>(person.Value, cancellationToken).ConfigureAwait(false))?.Name ?? person.ToString());
        }

        return names;
    }
}
