using NodaTime;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>Which dates a cadence means, before holidays and time zones. Computed from the start, never from the date before; no walk.</summary>
public abstract record DatePattern : RecurrencePattern
{
    private protected DatePattern(int interval, DateLimits? limits)
        : base(interval) =>
        Limits = limits;

    /// <summary>Gets what the dates are limited to; null for no limit.</summary>
    public DateLimits? Limits { get; }

    /// <summary>The first date of the pattern on or after a date.</summary>
    /// <param name="start">The anchor; no date of the pattern comes before it.</param>
    /// <param name="day">The date.</param>
    /// <param name="calendar">The working days, for patterns that count them; null for Monday to Friday.</param>
    /// <returns>The date; null when there is none up to the year 9999.</returns>
    public LocalDate? OnOrAfter(LocalDate start, LocalDate day, BusinessCalendar? calendar = null) =>
        OnOrAfter(Civil.DayOf(start), Civil.DayOf(day), Working(calendar)) is { } found ? Civil.DateOf(found) : null;

    /// <summary>The last date of the pattern on or before a date.</summary>
    /// <param name="start">The anchor; no date of the pattern comes before it.</param>
    /// <param name="day">The date.</param>
    /// <param name="calendar">The working days, for patterns that count them; null for Monday to Friday.</param>
    /// <returns>The date; null when there is none since the start.</returns>
    public LocalDate? OnOrBefore(LocalDate start, LocalDate day, BusinessCalendar? calendar = null) =>
        OnOrBefore(Civil.DayOf(start), Civil.DayOf(day), Working(calendar)) is { } found ? Civil.DateOf(found) : null;

    internal abstract int? OnOrAfter(int start, int day, WorkingDays working);

    internal abstract int? OnOrBefore(int start, int day, WorkingDays working);

    /// <summary>Writes the first dates on or after a day, as many as there is room for.</summary>
    internal virtual int Take(int start, int day, WorkingDays working, Span<int> into)
    {
        var count = 0;
        for (var found = OnOrAfter(start, day, working); found is { } date && count < into.Length; found = OnOrAfter(start, date + 1, working))
        {
            into[count++] = date;
        }

        return count;
    }

    internal static WorkingDays Working(BusinessCalendar? calendar) => calendar?.Working ?? WorkingDays.MondayToFriday;
}
