using RequirementsKit.Requirements;

namespace RequirementsKit.Traceability;

/// <summary>Two requirements that exclude each other and were asked for by different people: something for the two to settle.</summary>
/// <param name="Link">The link that says that they conflict.</param>
/// <param name="One">The requirement at its source.</param>
/// <param name="Other">The requirement at its target.</param>
/// <param name="AskedForOne">Who asked for the one and not for the other, by id.</param>
/// <param name="AskedForOther">Who asked for the other and not for the one, by id.</param>
public sealed record StakeholderConflict(
    LinkId Link, RequirementId One, RequirementId Other, IReadOnlyList<StakeholderId> AskedForOne, IReadOnlyList<StakeholderId> AskedForOther)
{
    /// <summary>The conflicts between stakeholders. O(requirements + links).</summary>
    /// <param name="requirements">The requirements; their origins say who asked.</param>
    /// <param name="links">The links; those that are removed, judged invalid or lead outside do not count.</param>
    /// <returns>The conflicts, by link.</returns>
    public static IReadOnlyList<StakeholderConflict> Among(IEnumerable<Requirement> requirements, IEnumerable<TraceLink> links)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(links);
        var askedFor = requirements.ToDictionary(r => r.Id, r => r.Origins.SelectMany(o => o.Stakeholders).ToHashSet());
        return
        [
            .. links.Where(l => l.Type == LinkType.ConflictsWith && !l.IsRemoved && l.Judgement != LinkJudgement.Invalid)
                .Where(l => l is { Source: { } source, Target: { } target } && askedFor.ContainsKey(source) && askedFor.ContainsKey(target))
                .Select(l => (l.Id, Source: l.Source!.Value, Target: l.Target!.Value))
                .Select(l => new StakeholderConflict(l.Id, l.Source, l.Target, Only(askedFor[l.Source], askedFor[l.Target]), Only(askedFor[l.Target], askedFor[l.Source])))
                .Where(c => c.AskedForOne.Count > 0 && c.AskedForOther.Count > 0)
                .OrderBy(c => c.Link),
        ];
    }

    private static IReadOnlyList<StakeholderId> Only(HashSet<StakeholderId> these, HashSet<StakeholderId> those) => [.. these.Except(those).Order()];
}
