using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>Every n weeks on some weekdays; weeks are counted from the one that holds the start.</summary>
public sealed record WeeklyPattern : PeriodPattern
{
    private const int DaysInWeek = 7;

    // How many days after the Monday the week begins.
    private readonly int _shift;
    private readonly ulong _bits;

    /// <summary>Describes the pattern.</summary>
    /// <param name="interval">Every how many weeks, 1 or more.</param>
    /// <param name="days">The weekdays; at least one.</param>
    /// <param name="weekStart">The first day of the week; it makes a difference when the interval is 2 or more.</param>
    /// <param name="limits">What the dates are limited to; null for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is less than 1, or a weekday is none.</exception>
    /// <exception cref="ArgumentException">There is no weekday.</exception>
    [JsonConstructor]
    public WeeklyPattern(int interval, IReadOnlyList<IsoDayOfWeek> days, IsoDayOfWeek weekStart = IsoDayOfWeek.Monday, DateLimits? limits = null)
        : base(interval, limits, [])
    {
        ArgumentNullException.ThrowIfNull(days);
        if (days.Count == 0)
        {
            throw new ArgumentException("A weekly pattern needs at least one weekday, Monday to Sunday.", nameof(days));
        }

        Days = Numbers.Weekdays(days, nameof(days));
        WeekStart = Numbers.Weekdays([weekStart], nameof(weekStart))[0];
        _shift = (int)WeekStart - 1;
        _bits = Days.Aggregate(0UL, (bits, day) => bits | (1UL << (((int)day - (int)WeekStart + DaysInWeek) % DaysInWeek)));
    }

    /// <summary>Gets the weekdays in order.</summary>
    public IReadOnlyList<IsoDayOfWeek> Days { get; }

    /// <summary>Gets the first day of the week.</summary>
    public IsoDayOfWeek WeekStart { get; }

    private protected override int PeriodsInCycle => 20_871;

    private protected override int Words => 1;

    /// <summary>Whether the other pattern means the same.</summary>
    /// <param name="other">The other pattern.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(WeeklyPattern? other) =>
        other is not null && Interval == other.Interval && WeekStart == other.WeekStart && _bits == other._bits && Limits == other.Limits;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Interval, WeekStart, _bits, Limits);

    private protected override long PeriodOf(int day) => Civil.FloorDivide(day - Civil.FirstMonday - _shift, DaysInWeek);

    private protected override int? FirstDayOf(long period) =>
        (period * DaysInWeek) + Civil.FirstMonday + _shift is var day && day <= Civil.LastDay ? (int)day : null;

    private protected override void Mark(Span<ulong> bits, long period, int firstDay, WorkingDays working) => bits[0] = _bits;
}
