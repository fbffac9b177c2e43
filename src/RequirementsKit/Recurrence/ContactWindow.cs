using NodaTime;

namespace RequirementsKit.Recurrence;

/// <summary>How often to talk to somebody at most and at least: a follow-up is shown after the minimum and overdue after the maximum.</summary>
public sealed record ContactWindow
{
    /// <summary>Describes the window.</summary>
    /// <param name="least">After how long the next contact is welcome; positive.</param>
    /// <param name="most">After how long it is overdue; not less than <paramref name="least"/>.</param>
    /// <exception cref="ArgumentException">A distance is not positive, or they are the wrong way round.</exception>
    public ContactWindow(Period least, Period most)
    {
        ArgumentNullException.ThrowIfNull(least);
        ArgumentNullException.ThrowIfNull(most);
        var reference = new LocalDateTime(2000, 1, 1, 0, 0);
        if (reference + least <= reference || reference + most < reference + least)
        {
            throw new ArgumentException($"The window from {least} to {most} is the wrong way round or empty. Give a positive distance and one that is not less.", nameof(most));
        }

        Least = least;
        Most = most;
    }

    /// <summary>Gets after how long the next contact is welcome.</summary>
    public Period Least { get; }

    /// <summary>Gets after how long it is overdue.</summary>
    public Period Most { get; }

    /// <summary>From when the next contact is shown.</summary>
    /// <param name="lastContact">The last contact.</param>
    /// <returns>The local time.</returns>
    public LocalDateTime ShownFrom(LocalDateTime lastContact) => lastContact + Least;

    /// <summary>From when it is overdue.</summary>
    /// <param name="lastContact">The last contact.</param>
    /// <returns>The local time.</returns>
    public LocalDateTime OverdueFrom(LocalDateTime lastContact) => lastContact + Most;
}
