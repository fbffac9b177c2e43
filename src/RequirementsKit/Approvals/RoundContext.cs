namespace RequirementsKit.Approvals;

/// <summary>What a round knows beside its seats and ballots.</summary>
/// <param name="Subject">What is known of the thing that is decided on; null for nothing, and then every stage applies.</param>
/// <param name="Overrides">The stages that were overridden; null for none.</param>
/// <param name="KnownRoles">The roles that exist; null when nobody says, and then no role is unknown.</param>
public sealed record RoundContext(SubjectFacts? Subject = null, IReadOnlyList<StageOverride>? Overrides = null, IReadOnlyList<string>? KnownRoles = null);
