using NodaTime;

namespace RequirementsKit.Projects;

/// <content>Who may do what: roles, who has them, and what they allow.</content>
public sealed partial record Project
{
    /// <summary>Defines a role, or replaces what it may do.</summary>
    /// <param name="name">The role's name.</param>
    /// <param name="capabilities">What it may do; none for a role that only marks people.</param>
    /// <param name="by">Who defines it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The project is closed (<c>project.closed</c>).</exception>
    public Project DefineRole(string name, IEnumerable<Capability> capabilities, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(capabilities);
        RequireNotClosed();
        var role = new Role(Text.Required(name, Text.MaxName), [.. capabilities]);
        return this with { Roles = [.. Roles.Where(r => r.Name != name), role], Events = [.. Events, new ProjectRoleDefined(Id, name, by, now)] };
    }

    /// <summary>Gives somebody a role.</summary>
    /// <param name="actor">The person or service account.</param>
    /// <param name="role">The role's name.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when the actor has the role already.</returns>
    /// <exception cref="RuleViolationException">There is no such role (<c>project.unknown-role</c>), or the project is closed (<c>project.closed</c>).</exception>
    public Project Grant(Actor actor, string role, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RequireNotClosed();
        RequireRole(role);
        var membership = new Membership(actor, role);
        return Members.Contains(membership)
            ? this
            : this with { Members = [.. Members, membership], Events = [.. Events, new ProjectRoleGranted(Id, actor, role, by, now)] };
    }

    /// <summary>Takes a role from somebody.</summary>
    /// <param name="actor">The person or service account.</param>
    /// <param name="role">The role's name.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when the actor does not have the role.</returns>
    /// <exception cref="RuleViolationException">The project is closed (<c>project.closed</c>).</exception>
    public Project Revoke(Actor actor, string role, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RequireNotClosed();
        var membership = new Membership(actor, role);
        return Members.Contains(membership)
            ? this with { Members = [.. Members.Where(m => m != membership)], Events = [.. Events, new ProjectRoleRevoked(Id, actor, role, by, now)] }
            : this;
    }

    /// <summary>Whether somebody has a capability here. The system has all of them.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="capability">What.</param>
    /// <returns>True when a role of the actor has it.</returns>
    public bool Allows(Actor actor, Capability capability)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Kind == ActorKind.System || ActorsWith(capability).Contains(actor);
    }

    /// <summary>Who has a capability here, through any role.</summary>
    /// <param name="capability">What.</param>
    /// <returns>The actors, each once, in the order they were given a role.</returns>
    public IReadOnlyList<Actor> ActorsWith(Capability capability)
    {
        var roles = Roles.Where(r => r.Capabilities.Contains(capability)).Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        return [.. Members.Where(m => roles.Contains(m.Role)).Select(m => m.Actor).Distinct()];
    }

    private void RequireRole(string role)
    {
        if (!Roles.Any(r => r.Name == role))
        {
            throw new RuleViolationException("project.unknown-role", $"The project has no role '{role}'. Its roles: {Roles.Select(r => r.Name)}. Define the role first.");
        }
    }
}
