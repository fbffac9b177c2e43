using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Reporting.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Reporting;

/// <summary>Loads the record for the reports, which are pure functions over it, and keeps the proof of what was sent.</summary>
/// <example><code>
/// var status = await kit.Reports.StatusAsync(now - Duration.FromDays(7), now, Visibility.Customer);
/// Console.WriteLine(status.ToMarkdown());
/// </code></example>
public sealed partial class Reports
{
    private readonly ProjectDoor _door;

    internal Reports(ProjectDoor door) => _door = door;

    /// <summary>Loads the record as it was at an instant. Reads the whole project: O(documents + events).</summary>
    /// <param name="until">The instant, inclusive; the present or later for everything.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record.</returns>
    public async Task<ProjectRecord> LoadAsync(Instant until, CancellationToken cancellationToken = default) =>
        (await new RecordLoader(_door).LoadAsync(cancellationToken).ConfigureAwait(false)).Until(until);

    /// <summary>Computes the status of a period; see <see cref="StatusReport.Of"/>.</summary>
    /// <param name="from">The beginning of the period, exclusive.</param>
    /// <param name="to">The end, inclusive.</param>
    /// <param name="audience">Who reads it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is later than <paramref name="to"/>.</exception>
    public async Task<StatusReport> StatusAsync(Instant from, Instant to, Visibility audience, CancellationToken cancellationToken = default) =>
        StatusReport.Of(await LoadAsync(to, cancellationToken).ConfigureAwait(false), from, to, audience);

    /// <summary>Draws up the agenda for the next conversation with a stakeholder.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="now">The instant it is for; what happened later does not count.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The brief.</returns>
    /// <exception cref="RuleViolationException">The project has no such stakeholder (<c>stakeholder.not-found</c>).</exception>
    public async Task<FollowUpBrief> BriefAsync(StakeholderId stakeholder, Instant now, CancellationToken cancellationToken = default) =>
        FollowUpBrief.Of(await LoadForAsync(stakeholder, now, cancellationToken).ConfigureAwait(false), stakeholder, now);

    /// <summary>Lists the risks, assumptions, issues and decisions of a period; see <see cref="RaidLog.Of"/>.</summary>
    /// <param name="from">The beginning of the period, exclusive; <see cref="Instant.MinValue"/> for everything.</param>
    /// <param name="to">The end, inclusive.</param>
    /// <param name="audience">Who reads it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The log.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is later than <paramref name="to"/>.</exception>
    public async Task<RaidLog> RaidLogAsync(Instant from, Instant to, Visibility audience, CancellationToken cancellationToken = default) =>
        RaidLog.Of(await LoadAsync(to, cancellationToken).ConfigureAwait(false), from, to, audience);

    /// <summary>Tells what a stakeholder asked for, where it stands and why; see <see cref="StakeholderLedger.Of"/>.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="to">The instant it is of, inclusive.</param>
    /// <param name="audience">Who reads it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="RuleViolationException">The project has no such stakeholder (<c>stakeholder.not-found</c>).</exception>
    public async Task<StakeholderLedger> LedgerAsync(StakeholderId stakeholder, Instant to, Visibility audience, CancellationToken cancellationToken = default) =>
        StakeholderLedger.Of(await LoadForAsync(stakeholder, to, cancellationToken).ConfigureAwait(false), stakeholder, to, audience);

    /// <summary>Tells what changed about the things a stakeholder asked for and has not been told; see <see cref="NewsItem.Owed"/>.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="now">The instant it is of; what happened later does not count.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The news, by key.</returns>
    /// <exception cref="RuleViolationException">The project has no such stakeholder (<c>stakeholder.not-found</c>).</exception>
    public async Task<IReadOnlyList<NewsItem>> NewsOwedAsync(StakeholderId stakeholder, Instant now, CancellationToken cancellationToken = default) =>
        NewsItem.Owed(await LoadForAsync(stakeholder, now, cancellationToken).ConfigureAwait(false), stakeholder);

    /// <summary>Tells how well we kept our word to a stakeholder; see <see cref="TrustFigures.Of"/>.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="now">The instant it is of; what happened later does not count.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="RuleViolationException">The project has no such stakeholder (<c>stakeholder.not-found</c>).</exception>
    public async Task<TrustFigures> TrustAsync(StakeholderId stakeholder, Instant now, CancellationToken cancellationToken = default) =>
        TrustFigures.Of(await LoadForAsync(stakeholder, now, cancellationToken).ConfigureAwait(false), stakeholder);

    /// <summary>Sums up what the project came to; see <see cref="ProjectSummary.Of"/>.</summary>
    /// <param name="to">The instant it is of, inclusive.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The summary.</returns>
    public async Task<ProjectSummary> SummaryAsync(Instant to, CancellationToken cancellationToken = default) =>
        ProjectSummary.Of(await LoadAsync(to, cancellationToken).ConfigureAwait(false), to);

    /// <summary>Records that a report was sent, so that anybody can prove later what it said. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="kind">What was sent.</param>
    /// <param name="text">The text as it was sent, 1 to 1,000,000 characters; its SHA-256 is kept.</param>
    /// <param name="to">To whom; at least one. They count as told of what the report covers.</param>
    /// <param name="until">The instant up to which the report tells, in whole microseconds; not in the future.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The proof.</returns>
    /// <exception cref="ArgumentException">There is no text, nobody it was sent to, or it tells of the future.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the project has no such stakeholder (<c>stakeholder.not-found</c>).</exception>
    public async Task<SentReport> RecordSentAsync(
        ReportKind kind, string text, IEnumerable<StakeholderId> to, Instant until, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(to);
        IReadOnlyList<StakeholderId> people = [.. to.Distinct()];
        List<Aggregate> known = [];
        foreach (var person in people)
        {
            known.Add(await _door.LoadAsync<Stakeholder>(person.Value, cancellationToken).ConfigureAwait(false));
        }

        return await _door.CreateAsync(
            "reports.record-sent", Capability.Communicate, by, [kind, text, until, .. people],
            (now, number) => SentReport.Record(_door.NewId<SentReportId>(now), _door.ProjectId, number, kind, text, people, until, by, now), known, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists what was sent.</summary>
    /// <param name="query">Which; null for all, by key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The proofs, in the query's order.</returns>
    public Task<IReadOnlyList<SentReport>> ListSentAsync(Query<SentReport>? query = null, CancellationToken cancellationToken = default) =>
        _door.Store.ListAsync(query ?? SentReportQueries.ByKey, cancellationToken);

    private async Task<ProjectRecord> LoadForAsync(StakeholderId stakeholder, Instant until, CancellationToken cancellationToken)
    {
        _ = await _door.LoadAsync<Stakeholder>(stakeholder.Value, cancellationToken).ConfigureAwait(false);
        return await LoadAsync(until, cancellationToken).ConfigureAwait(false);
    }
}
