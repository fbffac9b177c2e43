using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes.Pairs;

/// <summary>All that the store says in one state.</summary>
/// <param name="Requests">The two requests.</param>
/// <param name="Requirements">The requirements, the first first.</param>
/// <param name="Histories">The revisions of each of them.</param>
/// <param name="Links">The links that are present.</param>
/// <param name="LinksSince">The links that were made since the impact of each request was computed.</param>
/// <param name="LogLength">How many commands were committed.</param>
internal sealed record PairView(
    IReadOnlyList<ChangeRequest> Requests,
    IReadOnlyList<Requirement> Requirements,
    IReadOnlyList<IReadOnlyList<RequirementRevision>> Histories,
    IReadOnlyList<TraceLink> Links,
    IReadOnlyList<IReadOnlySet<Guid>> LinksSince,
    long LogLength)
{
    public Requirement this[RequirementId id] => Requirements.First(r => r.Id == id);
}
