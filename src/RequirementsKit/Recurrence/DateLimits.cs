using System.Text.Json.Serialization;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>Limits the dates of a pattern to some months, days of the month and weekdays; all that are given must hold.</summary>
public sealed record DateLimits
{
    private readonly uint _months;
    private readonly uint _fromStart;
    private readonly uint _fromEnd;
    private readonly int _weekdays;

    /// <summary>Describes the limits.</summary>
    /// <param name="months">The months, 1 to 12; null or empty for every month.</param>
    /// <param name="monthDays">The days, 1 to 31, or −1 to −31 counted from the end of the month; null or empty for every day.</param>
    /// <param name="weekdays">The weekdays; null or empty for every one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    [JsonConstructor]
    public DateLimits(IReadOnlyList<int>? months = null, IReadOnlyList<int>? monthDays = null, IReadOnlyList<NodaTime.IsoDayOfWeek>? weekdays = null)
    {
        Months = Numbers.Sorted(months, 1, 12, nameof(months));
        MonthDays = Numbers.SortedFromBothEnds(monthDays, 31, nameof(monthDays));
        Weekdays = Numbers.Weekdays(weekdays, nameof(weekdays));
        _months = Bits(Months);
        _fromStart = Bits(MonthDays.Where(int.IsPositive));
        _fromEnd = Bits(MonthDays.Where(int.IsNegative).Select(int.Abs));
        _weekdays = Numbers.Mask(Weekdays);
    }

    /// <summary>Gets the months in order; empty for every month.</summary>
    public IReadOnlyList<int> Months { get; }

    /// <summary>Gets the days of the month in order, negative ones first; empty for every day.</summary>
    public IReadOnlyList<int> MonthDays { get; }

    /// <summary>Gets the weekdays in order; empty for every one.</summary>
    public IReadOnlyList<NodaTime.IsoDayOfWeek> Weekdays { get; }

    /// <summary>Whether the other limits mean the same.</summary>
    /// <param name="other">The other limits.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(DateLimits? other) =>
        other is not null && _months == other._months && _fromStart == other._fromStart && _fromEnd == other._fromEnd && _weekdays == other._weekdays;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_months, _fromStart, _fromEnd, _weekdays);

    internal bool Allow(int day)
    {
        if (_weekdays != 0 && (_weekdays & (1 << Civil.WeekdayIndex(day))) == 0)
        {
            return false;
        }

        if (_months == 0 && MonthDays.Count == 0)
        {
            return true;
        }

        var (year, month, dayOfMonth) = Civil.FromDay(day);
        return (_months == 0 || (_months & (1u << month)) != 0)
            && (MonthDays.Count == 0
                || (_fromStart & (1u << dayOfMonth)) != 0
                || (_fromEnd & (1u << (Civil.DaysInMonth(year, month) + 1 - dayOfMonth))) != 0);
    }

    private static uint Bits(IEnumerable<int> numbers) => numbers.Aggregate(0u, (bits, number) => bits | (1u << number));
}
