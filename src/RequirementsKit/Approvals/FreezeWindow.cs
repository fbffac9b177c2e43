using NodaTime;

namespace RequirementsKit.Approvals;

/// <summary>A time in which approved changes are not applied, or in which alone they are; half-open, in a named zone. It never keeps anybody from voting.</summary>
/// <remarks>Where clocks are set back or forward at an edge, the window is the longer of the two readings.</remarks>
public sealed record FreezeWindow
{
    /// <summary>Describes a window.</summary>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="start">When it starts, inclusive.</param>
    /// <param name="end">When it ends, exclusive; after the start.</param>
    /// <param name="zone">The IANA id of the time zone, such as <c>Europe/Berlin</c>.</param>
    /// <param name="kind">What it says; <see cref="FreezeKind.Blackout"/> by default.</param>
    /// <param name="scope">The classification it is for; null for everything.</param>
    /// <exception cref="ArgumentException">The name is blank, the zone is unknown, or the end is not after the start.</exception>
    [System.Text.Json.Serialization.JsonConstructor]
    public FreezeWindow(string name, LocalDateTime start, LocalDateTime end, string zone, FreezeKind kind = FreezeKind.Blackout, string? scope = null)
    {
        (Name, Start, End, Zone, Kind, Scope) = (Text.Required(name, Text.MaxName), start, end, IanaZone.Named(zone).Id, kind, Text.Optional(scope, Text.MaxName));
        if (end <= start || !Enum.IsDefined(kind))
        {
            throw new ArgumentException($"The window '{name}' of the kind {kind} runs from {start} to {end}. Use {string.Join(" or ", Enum.GetNames<FreezeKind>())} and an end after the start.", nameof(end));
        }
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets when it starts, inclusive, in <see cref="Zone"/>.</summary>
    public LocalDateTime Start { get; }

    /// <summary>Gets when it ends, exclusive, in <see cref="Zone"/>.</summary>
    public LocalDateTime End { get; }

    /// <summary>Gets the IANA id of the time zone.</summary>
    public string Zone { get; }

    /// <summary>Gets what it says.</summary>
    public FreezeKind Kind { get; }

    /// <summary>Gets the classification it is for; null for everything.</summary>
    public string? Scope { get; }

    /// <summary>Whether an instant lies inside.</summary>
    /// <param name="now">The instant.</param>
    /// <returns>True from the start, inclusive, to the end, exclusive.</returns>
    public bool Contains(Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb[Zone];
        var (start, end) = (zone.MapLocal(Start), zone.MapLocal(End));
        var from = start.Count == 0 ? start.EarlyInterval.End : start.First().ToInstant();
        var to = end.Count == 0 ? end.EarlyInterval.End : end.Last().ToInstant();
        return from <= now && now < to;
    }

    /// <summary>Finds what keeps a change from being applied now.</summary>
    /// <param name="windows">The windows.</param>
    /// <param name="classifications">The classifications of what the change touches.</param>
    /// <param name="now">When it would be applied.</param>
    /// <returns>The first blackout that it lies in, else the first maintenance window that it would have to lie in; null when nothing keeps it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static FreezeWindow? Blocking(IEnumerable<FreezeWindow> windows, IReadOnlyCollection<string> classifications, Instant now)
    {
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(classifications);
        IReadOnlyList<FreezeWindow> own = [.. windows.Where(w => w.Scope is null || classifications.Contains(w.Scope))];
        var maintenance = own.Where(w => w.Kind == FreezeKind.Maintenance).ToList();
        return own.FirstOrDefault(w => w.Kind == FreezeKind.Blackout && w.Contains(now))
            ?? (maintenance.Any(w => w.Contains(now)) ? null : maintenance.FirstOrDefault());
    }
}
