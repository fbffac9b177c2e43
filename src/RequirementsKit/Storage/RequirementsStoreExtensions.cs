namespace RequirementsKit.Storage;

/// <summary>The place that is shared by the projects of a store.</summary>
public static class RequirementsStoreExtensions
{
    /// <summary>Gets the id under which the library lives: no project has it, and the list of projects leaves it out.</summary>
    public static ProjectId Library { get; } = ProjectId.From(new Guid("ffffffff-ffff-8fff-bfff-ffffffffffff"));

    /// <summary>The library of lessons: documents that were published for all projects, under commits and a log of its own. Costs nothing and asks no database.</summary>
    /// <param name="store">The store.</param>
    /// <returns>The library's store.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    public static IProjectStore InLibrary(this IRequirementsStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.InProject(Library);
    }
}
