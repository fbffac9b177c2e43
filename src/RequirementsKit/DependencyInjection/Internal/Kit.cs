using NodaTime;
using RequirementsKit.Projects;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.DependencyInjection.Internal;

/// <summary>Makes the façade of a project on the registered store, clock and ids.</summary>
internal sealed class Kit(IRequirementsStore registered, IClock clock, IIdGenerator ids) : IRequirementsKit
{
    public ProjectRegister Projects { get; } = new(registered, clock, ids);

    public ProjectKit For(ProjectId project) => new(new ProjectDoor(registered.InProject(project), clock, ids));

    public IRequirementsKit OnStore(IRequirementsStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new Kit(store, clock, ids);
    }
}
