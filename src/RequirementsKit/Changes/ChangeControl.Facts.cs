using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes;

/// <content>What commands are decided on, and how they are committed.</content>
public sealed partial class ChangeControl
{
    private async Task<ChangeRequest> DoAsync(
        string name, ChangeRequestId request, Capability? capability, Actor by, IEnumerable<object?> asked, Func<ChangeRequest, Instant, ChangeRequest> change, IEnumerable<Aggregate> decidedOn,
        CancellationToken cancellationToken, IEnumerable<LogExpectation>? notSince = null)
    {
        object?[] content = [request, .. asked];
        if (await _door.FindEarlierAsync(name, by, content, cancellationToken).ConfigureAwait(false) is null)
        {
            var now = _door.Now();
            var project = await _door.RequireAsync(by, capability, cancellationToken).ConfigureAwait(false);
            var present = await PresentAsync(request, now, cancellationToken).ConfigureAwait(false);
            var next = await WithReversionAsync(change(present, now), now, cancellationToken).ConfigureAwait(false);
            await _door.CommitAsync(name, by, now, content, next, [project, .. decidedOn], cancellationToken, notSince).ConfigureAwait(false);
        }

        return await GetAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The request after what was due until now, in which nobody counts who lost the mandate.</summary>
    private async Task<ChangeRequest> PresentAsync(ChangeRequestId request, Instant now, CancellationToken cancellationToken)
    {
        var stored = await GetAsync(request, cancellationToken).ConfigureAwait(false);
        return stored.NextDue() <= now ? stored.Tick(now, await HoldersAsync(cancellationToken).ConfigureAwait(false)) : stored;
    }

    /// <summary>The next state, and where it has to be taken back the draft that does; both in one commit.</summary>
    private async Task<IReadOnlyList<Aggregate>> WithReversionAsync(ChangeRequest next, Instant now, CancellationToken cancellationToken)
    {
        if (next.Status != ChangeRequestStatus.RatificationFailed || next.Obligations.All(o => o.Kind != ObligationKind.Revert || o.Request is not null))
        {
            return [next];
        }

        var at = Instant.Max(now, next.ChangedAt);
        var proposal = await ReversionOfAsync(next, cancellationToken).ConfigureAwait(false);
        var number = await _door.NextKeyAsync<ChangeRequest>(cancellationToken).ConfigureAwait(false);
        var draft = ChangeRequest.Draft(
            _door.NewId<ChangeRequestId>(at), _door.ProjectId, number, ChangeCause.Error, ChangeHandling.Normal, proposal, next.Handling.RatifiedUnder!, Actor.System, at, next.Contributors, next.Id);
        return [next.WithReversion(draft, Actor.System, at), draft];
    }

    private async Task<Proposal> ReversionOfAsync(ChangeRequest applied, CancellationToken cancellationToken)
    {
        var present = await LoadAsync(applied.Proposal.Bases().Select(b => b.Requirement).Concat(applied.Revisions.Select(r => r.Requirement)), cancellationToken).ConfigureAwait(false);
        var before = new Dictionary<RequirementId, RequirementContent>();
        foreach (var revision in applied.Revisions.Where(r => r.Before > 0 && r.After > r.Before))
        {
            before[revision.Requirement] = await ContentAsync(revision.Requirement, revision.Before, cancellationToken).ConfigureAwait(false);
        }

        return Proposal.Revert(applied, present, before);
    }

    private async Task<RequirementContent> ContentAsync(RequirementId requirement, int revision, CancellationToken cancellationToken)
    {
        await foreach (var row in _door.Store.ReadAppendedAsync<RequirementRevision>(requirement.Value, cancellationToken).ConfigureAwait(false))
        {
            if (row.Number == revision)
            {
                return row.Content;
            }
        }

        throw new InvalidOperationException($"Revision {revision} of {requirement} is not in the store. Verify the store.");
    }

    private async Task<Dictionary<RequirementId, Requirement>> LoadAsync(IEnumerable<RequirementId> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<RequirementId, Requirement>();
        foreach (var id in ids.Distinct())
        {
            found.Add(id, await _door.LoadAsync<Requirement>(id.Value, cancellationToken).ConfigureAwait(false));
        }

        return found;
    }

    private async Task<ChangeFacts> FactsAsync(ChangeRequestId request, CancellationToken cancellationToken) =>
        await FactsAsync((await GetAsync(request, cancellationToken).ConfigureAwait(false)).Proposal, request, cancellationToken).ConfigureAwait(false);

    private async Task<ChangeFacts> FactsAsync(Proposal proposal, ChangeRequestId? request, CancellationToken cancellationToken)
    {
        var touched = await TouchedAsync(proposal, cancellationToken).ConfigureAwait(false);
        var impact = await ImpactAsync(proposal, touched, cancellationToken).ConfigureAwait(false);
        var overlaps = await OverlapsAsync(proposal, request, cancellationToken).ConfigureAwait(false);
        return new(await GroundAsync(proposal, touched, cancellationToken).ConfigureAwait(false), impact, await HoldersAsync(cancellationToken).ConfigureAwait(false), [.. overlaps.Select(o => o.Id)], await CatalogAsync(cancellationToken).ConfigureAwait(false));
    }

    private async Task<ChangeGround> GroundAsync(Proposal proposal, IReadOnlyDictionary<RequirementId, Requirement> touched, CancellationToken cancellationToken)
    {
        var links = new List<TraceLink>();
        foreach (var type in proposal.Operations.SelectMany(o => o.LinkTypes()).Distinct())
        {
            links.AddRange(await _door.Store.ListAsync(TraceQueries.OfType(type), cancellationToken).ConfigureAwait(false));
        }

        var scheme = await _links.SchemeAsync(cancellationToken).ConfigureAwait(false);
        var requirements = await _links.CountedAsync(scheme, [.. touched.Keys], links, cancellationToken).ConfigureAwait(false);
        foreach (var (id, requirement) in touched)
        {
            requirements[id] = requirement;
        }

        return new(requirements, links, await new RequirementRegister(_door).SchemeAsync(cancellationToken).ConfigureAwait(false), scheme);
    }

    private Task<Dictionary<RequirementId, Requirement>> TouchedAsync(Proposal proposal, CancellationToken cancellationToken) =>
        LoadAsync(proposal.Bases().Select(b => b.Requirement), cancellationToken);

    // The version first: a link made in between makes the report look older than it is, never newer.
    private async Task<ImpactReport> ImpactAsync(Proposal proposal, IReadOnlyDictionary<RequirementId, Requirement> touched, CancellationToken cancellationToken) =>
        await ImpactAsync(proposal, touched, await _graphVersions.CurrentAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async Task<ImpactReport> ImpactAsync(Proposal proposal, IReadOnlyDictionary<RequirementId, Requirement> touched, long version, CancellationToken cancellationToken)
    {
        var built = _built;
        if (built?.Version != version)
        {
            // Nobody made or removed a link since, so the same links lead to the same places.
            _built = built = new(version, await _links.GraphAsync(cancellationToken).ConfigureAwait(false));
        }

        // What the requirements say may differ since, which makes no other link.
        return ImpactReport.Of(proposal, built.Graph, version, touched);
    }

    private async Task<IReadOnlyList<ChangeRequest>> OverlapsAsync(Proposal proposal, ChangeRequestId? request, CancellationToken cancellationToken)
    {
        var open = await _door.Store.ListAsync(ChangeQueries.Open, cancellationToken).ConfigureAwait(false);
        return [.. open.Where(o => o.Id != request && o.Proposal.OverlapsWith(proposal))];
    }

    private Task<IReadOnlyList<SeatHolder>> HoldersAsync(CancellationToken cancellationToken) => _door.SeatHoldersAsync(Capability.ApproveChanges, cancellationToken);

    private async Task<PolicyCatalog> CatalogAsync(CancellationToken cancellationToken) =>
        (await _door.LoadAsync<Project>(_door.ProjectId.Value, cancellationToken).ConfigureAwait(false)).Policies ?? PolicyCatalog.Default;

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
