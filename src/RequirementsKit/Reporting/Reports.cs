using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Reporting;

/// <summary>Loads the record for the reports, which are pure functions over it.</summary>
public sealed class Reports
{
    private readonly ProjectDoor _door;

    internal Reports(ProjectDoor door) => _door = door;

    /// <summary>Draws up the agenda for the next conversation with a stakeholder.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="now">The instant it is for; what happened later does not count as contact.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The brief.</returns>
    /// <exception cref="RuleViolationException">The project has no such stakeholder (<c>stakeholder.not-found</c>).</exception>
    public async Task<FollowUpBrief> BriefAsync(StakeholderId stakeholder, Instant now, CancellationToken cancellationToken = default)
    {
        var person = await _door.LoadAsync<Stakeholder>(stakeholder.Value, cancellationToken).ConfigureAwait(false);
        var lastContact = await new CommunicationLog(_door).LastContactAsync(stakeholder, now, cancellationToken).ConfigureAwait(false);
        var points = await _door.Store.ListAsync(Query.Where<Point>(p => p.Concerns == stakeholder).OrderBy(p => p.Due), cancellationToken).ConfigureAwait(false);
        var rounds = await _door.Store.ListAsync(RequirementQueries.RoundsAsking(stakeholder), cancellationToken).ConfigureAwait(false);
        return new(
            person.Name,
            now,
            lastContact,
            [.. points.Where(p => p.State == PointState.Open)],
            [.. rounds.Where(r => r.AnswerOf(stakeholder) is null)],
            await NewsOwedAsync(stakeholder, lastContact, cancellationToken).ConfigureAwait(false),
            PromiseFigures.Of(points));
    }

    /// <summary>What changed about the things that a stakeholder asked for, since we last spoke.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="lastContact">When we last spoke; null for never.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The news, by key.</returns>
    public async Task<IReadOnlyList<NewsItem>> NewsOwedAsync(StakeholderId stakeholder, Instant? lastContact, CancellationToken cancellationToken = default)
    {
        var since = lastContact ?? Instant.MinValue;
        var news = new List<NewsItem>();
        foreach (var requirement in await _door.Store.ListAsync(RequirementQueries.ByKey, cancellationToken).ConfigureAwait(false))
        {
            if (!requirement.Origins.Any(o => o.Stakeholders.Contains(stakeholder)))
            {
                continue;
            }

            var told = 0;
            var changed = requirement.Marks.Any(m => m.At > since);
            await foreach (var revision in _door.Store.ReadAppendedAsync<RequirementRevision>(requirement.Id.Value, cancellationToken).ConfigureAwait(false))
            {
                told = revision.At <= since ? revision.Number : told;
                changed |= revision.At > since && revision.Number > 1;
            }

            if (changed)
            {
                news.Add(new(requirement, told));
            }
        }

        return news;
    }
}
