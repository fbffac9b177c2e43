namespace RequirementsKit.Projects.Internal;

/// <summary>How a project is stored.</summary>
internal static class ProjectDocument
{
    public static readonly DocumentType<Project> Type = new(
        "project",
        1,
        ProjectsJson.Default.Project,
        (nameof(Project.Name), p => p.Name),
        (nameof(Project.State), p => p.State));
}
