using RequirementsKit.Projects;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.DependencyInjection;

/// <summary>The kit as an application sees it. Thread-safe; take it by dependency injection.</summary>
/// <example><code>
/// var harbour = kits.For(await kits.Projects.OpenAsync("Harbour", "Europe/Berlin", by: me));
/// </code></example>
public interface IRequirementsKit
{
    /// <summary>Gets the service that opens projects and finds them.</summary>
    ProjectRegister Projects { get; }

    /// <summary>Gets the service that finds the same customer in several projects.</summary>
    PeopleAcrossProjects People { get; }

    /// <summary>The services of one project. Costs nothing and asks no database.</summary>
    /// <param name="project">The project, or its id.</param>
    /// <returns>The project's façade.</returns>
    /// <exception cref="ArgumentException"><paramref name="project"/> is empty.</exception>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1716", Justification = "Reads as a sentence; Visual Basic escapes it as [For].")]
    ProjectKit For(ProjectId project);

    /// <summary>The same kit, with its clock and ids, on another store: for example on one that joins a transaction of the application.</summary>
    /// <param name="store">The store.</param>
    /// <returns>The kit on that store; as thread-safe as the store is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    IRequirementsKit OnStore(IRequirementsStore store);
}
