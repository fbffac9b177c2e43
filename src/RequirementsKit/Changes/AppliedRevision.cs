namespace RequirementsKit.Changes;

/// <summary>What an applied change made of one requirement.</summary>
/// <param name="Operation">The number of the operation in the proposal, from 0.</param>
/// <param name="Requirement">The requirement.</param>
/// <param name="Before">The revision before; 0 for a requirement that was added.</param>
/// <param name="After">The revision after.</param>
public sealed record AppliedRevision(int Operation, RequirementId Requirement, int Before, int After);
