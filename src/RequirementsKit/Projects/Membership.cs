namespace RequirementsKit.Projects;

/// <summary>That somebody has a role in a project.</summary>
/// <param name="Actor">The person or service account.</param>
/// <param name="Role">The role's name.</param>
public sealed record Membership(Actor Actor, string Role);
