using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Projects;

/// <content>What the project is called, where its clocks stand, and when it works.</content>
public sealed partial record Project
{
    private const int MaxPrefix = 10;

    /// <summary>Describes the project anew.</summary>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="keyPrefix">What comes before its keys; null for nothing.</param>
    /// <param name="workingCalendar">Its working days; null for Monday to Friday.</param>
    /// <param name="by">Who describes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when nothing differs.</returns>
    /// <exception cref="ArgumentException">The name is blank or too long, the zone is unknown, or the prefix is none.</exception>
    /// <exception cref="RuleViolationException">The project is closed (<c>project.closed</c>).</exception>
    public Project Describe(string name, string zone, string? keyPrefix, BusinessCalendar? workingCalendar, Actor by, Instant now)
    {
        RequireNotClosed();
        var next = With(name, zone, keyPrefix, workingCalendar);
        return next.Equals(this) ? this : next with { Events = [.. Events, new ProjectDescribed(Id, by, now)] };
    }

    /// <summary>A key of this project as it is shown among keys of others.</summary>
    /// <param name="key">The key, such as <c>REQ-12</c>.</param>
    /// <returns>The key with the prefix, such as <c>TIDE-REQ-12</c>; the key alone when there is no prefix.</returns>
    public string Qualify(string key) => KeyPrefix is null ? key : $"{KeyPrefix}-{key}";

    private Project With(string name, string zone, string? keyPrefix, BusinessCalendar? workingCalendar)
    {
        var known = IanaZone.Named(zone).Id;
        if (keyPrefix is not null && !(keyPrefix is { Length: >= 2 and <= MaxPrefix } && char.IsAsciiLetterUpper(keyPrefix[0]) && keyPrefix.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))))
        {
            throw new ArgumentException($"'{keyPrefix}' is no key prefix. Use 2 to {MaxPrefix} capital letters and digits, a letter first, such as 'TIDE'.", nameof(keyPrefix));
        }

        return this with { Name = Text.Required(name, Text.MaxName), Zone = known, KeyPrefix = keyPrefix, WorkingCalendar = workingCalendar };
    }
}
