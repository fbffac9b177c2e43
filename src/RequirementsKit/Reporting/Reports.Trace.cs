using NodaTime;
using RequirementsKit.Projects;
using RequirementsKit.Traceability;

namespace RequirementsKit.Reporting;

/// <content>The trace and coverage matrix.</content>
public sealed partial class Reports
{
    /// <summary>Tells what every requirement is linked to and what is missing; see <see cref="TraceReport.Of"/>. O(requirements + links).</summary>
    /// <param name="needs">What must cover each kind of requirement.</param>
    /// <param name="now">The instant it is made; requirements and links are those of the store.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="needs"/> is null.</exception>
    public async Task<TraceReport> TraceAsync(IReadOnlyDictionary<TraceEndKind, IReadOnlyList<TraceEndKind>> needs, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(needs);
        var project = await _door.LoadAsync<Project>(_door.ProjectId.Value, cancellationToken).ConfigureAwait(false);
        return TraceReport.Of(project, await new TraceLinks(_door).GraphAsync(cancellationToken).ConfigureAwait(false), needs, now);
    }
}
