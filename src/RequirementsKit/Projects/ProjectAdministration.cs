using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Prioritization;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Projects;

/// <summary>Changes one project: roles, members, contact points and state.</summary>
/// <example><code>
/// await kit.Project.DefineRoleAsync("analyst", [Capability.WriteRequirements, Capability.Communicate], by: me);
/// await kit.Project.GrantAsync(anna.ToActor(), "analyst", by: me);
/// </code></example>
public sealed class ProjectAdministration
{
    private readonly ProjectDoor _door;

    internal ProjectAdministration(ProjectDoor door) => _door = door;

    /// <summary>Reads the project.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The project.</returns>
    /// <exception cref="RuleViolationException">There is no such project (<c>project.not-found</c>).</exception>
    public Task<Project> GetAsync(CancellationToken cancellationToken = default) => _door.LoadAsync<Project>(_door.ProjectId.Value, cancellationToken);

    /// <summary>Describes the project anew. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="by">Who describes it.</param>
    /// <param name="keyPrefix">What comes before its keys; null for nothing.</param>
    /// <param name="workingCalendar">Its working days; null for Monday to Friday.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The project.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Project.Describe"/>.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the project is closed.</exception>
    public Task<Project> DescribeAsync(
        string name, string zone, Actor by, string? keyPrefix = null, BusinessCalendar? workingCalendar = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            "projects.describe", by, [name, zone, keyPrefix, workingCalendar?.ToJson()], (project, now) => project.Describe(name, zone, keyPrefix, workingCalendar, by, now), cancellationToken);

    /// <summary>Adopts a prioritization model. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="model">The model.</param>
    /// <param name="by">Who adopts it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The project.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the project is closed.</exception>
    public Task<Project> AdoptModelAsync(PrioritizationModel model, Actor by, CancellationToken cancellationToken = default) =>
        ChangeAsync("projects.adopt-model", by, [model?.ToJson()], (project, now) => project.AdoptModel(model!, by, now), cancellationToken);

    /// <summary>Defines a role, or replaces what it may do. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="role">The role's name.</param>
    /// <param name="capabilities">What it may do.</param>
    /// <param name="by">Who defines it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The project.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the project is closed.</exception>
    public Task<Project> DefineRoleAsync(string role, IEnumerable<Capability> capabilities, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(capabilities);
        IReadOnlyList<Capability> granted = [.. capabilities];
        return ChangeAsync("projects.define-role", by, [role, .. granted], (project, now) => project.DefineRole(role, granted, by, now), cancellationToken);
    }

    /// <summary>Gives somebody a role. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="actor">The person or service account.</param>
    /// <param name="role">The role's name.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The project.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, there is no such role, or the project is closed.</exception>
    public Task<Project> GrantAsync(Actor actor, string role, Actor by, CancellationToken cancellationToken = default) =>
        ChangeAsync("projects.grant", by, [actor, role], (project, now) => project.Grant(actor, role, by, now), cancellationToken);

    /// <summary>Takes a role from somebody. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="actor">The person or service account.</param>
    /// <param name="role">The role's name.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The project.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the project is closed.</exception>
    public Task<Project> RevokeAsync(Actor actor, string role, Actor by, CancellationToken cancellationToken = default) =>
        ChangeAsync("projects.revoke", by, [actor, role], (project, now) => project.Revoke(actor, role, by, now), cancellationToken);

    /// <summary>Says how customers reach the project. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="contactPoints">The ways, in place of those before.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The project.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the project is closed.</exception>
    public Task<Project> SetContactPointsAsync(IEnumerable<ContactPoint> contactPoints, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contactPoints);
        IReadOnlyList<ContactPoint> ways = [.. contactPoints];
        return ChangeAsync("projects.set-contact-points", by, ways, (project, now) => project.WithContactPoints(ways, by, now), cancellationToken);
    }

    /// <summary>Says which policies may be chosen and what demands which. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="catalog">The policies, every version that was there before among them.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The project.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, a version of a policy was changed or left out (<c>project.policy-version</c>), or the project is closed.</exception>
    public Task<Project> SetPoliciesAsync(PolicyCatalog catalog, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return ChangeAsync("projects.set-policies", by, [catalog.ToFingerprint()], (project, now) => project.WithPolicies(catalog, by, now), cancellationToken);
    }

    /// <summary>Moves the project to another state. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="action">The step.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The project.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the table does not allow the step.</exception>
    public Task<Project> MoveAsync(ProjectAction action, Actor by, CancellationToken cancellationToken = default) =>
        ChangeAsync("projects.move", by, [action], (project, now) => project.Move(action, by, now), cancellationToken);

    private Task<Project> ChangeAsync(string command, Actor by, IEnumerable<object?> asked, Func<Project, Instant, Project> change, CancellationToken cancellationToken) =>
        _door.ChangeAsync(command, _door.ProjectId.Value, Capability.ManageProject, by, asked, change, [], cancellationToken);
}
