using RequirementsKit.Changes.Internal;
using RequirementsKit.Projects;
using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Changes;

/// <content>Who waits for what.</content>
public sealed partial class ChangeControl
{
    private static readonly LogEvents Log = new(ChangeRequestEvents.All);

    /// <summary>What somebody may do with a request now.</summary>
    /// <param name="request">The request.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The actions, in the order of the table; see <see cref="ChangeRequest.AllowedActions"/>.</returns>
    public async Task<IReadOnlyList<ChangeRequestAction>> AllowedActionsAsync(ChangeRequestId request, Actor actor, CancellationToken cancellationToken = default)
    {
        var project = await _door.LoadAsync<Project>(_door.ProjectId.Value, cancellationToken).ConfigureAwait(false);
        var present = await GetAsync(request, cancellationToken).ConfigureAwait(false);
        return present.AllowedActions(actor, capability => project.Allows(actor, capability), _door.Now());
    }

    /// <summary>The requests that wait for somebody's vote: in review, an emergency, or a ratification. O(requests being decided).</summary>
    /// <param name="person">Who.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requests in which the person may vote now and has not, by key.</returns>
    public async Task<IReadOnlyList<ChangeRequest>> WaitingForAsync(StakeholderId person, CancellationToken cancellationToken = default)
    {
        var now = _door.Now();
        var unfinished = await _door.Store.ListAsync(ChangeQueries.Unfinished, cancellationToken).ConfigureAwait(false);
        return [.. unfinished.Select(r => r.Tick(now)).Where(r => r.WaitsFor(person, now))];
    }

    /// <summary>The requests in which something was due before now and did not happen yet: a deadline nobody ticked, an obligation. O(unfinished requests).</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requests as they are stored, by key.</returns>
    public async Task<IReadOnlyList<ChangeRequest>> OverdueAsync(CancellationToken cancellationToken = default)
    {
        var now = _door.Now();
        var unfinished = await _door.Store.ListAsync(ChangeQueries.Unfinished, cancellationToken).ConfigureAwait(false);
        return [.. unfinished.Where(r => r.NextDue() <= now)];
    }

    /// <summary>The open requests that write what a request writes. O(open requests).</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The others, by key: whichever is applied first leaves the rest in conflict.</returns>
    /// <exception cref="RuleViolationException">The project has none with that id (<c>change-request.not-found</c>).</exception>
    public async Task<IReadOnlyList<ChangeRequest>> OverlappingAsync(ChangeRequestId request, CancellationToken cancellationToken = default) =>
        await OverlapsAsync((await GetAsync(request, cancellationToken).ConfigureAwait(false)).Proposal, request, cancellationToken).ConfigureAwait(false);

    /// <summary>The approved requests that a freeze window keeps from being applied now. O(approved requests).</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requests, by key; <see cref="ChangeRequest.FreezeAt"/> names the window.</returns>
    public async Task<IReadOnlyList<ChangeRequest>> FrozenAsync(CancellationToken cancellationToken = default)
    {
        var now = _door.Now();
        var windows = (await CatalogAsync(cancellationToken).ConfigureAwait(false)).FreezeWindows;
        var approved = await _door.Store.ListAsync(ChangeQueries.InStatus(ChangeRequestStatus.Approved), cancellationToken).ConfigureAwait(false);
        return [.. approved.Where(r => r.FreezeAt(windows, now) is not null)];
    }

    /// <summary>What happened to a request, from the log. O(log).</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its events in order; <see cref="ChangeRequest.Replay"/> rebuilds its state from them, <see cref="ChangeHistory"/> tells them.</returns>
    public async Task<IReadOnlyList<DomainEvent>> HistoryAsync(ChangeRequestId request, CancellationToken cancellationToken = default) =>
        await Log.ReadAsync(_door.Store, cancellationToken).CollectAsync(cancellationToken, e => e.SubjectId == request.Value).ConfigureAwait(false);
}
