using RequirementsKit.Traceability;

namespace RequirementsKit.Reporting;

/// <summary>A requirement in the trace report: what it is linked to, what it needs and what is missing.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Its kind: the level of the requirement.</param>
/// <param name="Links">Its links, in the order they were made; none for an orphan.</param>
/// <param name="Needed">The kinds that must cover it; none when it needs nothing.</param>
/// <param name="Missing">Those that no valid link brings.</param>
/// <param name="MissingDeep">Those that no valid link brings from something that is covered deeply itself.</param>
public sealed record TraceLine(
    RequirementId Id, string Key, string Title, TraceEndKind Kind, IReadOnlyList<TraceLineLink> Links, IReadOnlyList<TraceEndKind> Needed, IReadOnlyList<TraceEndKind> Missing, IReadOnlyList<TraceEndKind> MissingDeep)
{
    /// <summary>Gets whether it has no link at all.</summary>
    public bool IsOrphan => Links.Count == 0;

    /// <summary>Gets whether nothing that it needs is missing one link away.</summary>
    public bool IsCovered => Missing.Count == 0;

    /// <summary>Gets whether what covers it is covered deeply too.</summary>
    public bool IsCoveredDeeply => MissingDeep.Count == 0;
}
