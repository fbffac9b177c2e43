using RequirementsKit.Approvals;
using RequirementsKit.Projects;
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
    /// <param name="authors">Who else wrote the proposal; needed when no person submits it. None of them approves it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request, in review.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability (a policy that does not separate duties needs <see cref="Capability.OverrideChanges"/> too), the proposal changes nothing, or the policy cannot be met (<c>approval.infeasible</c>).</exception>
    public async Task<ChangeRequest> SubmitAsync(
        Proposal proposal, ApprovalPolicy policy, Actor by, ChangeCause cause = ChangeCause.NewNeed, IReadOnlyList<StakeholderId>? authors = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(policy);
        if (!policy.SeparateDuties)
        {
            // Who may choose a policy under which authors approve themselves is not every author.
            _ = await _door.RequireAsync(by, Capability.OverrideChanges, cancellationToken).ConfigureAwait(false);
        }

        var touched = await TouchedAsync(proposal, cancellationToken).ConfigureAwait(false);
        var impact = await ImpactAsync(proposal, cancellationToken).ConfigureAwait(false);
        var holders = await _door.SeatHoldersAsync(Capability.ApproveChanges, cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "changes.submit", Capability.SubmitChanges, by, [proposal.ToFingerprint(), proposal.Reason, policy.ToFingerprint(), cause, .. authors ?? []],
            (now, number) => ChangeRequest.Submit(_door.NewId<ChangeRequestId>(now), _door.ProjectId, number, cause, proposal, impact, policy, holders, by, now, authors), touched.Values, cancellationToken)
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
            throw present.SelfApproval(await NamesAsync(present.Round.WhoMayStillApprove(_door.Now()), cancellationToken).ConfigureAwait(false));
        }

        var holders = await _door.SeatHoldersAsync(Capability.ApproveChanges, cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<ChangeRequest>(
            "changes.vote", request.Value, Capability.ApproveChanges, by, [verdict], (r, now) => r.Recheck(holders, by, now).Vote(person, verdict, by, now), [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Rejects for oneself. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="by">Who rejects; a person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no person.</exception>
    /// <exception cref="RuleViolationException">As for <see cref="VoteAsync"/>.</exception>
    public Task<ChangeRequest> RejectAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default) =>
        VoteAsync(request, BallotVerdict.Reject, by, cancellationToken);

    /// <summary>Proposes another version and opens a new round under the same policy; no ballot is carried over. Needs <see cref="Capability.SubmitChanges"/>.</summary>
    /// <param name="request">The request: in review, returned or conflicted.</param>
    /// <param name="proposal">The new version.</param>
    /// <param name="by">Who amends it; a person, who does not approve it any more.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request, in review.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the table does not allow it, the proposal changes nothing, or the policy cannot be met any more (<c>approval.infeasible</c>).</exception>
    public async Task<ChangeRequest> AmendAsync(ChangeRequestId request, Proposal proposal, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var touched = await TouchedAsync(proposal, cancellationToken).ConfigureAwait(false);
        var impact = await ImpactAsync(proposal, cancellationToken).ConfigureAwait(false);
        var holders = await _door.SeatHoldersAsync(Capability.ApproveChanges, cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<ChangeRequest>(
            "changes.amend", request.Value, Capability.SubmitChanges, by, [proposal.ToFingerprint(), proposal.Reason],
            (r, now) => r.Amend(proposal, impact, holders, by, now), touched.Values, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What somebody may do with a request now.</summary>
    /// <param name="request">The request.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The actions, in the order of the table; see <see cref="ChangeRequest.AllowedActions"/>.</returns>
    public async Task<IReadOnlyList<ChangeRequestAction>> AllowedActionsAsync(ChangeRequestId request, Actor actor, CancellationToken cancellationToken = default)
    {
        var project = await _door.LoadAsync<Project>(_door.ProjectId.Value, cancellationToken).ConfigureAwait(false);
        var present = await _door.LoadAsync<ChangeRequest>(request.Value, cancellationToken).ConfigureAwait(false);
        return present.AllowedActions(actor, capability => project.Allows(actor, capability), _door.Now());
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
    /// <exception cref="ConcurrencyConflictException">Others changed what the decision rests on at the same moment, again and again; nothing was stored.</exception>
    public async Task<ChangeRequest> ApplyAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default)
    {
        const int Attempts = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ApplyOnceAsync(request, by, cancellationToken).ConfigureAwait(false);
            }
            catch (ConcurrencyConflictException) when (attempt < Attempts)
            {
                // Somebody was quicker: what is present now decides whether the change still fits.
            }
        }
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

    private async Task<ChangeRequest> ApplyOnceAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken)
    {
        var project = await _door.RequireAsync(by, Capability.ApplyChanges, cancellationToken).ConfigureAwait(false);
        var present = await _door.LoadAsync<ChangeRequest>(request.Value, cancellationToken).ConfigureAwait(false);
        if (present.Status is ChangeRequestStatus.Applied or ChangeRequestStatus.Closed or ChangeRequestStatus.Conflicted)
        {
            return present;
        }

        var now = _door.Now();
        var touched = await TouchedAsync(present.Proposal, cancellationToken).ConfigureAwait(false);
        var added = present.Proposal.Operations.Count(o => o.Kind == OperationKind.Add);
        var number = added == 0 ? 0 : await _door.Store.ReserveKeysAsync(Requirement.Document.Kind, added, cancellationToken).ConfigureAwait(false);
        var origin = new Origin(OriginKind.Document, present.Key, now.InUtc().Date);
        var links = new List<TraceLink>();
        foreach (var source in present.Proposal.Operations.Where(o => o.Kind == OperationKind.Link).Select(o => o.Requirement!.Value).Distinct())
        {
            links.AddRange(await _door.Store.ListAsync(TraceQueries.Of(source), cancellationToken).ConfigureAwait(false));
        }

        var impact = await ImpactAsync(present.Proposal, cancellationToken).ConfigureAwait(false);
        var changes = present.Apply(
            touched,
            links,
            impact,
            edit => Requirement.Capture(_door.NewId<RequirementId>(now), _door.ProjectId, number++, edit, [origin], null, by, now),
            () => _door.NewId<LinkId>(now),
            by,
            now);
        await _door.CommitAsync("changes.apply", by, now, [request, present.Proposal.ToFingerprint()], changes.Next, [project, .. touched.Values], cancellationToken).ConfigureAwait(false);
        return await _door.LoadAsync<ChangeRequest>(request.Value, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Dictionary<RequirementId, Requirement>> TouchedAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var touched = new Dictionary<RequirementId, Requirement>();
        foreach (var id in proposal.Touched().Concat(proposal.Operations.Where(o => o.Target is not null).Select(o => o.Target!.Value)).Distinct())
        {
            touched.Add(id, await _door.LoadAsync<Requirement>(id.Value, cancellationToken).ConfigureAwait(false));
        }

        return touched;
    }

    private async Task<ImpactReport> ImpactAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var head = await _door.Store.GetHeadAsync(cancellationToken).ConfigureAwait(false);
        return ImpactReport.Of(proposal, await _links.GraphAsync(cancellationToken).ConfigureAwait(false), head.Sequence);
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
