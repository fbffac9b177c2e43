using NodaTime;

namespace RequirementsKit.Recurrence;

/// <summary>How long after a completion something is due again. Immutable; local times only, so that no zone feeds back.</summary>
public sealed record RepeatInterval
{
    /// <summary>Describes the interval.</summary>
    /// <param name="every">The distance, such as three weeks or eight hours; positive, of date units or of time units, not both.</param>
    /// <param name="anchor">From where it is counted.</param>
    /// <param name="dayStartsAt">When a day begins: a completion before it belongs to the day before. Midnight by default.</param>
    /// <exception cref="ArgumentException">The distance is empty, negative, or mixes date and time units.</exception>
    public RepeatInterval(Period every, CompletionAnchor anchor, LocalTime dayStartsAt = default)
    {
        ArgumentNullException.ThrowIfNull(every);
        var normal = every.Normalize();
        var parts = new[] { normal.Years, normal.Months, normal.Days, normal.Hours, normal.Minutes, normal.Seconds, normal.Milliseconds, normal.Ticks, normal.Nanoseconds };
        if (parts.All(p => p == 0) || parts.Any(p => p < 0) || (every.HasDateComponent && every.HasTimeComponent))
        {
            throw new ArgumentException($"'{every}' is no distance between follow-ups. Use a positive number of years, months, weeks and days, or of hours and smaller units.", nameof(every));
        }

        Every = every;
        Anchor = anchor;
        DayStartsAt = dayStartsAt;
    }

    /// <summary>Gets the distance.</summary>
    public Period Every { get; }

    /// <summary>Gets from where it is counted.</summary>
    public CompletionAnchor Anchor { get; }

    /// <summary>Gets when a day begins.</summary>
    public LocalTime DayStartsAt { get; }

    /// <summary>When it is due again. Intervals of days and longer keep the time of day of the due time.</summary>
    /// <param name="due">When it was due.</param>
    /// <param name="completed">When it was completed, or when the last contact was.</param>
    /// <returns>The local time. O(log n) in the number of intervals that are skipped.</returns>
    /// <exception cref="OverflowException">It lies after the year 9999.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The same, when it is too many years.</exception>
    public LocalDateTime Next(LocalDateTime due, LocalDateTime completed) => Anchor switch
    {
        CompletionAnchor.Fixed => due + Every,
        CompletionAnchor.NextFutureSlot => FirstAfter(due, completed),
        _ when Every.HasTimeComponent => completed + Every,
        _ => (completed.TimeOfDay < DayStartsAt ? completed.Date.PlusDays(-1) : completed.Date).At(due.TimeOfDay) + Every,
    };

    // Always counted from the due time, so that the 31st does not drift.
    private LocalDateTime FirstAfter(LocalDateTime due, LocalDateTime completed)
    {
        var (low, high) = (0L, 1L);
        while (Times(due, high) <= completed)
        {
            (low, high) = (high, checked(high * 2));
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Times(due, middle) <= completed ? (middle, high) : (low, middle);
        }

        return Times(due, high);
    }

    // The half of the count was still before the year 10000, so that the count of date units fits.
    private LocalDateTime Times(LocalDateTime due, long count) => due + new PeriodBuilder
    {
        Years = (int)(Every.Years * count),
        Months = (int)(Every.Months * count),
        Weeks = (int)(Every.Weeks * count),
        Days = (int)(Every.Days * count),
        Hours = Every.Hours * count,
        Minutes = Every.Minutes * count,
        Seconds = Every.Seconds * count,
        Milliseconds = Every.Milliseconds * count,
        Ticks = Every.Ticks * count,
        Nanoseconds = Every.Nanoseconds * count,
    }.Build();
}
