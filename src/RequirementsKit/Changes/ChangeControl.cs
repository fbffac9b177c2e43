using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes;

/// <summary>Drafts and submits change requests, has them decided, and applies them: all of a change or nothing of it.</summary>
/// <example><code>
/// var change = await kit.Changes.SubmitAsync(Proposal.Revise(requirement).Statement("The portal shall export a report within 2 s."), Policies.FourEyes, by: me);
/// await kit.Changes.ApproveAsync(change, by: ben);
/// await kit.Changes.ApplyAsync(change, by: ben);
/// </code></example>
public sealed partial class ChangeControl
{
    private readonly ProjectDoor _door;
    private readonly TraceLinks _links;
    private readonly GraphVersions _graphVersions;
    private BuiltGraph? _built;

    internal ChangeControl(ProjectDoor door, TraceLinks links)
    {
        _door = door;
        _links = links;
        _graphVersions = new(door);
    }

    /// <summary>Keeps a draft, to be submitted later. Needs <see cref="Capability.SubmitChanges"/>.</summary>
    /// <param name="proposal">What is to change; it may still be empty.</param>
    /// <param name="policy">Who must approve.</param>
    /// <param name="by">Who drafts it.</param>
    /// <param name="cause">Why the change is wanted.</param>
    /// <param name="handling">How it is handled; the usual way by default.</param>
    /// <param name="authors">Who else wrote it; null for nobody. Needed when no person drafts it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or nobody is named as its author (<c>change-request.no-author</c>).</exception>
    public async Task<ChangeRequest> DraftAsync(
        Proposal proposal, ApprovalPolicy policy, Actor by, ChangeCause cause = ChangeCause.NewNeed, ChangeHandling? handling = null, IReadOnlyList<StakeholderId>? authors = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(policy);
        var handled = handling ?? ChangeHandling.Normal;
        return await _door.CreateAsync(
            "changes.draft", Capability.SubmitChanges, by, [proposal.ToFingerprint(), proposal.Reason, policy.ToFingerprint(), cause, handled.ToFingerprint(), .. authors ?? []],
            (now, number) => ChangeRequest.Draft(_door.NewId<ChangeRequestId>(now), _door.ProjectId, number, cause, handled, proposal, policy, by, now, authors), [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says something else in a draft; the one place where the type may change. Needs <see cref="Capability.SubmitChanges"/>.</summary>
    /// <param name="request">The draft.</param>
    /// <param name="proposal">What is to change.</param>
    /// <param name="policy">Who must approve.</param>
    /// <param name="handling">How it is handled.</param>
    /// <param name="by">Who writes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or it is no draft (<c>change-request.illegal-action</c>).</exception>
    public async Task<ChangeRequest> ReviseDraftAsync(ChangeRequestId request, Proposal proposal, ApprovalPolicy policy, ChangeHandling handling, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(handling);
        return await DoAsync(
            "changes.revise-draft", request, Capability.SubmitChanges, by, [proposal.ToFingerprint(), proposal.Reason, policy.ToFingerprint(), handling.ToFingerprint()],
            (r, now) => r.ReviseDraft(proposal, policy, handling, by, now), [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Submits a change request: computes its impact and opens the review, unless the policy asks for statements first. Needs <see cref="Capability.SubmitChanges"/>.</summary>
    /// <param name="proposal">What is to change.</param>
    /// <param name="policy">Who must approve; seats go to those who have <see cref="Capability.ApproveChanges"/>.</param>
    /// <param name="by">Who submits it.</param>
    /// <param name="cause">Why the change is wanted.</param>
    /// <param name="authors">Who else wrote the proposal; null for nobody. Needed when no person submits it. None of them approves it.</param>
    /// <param name="handling">How it is handled; the usual way by default.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request, in review; see <see cref="ChangeRequest.Overlaps"/> for the open requests that touch the same.</returns>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, the proposal changes nothing, the policy is less strict than the project and the change demand (<c>approval.policy-too-weak</c>) or cannot be met (<c>approval.infeasible</c>),
    /// or the proposal could not be applied to the record as it is now: it does not fit what the project asks of its requirements and links (<c>requirement.scheme</c>, and as for <see cref="TraceScheme.Require"/>),
    /// revises what is retired (<c>change-request.retired</c>) or removes a link that is not there (<c>change-request.no-link</c>).
    /// </exception>
    public async Task<ChangeRequest> SubmitAsync(
        Proposal proposal, ApprovalPolicy policy, Actor by, ChangeCause cause = ChangeCause.NewNeed, IReadOnlyList<StakeholderId>? authors = null, ChangeHandling? handling = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(policy);
        var handled = handling ?? ChangeHandling.Normal;
        var facts = await FactsAsync(proposal, null, cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "changes.submit", Capability.SubmitChanges, by, [proposal.ToFingerprint(), proposal.Reason, policy.ToFingerprint(), cause, handled.ToFingerprint(), .. authors ?? []],
            (now, number) => facts.Ground.Rehearsed(
                ChangeRequest.Submit(_door.NewId<ChangeRequestId>(now), _door.ProjectId, number, cause, proposal, facts.Impact, policy, facts.Holders, by, now, authors, handled, facts.Overlaps, facts.Catalog), by, now),
            facts.Ground.Expected, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Submits a draft. Needs <see cref="Capability.SubmitChanges"/>.</summary>
    /// <param name="request">The draft.</param>
    /// <param name="by">Who submits it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, it is no draft (<c>change-request.illegal-action</c>), or as for the other overload.</exception>
    public async Task<ChangeRequest> SubmitAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default)
    {
        var facts = await FactsAsync(request, cancellationToken).ConfigureAwait(false);
        return await DoAsync(
            "changes.submit-draft", request, Capability.SubmitChanges, by, [],
            (r, now) => facts.Ground.Rehearsed(r.Submit(facts.Impact, facts.Holders, by, now, facts.Overlaps, facts.Catalog), by, now), facts.Ground.Expected, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Proposes another version and opens a new round under the same policy. Approvals are void unless the policy keeps them for this kind of amendment; a veto stands. Needs <see cref="Capability.SubmitChanges"/>.</summary>
    /// <param name="request">The request: being assessed, in review, returned or conflicted.</param>
    /// <param name="proposal">The new version.</param>
    /// <param name="by">Who amends it; a person, who does not approve it any more.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request, in review.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the table does not allow it, the policy cannot be met any more (<c>approval.infeasible</c>), or the proposal is refused as by <c>SubmitAsync</c>.</exception>
    public async Task<ChangeRequest> AmendAsync(ChangeRequestId request, Proposal proposal, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return await AmendAsync(request, proposal, await FactsAsync(proposal, request, cancellationToken).ConfigureAwait(false), by, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Computes the impact again, on the trace graph as it is now. Needs <see cref="Capability.SubmitChanges"/>.</summary>
    /// <param name="request">The request: being assessed or decided.</param>
    /// <param name="by">Who has it computed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the request is neither assessed nor decided (<c>change-request.illegal-action</c>).</exception>
    public async Task<ChangeRequest> AssessAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default)
    {
        var present = await GetAsync(request, cancellationToken).ConfigureAwait(false);
        var touched = await TouchedAsync(present.Proposal, cancellationToken).ConfigureAwait(false);
        var impact = await ImpactAsync(present.Proposal, touched, cancellationToken).ConfigureAwait(false);
        return await DoAsync("changes.assess", request, Capability.SubmitChanges, by, [impact.GraphVersion], (r, now) => r.Assess(impact, by, now), [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>States the impact in one area, with the options weighed. Needs <see cref="Capability.SubmitChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="area">The area.</param>
    /// <param name="text">The impact.</param>
    /// <param name="options">The options; at least two, doing nothing among them.</param>
    /// <param name="by">Who answers for it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the options are too few (<c>change-request.options</c>), or the request is neither assessed nor decided (<c>change-request.illegal-action</c>).</exception>
    public Task<ChangeRequest> StateAsync(ChangeRequestId request, ImpactArea area, string text, IReadOnlyList<ImpactOption> options, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return DoAsync(
            "changes.state", request, Capability.SubmitChanges, by, [area, text, .. options.SelectMany<ImpactOption, object?>(o => [o.Text, o.IsDoNothing])],
            (r, now) => r.State(area, text, options, by, now), [], cancellationToken);
    }

    /// <summary>Opens the review of a request that is being assessed, or calls the vote on an emergency. Needs <see cref="Capability.SubmitChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, statements are missing (<c>change-request.statements</c>), the impact is stale (<c>change-request.stale-impact</c>), or the policy cannot be met (<c>approval.infeasible</c>).</exception>
    public async Task<ChangeRequest> OpenReviewAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default)
    {
        var holders = await HoldersAsync(cancellationToken).ConfigureAwait(false);
        var version = await _graphVersions.CurrentAsync(cancellationToken).ConfigureAwait(false);
        return await DoAsync("changes.open-review", request, Capability.SubmitChanges, by, [], (r, now) => r.OpenReview(holders, version, by, now), [], cancellationToken).ConfigureAwait(false);
    }

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

    /// <summary>Amends, on one state of the request and of the links when these are given: what was worked out from them is not put over others.</summary>
    private Task<ChangeRequest> AmendAsync(
        ChangeRequestId request, Proposal proposal, ChangeFacts facts, Actor by, CancellationToken cancellationToken, ChangeRequest? on = null, IEnumerable<LogExpectation>? notSince = null) => DoAsync(
        "changes.amend", request, Capability.SubmitChanges, by, [proposal.ToFingerprint(), proposal.Reason],
        (r, now) => on is null || on.Version == r.Version
            ? facts.Ground.Rehearsed(r.Amend(proposal, facts.Impact, facts.Holders, by, now, facts.Overlaps, facts.Catalog), by, now)
            : throw new ConcurrencyConflictException($"Nothing was stored: somebody changed {r.Key} meanwhile. Load it again and decide again."),
        facts.Ground.Expected, cancellationToken, notSince);
}
