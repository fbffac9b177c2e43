using NodaTime;
using RequirementsKit.Projects;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.DependencyInjection.Internal;

/// <summary>Makes the façade of a project on the registered store, clock and ids.</summary>
internal sealed class Kit(IRequirementsStore registered, IClock clock, IIdGenerator ids, IStakeholderDirectory? known = null) : IRequirementsKit
{
    private readonly IStakeholderDirectory _directory = known ?? new InMemoryStakeholderDirectory();

    public ProjectRegister Projects { get; } = new(registered, clock, ids);

    public PeopleAcrossProjects People => new(registered, _directory, clock, ids);

    public ProjectKit For(ProjectId project) => new(new ProjectDoor(registered.InProject(project), clock, ids), _directory, registered.InLibrary());

    public IRequirementsKit OnStore(IRequirementsStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new Kit(store, clock, ids, _directory);
    }
}
