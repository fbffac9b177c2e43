using RequirementsKit.Approvals;
using RequirementsKit.Requirements;

namespace RequirementsKit.Changes.Internal;

/// <summary>What a proposal is submitted or amended on.</summary>
internal sealed record ChangeFacts(IReadOnlyDictionary<RequirementId, Requirement> Touched, ImpactReport Impact, IReadOnlyList<SeatHolder> Holders, IReadOnlyList<ChangeRequestId> Overlaps, PolicyCatalog Catalog);
