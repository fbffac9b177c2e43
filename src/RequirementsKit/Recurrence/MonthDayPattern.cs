using System.Text.Json.Serialization;
using NodaTime;

namespace RequirementsKit.Recurrence;

/// <summary>Every n months on a day of the month.</summary>
public sealed record MonthDayPattern : MonthlyPattern
{
    /// <summary>Describes the pattern.</summary>
    /// <param name="interval">Every how many months, 1 or more.</param>
    /// <param name="day">The day, 1 to 31, or −1 to −31 counted from the end of the month.</param>
    /// <param name="policy">What happens in months that do not have the day.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    [JsonConstructor]
    public MonthDayPattern(int interval, int day, MonthDayPolicy policy = MonthDayPolicy.ClipToMonthEnd)
        : base(interval)
    {
        if (day is 0 or < -31 or > 31)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "Use 1 to 31, or -1 to -31 from the end of the month.");
        }

        Day = day;
        Policy = policy;
    }

    /// <summary>Gets the day.</summary>
    public int Day { get; }

    /// <summary>Gets what happens in months that do not have the day.</summary>
    public MonthDayPolicy Policy { get; }

    private protected override LocalDate? DateIn(YearMonth month)
    {
        var length = month.OnDayOfMonth(1).Calendar.GetDaysInMonth(month.Year, month.Month);
        var day = Day > 0 ? Day : length + Day + 1;
        return (day >= 1 && day <= length, Policy) switch
        {
            (true, _) => month.OnDayOfMonth(day),
            (_, MonthDayPolicy.ClipToMonthEnd) => month.OnDayOfMonth(day < 1 ? 1 : length),
            (_, MonthDayPolicy.RollToNextMonth) when day > length && (month.Year, month.Month) != (Last.Year, 12) => month.OnDayOfMonth(length).PlusDays(1),
            _ => null,
        };
    }
}
