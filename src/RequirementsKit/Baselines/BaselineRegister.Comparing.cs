using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Requirements.Internal;
using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;
using RequirementsKit.Traceability;

namespace RequirementsKit.Baselines;

/// <content>What a baseline holds or the record held at an instant, and what differs.</content>
public sealed partial class BaselineRegister
{
    private static readonly LogEvents Log = new(RequirementEvents.All);

    /// <summary>Reads what a baseline holds.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lines and links.</returns>
    public async Task<BaselineSnapshot> SnapshotAsync(BaselineId baseline, CancellationToken cancellationToken = default) => new(
        await LinesAsync(baseline, cancellationToken).ConfigureAwait(false),
        await _door.Store.ReadAppendedAsync<BaselineLink>(baseline.Value, cancellationToken).CollectAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Compares a baseline with what there is now.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comparison; what was added is the scope since.</returns>
    public async Task<BaselineComparison> CompareAsync(BaselineId baseline, CancellationToken cancellationToken = default)
    {
        var now = BaselineSnapshot.Now(
            await _door.Store.ListAsync(RequirementQueries.ByKey, cancellationToken).ConfigureAwait(false),
            await _door.Store.ListAsync(TraceQueries.Present, cancellationToken).ConfigureAwait(false));
        return await CompareAsync(await SnapshotAsync(baseline, cancellationToken).ConfigureAwait(false), now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compares two baselines.</summary>
    /// <param name="before">The one.</param>
    /// <param name="after">The other.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comparison.</returns>
    public async Task<BaselineComparison> CompareAsync(BaselineId before, BaselineId after, CancellationToken cancellationToken = default) => await CompareAsync(
        await SnapshotAsync(before, cancellationToken).ConfigureAwait(false), await SnapshotAsync(after, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Compares any two snapshots of this project, such as two instants.</summary>
    /// <param name="before">The one.</param>
    /// <param name="after">The other.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comparison. The history of what changed is read.</returns>
    public async Task<BaselineComparison> CompareAsync(BaselineSnapshot before, BaselineSnapshot after, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var contents = new Dictionary<(RequirementId, int), RequirementContent>();
        foreach (var (line, _) in BaselineComparison.ChangedBetween(before, after))
        {
            foreach (var revision in await RevisionsAsync(line.RequirementId, cancellationToken).ConfigureAwait(false))
            {
                contents[(revision.RequirementId, revision.Number)] = revision.Content;
            }
        }

        return BaselineComparison.Of(before, after, (id, revision) => contents[(id, revision)]);
    }

    /// <summary>What there was at an instant; see <see cref="BaselineSnapshot.AsOf"/>.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The snapshot. Reads the whole log, and the history of what changed since.</returns>
    public async Task<BaselineSnapshot> AsOfAsync(Instant at, CancellationToken cancellationToken = default)
    {
        var requirements = await _door.Store.ListAsync(RequirementQueries.ByKey, cancellationToken).ConfigureAwait(false);
        var revisions = new Dictionary<RequirementId, IReadOnlyList<RequirementRevision>>();
        foreach (var requirement in requirements.Where(r => r.CapturedAt <= at && r.ChangedAt > at))
        {
            revisions.Add(requirement.Id, await RevisionsAsync(requirement.Id, cancellationToken).ConfigureAwait(false));
        }

        var links = await _door.Store.ListAsync(Query.All<TraceLink>(), cancellationToken).ConfigureAwait(false);
        return BaselineSnapshot.AsOf(at, requirements, id => revisions[id], links, await Log.ReadAsync(_door.Store, cancellationToken).CollectAsync(cancellationToken).ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<RequirementRevision>> RevisionsAsync(RequirementId requirement, CancellationToken cancellationToken) =>
        await _door.Store.ReadAppendedAsync<RequirementRevision>(requirement.Value, cancellationToken).CollectAsync(cancellationToken).ConfigureAwait(false);
}
