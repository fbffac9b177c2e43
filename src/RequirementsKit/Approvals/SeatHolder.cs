namespace RequirementsKit.Approvals;

/// <summary>Somebody who may approve, with their roles; given when a round opens.</summary>
/// <param name="Person">Who.</param>
/// <param name="Roles">Their roles.</param>
public sealed record SeatHolder(StakeholderId Person, IReadOnlyList<string> Roles);
