using NodaTime;
using RequirementsKit.Projects;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.DependencyInjection.Internal;

/// <summary>Makes the façade of a project on the registered store, clock and ids.</summary>
internal sealed class Kit(IRequirementsStore store, IClock clock, IIdGenerator ids) : IRequirementsKit
{
    public ProjectRegister Projects { get; } = new(store, clock, ids);

    public ProjectKit For(ProjectId project) => new(new ProjectDoor(store.InProject(project), clock, ids));
}
