using RequirementsKit;

namespace MinimalApi.Endpoints;

/// <summary>A change of one statement.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Statement">What it shall say.</param>
internal sealed record ProposedChange(RequirementId Requirement, string Statement);
