using RequirementsKit.Approvals;

namespace RequirementsKit.Changes.Internal;

/// <summary>What a proposal is submitted or amended on.</summary>
internal sealed record ChangeFacts(ChangeGround Ground, ImpactReport Impact, IReadOnlyList<SeatHolder> Holders, IReadOnlyList<ChangeRequestId> Overlaps, PolicyCatalog Catalog);
