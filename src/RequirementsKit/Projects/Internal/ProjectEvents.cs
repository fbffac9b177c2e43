namespace RequirementsKit.Projects.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class ProjectEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(ProjectOpened.EventName, ProjectOpened.Read),
        new(ProjectDescribed.EventName, ProjectDescribed.Read),
        new(ProjectModelAdopted.EventName, ProjectModelAdopted.Read),
        new(ProjectRoleDefined.EventName, ProjectRoleDefined.Read),
        new(ProjectRoleGranted.EventName, ProjectRoleGranted.Read),
        new(ProjectRoleRevoked.EventName, ProjectRoleRevoked.Read),
        new(ProjectContactPointsChanged.EventName, ProjectContactPointsChanged.Read),
        new(ProjectPoliciesChanged.EventName, ProjectPoliciesChanged.Read),
        new(ProjectMoved.EventName, ProjectMoved.Read),
    ];
}
