using RequirementsKit.Reporting.Internal;
using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting;

/// <summary>News about something that a stakeholder asked for and has not been told.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="ToldOf">The revision that was current when they last heard from us; 0 when there was none.</param>
/// <param name="ToldStatus">The state that it had then; null when it was not in the record.</param>
public sealed record NewsItem(Requirement Requirement, int ToldOf, RequirementStatus? ToldStatus)
{
    /// <summary>What changed about the things a stakeholder asked for since they last heard from us, by a conversation or by a report that was sent to them.</summary>
    /// <remarks>A requirement that was only captured since is no news: they told us. One that left a state or a revision and came back to it is none either.</remarks>
    /// <param name="record">The record.</param>
    /// <param name="stakeholder">The stakeholder; records that were merged count as one person.</param>
    /// <returns>The news, by key. O(record).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public static IReadOnlyList<NewsItem> Owed(ProjectRecord record, StakeholderId stakeholder)
    {
        ArgumentNullException.ThrowIfNull(record);
        var person = record.IdentitiesOf(stakeholder);
        var told = (record.LastHeardBy(person) is { } at ? record.Until(at).Requirements : []).ToDictionary(r => r.Id);
        return
        [
            .. record.Requirements
                .Where(r => r.Origins.Any(o => o.Stakeholders.Any(person.Contains)))
                .Select(r => (Now: r, Told: told.GetValueOrDefault(r.Id)))
                .Where(n => n.Now.Status != (n.Told?.Status ?? Requirement.Lifecycle.Initial) || n.Now.Revision != (n.Told?.Revision ?? 1))
                .OrderBy(n => n.Now.KeyNumber)
                .Select(n => new NewsItem(n.Now, n.Told?.Revision ?? 0, n.Told?.Status)),
        ];
    }
}
