using System.Text.Json.Serialization;
using NodaTime;

namespace RequirementsKit.Recurrence;

/// <summary>Which dates a cadence means, before holidays and time zones. Computed from the start, never from the date before; no walk.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(DailyPattern), "daily")]
[JsonDerivedType(typeof(WeeklyPattern), "weekly")]
[JsonDerivedType(typeof(MonthDayPattern), "monthDay")]
[JsonDerivedType(typeof(MonthWeekdayPattern), "monthWeekday")]
public abstract record DatePattern
{
    // Dates of NodaTime's ISO calendar end with the year 9999.
    private protected static readonly LocalDate Last = new(9999, 12, 31);

    private protected DatePattern(int interval)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval);
        Interval = interval;
    }

    /// <summary>Gets the interval: every how many days, weeks or months.</summary>
    /// <value>1 or more.</value>
    public int Interval { get; }

    /// <summary>The first date of the pattern on or after a date.</summary>
    /// <param name="start">The anchor; no date of the pattern comes before it.</param>
    /// <param name="day">The date.</param>
    /// <returns>The date; null when there is none up to the year 9999.</returns>
    public abstract LocalDate? OnOrAfter(LocalDate start, LocalDate day);

    /// <summary>The last date of the pattern on or before a date.</summary>
    /// <param name="start">The anchor; no date of the pattern comes before it.</param>
    /// <param name="day">The date.</param>
    /// <returns>The date; null when there is none since the start.</returns>
    public abstract LocalDate? OnOrBefore(LocalDate start, LocalDate day);

    /// <summary>The pattern in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string Describe(Language language = Language.English) => Internal.RecurrenceTexts.Describe(this, language);

    private protected static long FloorDivide(long value, long by) => Math.DivRem(value, by) is var (quotient, rest) && rest < 0 ? quotient - 1 : value / by;

    private protected static long CeilingDivide(long value, long by) => -FloorDivide(-value, by);
}
