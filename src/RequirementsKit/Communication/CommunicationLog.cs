using NodaTime;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Communication;

/// <summary>Everything that is said in the project: goals, interactions, the points that come of them, and feedback.</summary>
/// <example><code>
/// await kit.Communication.RaisePointAsync(PointKind.Promise, "Show the new export", owner: me, by: me, concerns: anna, due: new LocalDate(2026, 9, 15));
/// var complaint = await kit.Communication.ReceiveFeedbackAsync(FeedbackKind.Complaint, anna, "The export failed three times today.", by: me);
/// </code></example>
public sealed partial class CommunicationLog
{
    private readonly ProjectDoor _door;
    private readonly Func<CancellationToken, Task<IReadOnlySet<InteractionId>>>? _originsAbove;

    // The rooms above say which interactions they came from; this room cannot name them.
    internal CommunicationLog(ProjectDoor door, Func<CancellationToken, Task<IReadOnlySet<InteractionId>>>? originsAbove = null) => (_door, _originsAbove) = (door, originsAbove);

    /// <summary>When we last spoke to a stakeholder, under any of their ids. Reads two documents.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="now">The instant to look back from; what happened later does not count.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>When the latest interaction was; null when there was none.</returns>
    public async Task<Instant?> LastContactAsync(StakeholderId stakeholder, Instant now, CancellationToken cancellationToken = default)
    {
        var person = await _door.Store.FindAsync<Stakeholder>(stakeholder.Value, cancellationToken).ConfigureAwait(false);
        var any = person is null ? CommunicationQueries.InteractionsWith(stakeholder) : CommunicationQueries.InteractionsWith(person);
        var talks = any.And(Query.Where<Interaction>(i => i.At <= now));
        var page = await _door.Store.PageAsync(talks, size: 1, cancellationToken: cancellationToken).ConfigureAwait(false);
        return page.Items is [var last] ? last.At : null;
    }

    /// <summary>On whom people wait and how long: the open questions, issues, decisions, actions and promises by owner.</summary>
    /// <param name="now">The instant to look back from.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Who is waited for longest comes first; equal waits in the order of the owners' texts.</returns>
    public async Task<IReadOnlyList<Waiting>> WaitingAsync(Instant now, CancellationToken cancellationToken = default)
    {
        var points = await _door.Store.ListAsync(CommunicationQueries.WaitedFor, cancellationToken).ConfigureAwait(false);
        return
        [
            .. points.Where(p => p.RaisedAt <= now)
                .GroupBy(p => p.Owner)
                .Select(g => new Waiting(g.Key, [.. g], now - g.First().RaisedAt))
                .OrderByDescending(w => w.Longest).ThenBy(w => w.On.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>The interactions that had an outcome of which nothing was made: no point and no requirement came from them, and no consequence was noted.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The interactions, the earliest first. Reads the points that have a source, and all requirements.</returns>
    public async Task<IReadOnlyList<Interaction>> OutcomesWithoutConsequenceAsync(CancellationToken cancellationToken = default)
    {
        var open = await _door.Store.ListAsync(CommunicationQueries.OpenOutcomes, cancellationToken).ConfigureAwait(false);
        var points = await _door.Store.ListAsync(Query.Where<Point>(p => p.Source != null), cancellationToken).ConfigureAwait(false);
        var sources = points.Select(p => p.Source).ToHashSet();
        var origins = _originsAbove is null ? new HashSet<InteractionId>() : await _originsAbove(cancellationToken).ConfigureAwait(false);
        return [.. open.Where(i => !sources.Contains(i.Id) && !origins.Contains(i.Id))];
    }

    /// <summary>Lists what a query asks for: goals, interactions, points or feedback.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="query">The query; see <see cref="CommunicationQueries"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answers, in the query's order.</returns>
    public Task<IReadOnlyList<T>> ListAsync<T>(Query<T> query, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T> => _door.Store.ListAsync(query, cancellationToken);

    // Everybody who is named must be registered, stand for themselves, and must still do so when the commit happens.
    private async Task<List<Aggregate>> KnownAsync(IEnumerable<StakeholderId> people, CancellationToken cancellationToken)
    {
        var known = new List<Aggregate>();
        foreach (var person in people.Distinct())
        {
            var stakeholder = await _door.LoadAsync<Stakeholder>(person.Value, cancellationToken).ConfigureAwait(false);
            stakeholder.RequireActive();
            known.Add(stakeholder);
        }

        return known;
    }

    private async Task<IReadOnlyList<Aggregate>> TalkAsync(InteractionId? interaction, CancellationToken cancellationToken) =>
        interaction is { } id ? [await _door.LoadAsync<Interaction>(id.Value, cancellationToken).ConfigureAwait(false)] : [];
}
