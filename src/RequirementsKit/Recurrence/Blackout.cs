using NodaTime;

namespace RequirementsKit.Recurrence;

/// <summary>A range of dates in which nothing happens, both ends included.</summary>
public sealed record Blackout
{
    /// <summary>Describes the range.</summary>
    /// <param name="from">The first date.</param>
    /// <param name="to">The last date.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public Blackout(LocalDate from, LocalDate to)
    {
        if (to < from)
        {
            throw new ArgumentException($"The range from {from:uuuu-MM-dd} to {to:uuuu-MM-dd} ends before it begins. Swap the dates.", nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>Gets the first date.</summary>
    public LocalDate From { get; }

    /// <summary>Gets the last date.</summary>
    public LocalDate To { get; }
}
