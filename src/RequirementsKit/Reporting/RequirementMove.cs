using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting;

/// <summary>How a requirement moved between two instants: to another state, to another revision, or into the record.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its title now.</param>
/// <param name="Before">Its state before; null when it was not in the record yet.</param>
/// <param name="RevisionBefore">Its revision before; 0 when it was not in the record yet.</param>
/// <param name="Status">Its state now.</param>
/// <param name="SaidOf">The revision that the state was said of; null for a state that is said of none, such as Draft.</param>
/// <param name="Revision">Its current revision.</param>
public sealed record RequirementMove(RequirementId Id, string Key, string Title, RequirementStatus? Before, int RevisionBefore, RequirementStatus Status, int? SaidOf, int Revision)
{
    /// <summary>What moved between two states of a record.</summary>
    /// <param name="before">The record before.</param>
    /// <param name="now">The record now.</param>
    /// <returns>The moves, by key. O(requirements).</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<RequirementMove> Between(ProjectRecord before, ProjectRecord now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var known = before.Requirements.ToDictionary(r => r.Id);
        return
        [
            .. now.Requirements
                .Select(r => (Now: r, Before: known.GetValueOrDefault(r.Id)))
                .Where(m => m.Before?.Status != m.Now.Status || m.Before.Revision != m.Now.Revision)
                .OrderBy(m => m.Now.KeyNumber)
                .Select(m => new RequirementMove(
                    m.Now.Id, m.Now.Key, m.Now.Title, m.Before?.Status, m.Before?.Revision ?? 0, m.Now.Status, m.Now.RevisionThatWas(m.Now.Status), m.Now.Revision)),
        ];
    }
}
