using NodaTime;

namespace RequirementsKit.Projects;

/// <content>How customers reach the project.</content>
public sealed partial record Project
{
    /// <summary>Says how customers reach the project, in place of what was said before.</summary>
    /// <param name="contactPoints">The ways.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when nothing differs.</returns>
    /// <exception cref="ArgumentException">A name or address is blank or too long, a name is used twice, or the promised reply time is less than an hour.</exception>
    /// <exception cref="RuleViolationException">The project is closed (<c>project.closed</c>).</exception>
    public Project WithContactPoints(IEnumerable<ContactPoint> contactPoints, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(contactPoints);
        RequireNotClosed();
        IReadOnlyList<ContactPoint> ways = [.. contactPoints.Select(c => c.Checked())];
        if (ways.GroupBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"{twice.Count()} contact points are called '{twice.Key}'. Give each a name of its own.", nameof(contactPoints));
        }

        return ways.SequenceEqual(ContactPoints) ? this : this with { ContactPoints = ways, Events = [.. Events, new ProjectContactPointsChanged(Id, by, now)] };
    }

    /// <summary>The way by which customers reach the project under a name.</summary>
    /// <param name="name">The name, ordinal.</param>
    /// <returns>The contact point.</returns>
    /// <exception cref="RuleViolationException">There is none (<c>project.unknown-contact-point</c>).</exception>
    public ContactPoint ContactPointNamed(string name) => ContactPoints.FirstOrDefault(c => c.Name == name) ?? throw new RuleViolationException(
        "project.unknown-contact-point", $"The project has no contact point '{name}'. Its contact points: {ContactPoints.Select(c => c.Name)}. Add it to the project first.");
}
