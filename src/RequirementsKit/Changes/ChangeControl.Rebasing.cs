using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes;

/// <content>A proposal whose base is gone, on the record as it is now.</content>
public sealed partial class ChangeControl
{
    /// <summary>
    /// Merges a proposal with what happened since and, where nothing conflicts, proposes the merged version in a new round. Who rebases contributes, and does not approve it.
    /// Needs <see cref="Capability.SubmitChanges"/>.
    /// </summary>
    /// <param name="request">The request: conflicted, returned, being assessed or in review.</param>
    /// <param name="by">Who rebases it; a person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The merged proposal, which the request has now; or the conflicts, and the request is as it was.</returns>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, the table does not allow an amendment, everything was done meanwhile (<c>change-request.empty-proposal</c>),
    /// or the proposal moves, splits or merges and has to be amended by hand (<c>change-request.rebase-by-hand</c>).
    /// </exception>
    /// <exception cref="ConcurrencyConflictException">Others changed the request or the links at the same moment, again and again; nothing was stored.</exception>
    public Task<ProposalRebase> RebaseAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default) => RetriedAsync(() => RebaseOnceAsync(request, by, cancellationToken));

    private async Task<ProposalRebase> RebaseOnceAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken)
    {
        var links = await _graphVersions.ReadAsync(cancellationToken).ConfigureAwait(false);
        _ = await _door.RequireAsync(by, Capability.SubmitChanges, cancellationToken).ConfigureAwait(false);
        var present = await GetAsync(request, cancellationToken).ConfigureAwait(false);
        var proposal = present.Proposal;
        if (proposal.Operations.FirstOrDefault(o => o.Kind is not (OperationKind.Add or OperationKind.Revise or OperationKind.Retire or OperationKind.Link)) is { } other)
        {
            throw new RuleViolationException("change-request.rebase-by-hand", $"{present.Key} wants to {other.Kind}, which is not merged by itself. Amend it with a proposal on the present revisions.");
        }

        var touched = await LoadAsync(proposal.Bases().Select(b => b.Requirement), cancellationToken).ConfigureAwait(false);
        var bases = new Dictionary<RequirementId, RequirementContent>();
        foreach (var operation in proposal.Operations.Where(o => o.Kind == OperationKind.Revise))
        {
            bases[operation.Requirement!.Value] = await ContentAsync(operation.Requirement.Value, operation.BaseRevision, cancellationToken).ConfigureAwait(false);
        }

        var now = new List<TraceLink>();
        foreach (var id in touched.Keys)
        {
            now.AddRange(await _door.Store.ListAsync(TraceQueries.Of(id), cancellationToken).ConfigureAwait(false));
        }

        var made = await _graphVersions.MadeSinceAsync(present.Impact.GraphVersion, cancellationToken).ConfigureAwait(false);
        var rebase = ProposalRebase.Of(proposal, bases, touched, now.Where(l => !made.Contains(l.Id.Value)), now.DistinctBy(l => l.Id));
        if (rebase.Proposal is { } merged)
        {
            var facts = await FactsAsync(merged, request, cancellationToken).ConfigureAwait(false);
            if (merged.Bases().Any(b => facts.Ground.Requirements[b.Requirement].Revision != b.Revision))
            {
                throw new ConcurrencyConflictException($"Nothing was stored: somebody revised what {present.Key} touches while it was rebased. Rebase it again.");
            }

            _ = await AmendAsync(request, merged, facts, by, cancellationToken, present, links.Unchanged).ConfigureAwait(false);
        }

        return rebase;
    }
}
