using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;
using RequirementsKit.Plans;
using RequirementsKit.Requirements;

namespace RequirementsKit.Changes;

/// <content>From the decision into the record, and what is owed afterwards.</content>
public sealed partial class ChangeControl
{
    /// <summary>
    /// Applies an approved request in one commit: new revisions of everything it touches, the request and the audit entry, or nothing.
    /// A request whose base is gone becomes Conflicted instead. Needs <see cref="Capability.ApplyChanges"/>. Applying twice does it once.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="by">Who applies it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request, applied or conflicted, with what it owes.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the request is not approved (<c>change-request.illegal-action</c>, <c>change-request.not-decided</c>).</exception>
    /// <exception cref="ConcurrencyConflictException">Others changed what the decision rests on at the same moment, again and again; nothing was stored.</exception>
    public Task<ChangeRequest> ApplyAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default) => RetriedAsync(() => ApplyOnceAsync(request, by, cancellationToken));

    /// <summary>Works out what an applied change does to a plan; see <see cref="ChangeRequest.DeltaFor"/>. Accept it with <see cref="ReleasePlanning.AcceptAsync"/>, and acknowledge <see cref="ObligationKind.UpdatePlan"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The delta, with its effect on cost and schedule; nothing is stored.</returns>
    /// <exception cref="RuleViolationException">The change is not applied (<c>change-request.not-applied</c>), or the project has no such request or plan.</exception>
    public async Task<PlanDelta> DeltaForAsync(ChangeRequestId request, ReleasePlanId plan, CancellationToken cancellationToken = default) =>
        (await GetAsync(request, cancellationToken).ConfigureAwait(false)).DeltaFor(await _door.LoadAsync<ReleasePlan>(plan.Value, cancellationToken).ConfigureAwait(false));

    /// <summary>Notes that an obligation was done. Needs <see cref="Capability.ApplyChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="kind">Which.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request; closed when it was the last.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the request does not owe it.</exception>
    public Task<ChangeRequest> AcknowledgeAsync(ChangeRequestId request, ObligationKind kind, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.acknowledge", request, Capability.ApplyChanges, by, [kind], (r, now) => r.Acknowledge(kind, by, now), [], cancellationToken);

    /// <summary>Waives an obligation, with a reason. Needs <see cref="Capability.OverrideChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="kind">Which.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request; closed when it was the last.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the request does not owe it.</exception>
    public Task<ChangeRequest> WaiveAsync(ChangeRequestId request, ObligationKind kind, string reason, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.waive", request, Capability.OverrideChanges, by, [kind, reason], (r, now) => r.Waive(kind, reason, by, now), [], cancellationToken);

    /// <summary>Notes that the request that takes this one back is closed. Needs <see cref="Capability.ApplyChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request, closed.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, nothing is to be taken back (<c>change-request.no-such-obligation</c>), or the other request is not closed (<c>change-request.not-reverted</c>).</exception>
    public async Task<ChangeRequest> RevertedAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default)
    {
        var present = await GetAsync(request, cancellationToken).ConfigureAwait(false);
        var reversion = present.Obligations.FirstOrDefault(o => o.Kind == ObligationKind.Revert)?.Request is { } id
            ? await GetAsync(id, cancellationToken).ConfigureAwait(false)
            : throw new RuleViolationException("change-request.no-such-obligation", $"{present.Key} is {present.Status}, and no request takes it back.");
        return await DoAsync("changes.reverted", request, Capability.ApplyChanges, by, [], (r, now) => r.Reverted(reversion, by, now), [reversion], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Drafts a request that takes an applied one back. Needs <see cref="Capability.SubmitChanges"/>.</summary>
    /// <param name="request">The applied request.</param>
    /// <param name="policy">Who must approve that.</param>
    /// <param name="by">Who drafts it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentException">The request was not applied.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public async Task<ChangeRequest> DraftReversionAsync(ChangeRequestId request, ApprovalPolicy policy, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var applied = await GetAsync(request, cancellationToken).ConfigureAwait(false);
        var proposal = await ReversionOfAsync(applied, cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "changes.draft-reversion", Capability.SubmitChanges, by, [request, policy.ToFingerprint()],
            (now, number) => ChangeRequest.Draft(_door.NewId<ChangeRequestId>(now), _door.ProjectId, number, ChangeCause.Error, ChangeHandling.Normal, proposal, policy, by, now, null, request), [applied], cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Notes what came of an applied change. Needs <see cref="Capability.ApplyChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="actual">What it took.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or it is not applied, or closed.</exception>
    public Task<ChangeRequest> ReviewImplementationAsync(ChangeRequestId request, string outcome, ChangeEstimate actual, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.review-implementation", request, Capability.ApplyChanges, by, [outcome, actual], (r, now) => r.ReviewImplementation(outcome, actual, by, now), [], cancellationToken);

    /// <summary>Adds a note. Needs <see cref="Capability.SubmitChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="text">The note.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the project has no such request.</exception>
    public Task<ChangeRequest> AnnotateAsync(ChangeRequestId request, string text, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.annotate", request, Capability.SubmitChanges, by, [text], (r, now) => r.Annotate(text, by, now), [], cancellationToken);

    /// <summary>Does it again when somebody was quicker: what is present now decides.</summary>
    private static async Task<T> RetriedAsync<T>(Func<Task<T>> once)
    {
        const int Attempts = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await once().ConfigureAwait(false);
            }
            catch (ConcurrencyConflictException) when (attempt < Attempts)
            {
                // Nothing was stored.
            }
        }
    }

    private async Task<ChangeRequest> ApplyOnceAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken)
    {
        var project = await _door.RequireAsync(by, Capability.ApplyChanges, cancellationToken).ConfigureAwait(false);
        var now = _door.Now();
        var present = await PresentAsync(request, now, cancellationToken).ConfigureAwait(false);
        if (present.WasApplied || present.Status == ChangeRequestStatus.Conflicted)
        {
            return present;
        }

        // First, so that a link made in between is either in the impact or in the way of the commit.
        var links = await _graphVersions.ReadAsync(cancellationToken).ConfigureAwait(false);
        var touched = await TouchedAsync(present.Proposal, cancellationToken).ConfigureAwait(false);
        var impact = await ImpactAsync(present.Proposal, touched, links.Changed, cancellationToken).ConfigureAwait(false);
        var holders = present.Handling.RatifiedUnder is null ? [] : await HoldersAsync(cancellationToken).ConfigureAwait(false);
        var origin = Origin.Document(present.Key);
        var ground = await GroundAsync(present.Proposal, touched, cancellationToken).ConfigureAwait(false);
        ChangeSet Applied(Func<RequirementId> newRequirement, Func<LinkId> newLink, long number) => present.Apply(
            ground.Requirements,
            ground.Links,
            impact,
            edit => Requirement.Capture(newRequirement(), _door.ProjectId, number++, edit, [origin], null, by, now, ground.Scheme),
            newLink,
            by,
            now,
            holders,
            (project.Policies ?? PolicyCatalog.Default).FreezeWindows,
            ground.Scheme,
            ground.TraceScheme);

        // What is refused or conflicts takes no keys: a change that adds is carried out on paper first.
        var added = present.Proposal.Operations.Sum(o => o.Kind == OperationKind.Add ? 1 : o.Parts?.Count ?? 0);
        var paper = new PaperIds();
        var takesKeys = added > 0 && Applied(paper.Requirement, paper.Link, 0).Next.Count > 1;
        var first = takesKeys ? await _door.Store.ReserveKeysAsync(Requirement.Document.Kind, added, cancellationToken).ConfigureAwait(false) : 0;
        var changes = Applied(() => _door.NewId<RequirementId>(now), () => _door.NewId<LinkId>(now), first);
        await _door.CommitAsync("changes.apply", by, now, [request, present.Proposal.ToFingerprint()], changes.Next, [project, .. ground.Expected], cancellationToken, links.Unchanged).ConfigureAwait(false);
        return await GetAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
