using System.Text.Json.Serialization;
using NodaTime;

namespace RequirementsKit.Recurrence;

/// <summary>Every n months on the nth or last weekday of the month; a month without a fifth one is left out.</summary>
public sealed record MonthWeekdayPattern : MonthlyPattern
{
    /// <summary>Describes the pattern.</summary>
    /// <param name="interval">Every how many months, 1 or more.</param>
    /// <param name="nth">Which, 1 to 5, or −1 to −5 counted from the end of the month.</param>
    /// <param name="weekday">The weekday.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    [JsonConstructor]
    public MonthWeekdayPattern(int interval, int nth, IsoDayOfWeek weekday)
        : base(interval)
    {
        if (nth is 0 or < -5 or > 5)
        {
            throw new ArgumentOutOfRangeException(nameof(nth), nth, "Use 1 to 5, or -1 to -5 from the end of the month.");
        }

        if (weekday is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
        {
            throw new ArgumentOutOfRangeException(nameof(weekday), weekday, "Use Monday to Sunday.");
        }

        Nth = nth;
        Weekday = weekday;
    }

    /// <summary>Gets which one of the month.</summary>
    public int Nth { get; }

    /// <summary>Gets the weekday.</summary>
    public IsoDayOfWeek Weekday { get; }

    private protected override LocalDate? DateIn(YearMonth month)
    {
        var first = month.OnDayOfMonth(1);
        var length = first.Calendar.GetDaysInMonth(month.Year, month.Month);
        var offset = (((int)Weekday - (int)first.DayOfWeek) + 7) % 7;
        var count = ((length - 1 - offset) / 7) + 1;
        var place = Nth > 0 ? Nth : count + Nth + 1;
        return place >= 1 && place <= count ? month.OnDayOfMonth(1 + offset + ((place - 1) * 7)) : null;
    }
}
