using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>What somebody answers for: the impact of a change in one area, with the options weighed.</summary>
/// <param name="Area">The area.</param>
/// <param name="Text">The impact.</param>
/// <param name="Options">The options weighed; doing nothing is among them.</param>
/// <param name="Proposal">The fingerprint of the proposal it is said of.</param>
/// <param name="By">Who says so.</param>
/// <param name="At">When.</param>
public sealed record ImpactStatement(ImpactArea Area, string Text, IReadOnlyList<ImpactOption> Options, Fingerprint Proposal, Actor By, Instant At);
