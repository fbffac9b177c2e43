using System.Text.Json.Serialization;

namespace RequirementsKit.Changes;

/// <summary>A requirement that a change may touch.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Distance">How many links away; 1 or more.</param>
/// <param name="Via">The requirement before it on a shortest path.</param>
[method: JsonConstructor]
public readonly record struct ImpactItem(RequirementId Requirement, int Distance, RequirementId Via);
