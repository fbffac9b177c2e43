namespace RequirementsKit.Projects;

/// <summary>A role in a project and what it may do.</summary>
/// <param name="Name">The name, unique in the project, ordinal.</param>
/// <param name="Capabilities">What it may do.</param>
public sealed record Role(string Name, IReadOnlyList<Capability> Capabilities);
