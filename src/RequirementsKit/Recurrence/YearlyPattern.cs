using System.Text.Json.Serialization;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>Every n years on some days of some months, or on some days of the whole year; years are counted from the one that holds the start.</summary>
public sealed record YearlyPattern : PeriodPattern
{
    /// <summary>Describes the pattern.</summary>
    /// <param name="interval">Every how many years, 1 or more.</param>
    /// <param name="months">The months, 1 to 12; empty to count the days in the whole year.</param>
    /// <param name="on">The days; at least one. A day of the month needs months.</param>
    /// <param name="limits">What the dates are limited to; null for no limit.</param>
    /// <param name="positions">Which of the days of a year count, by place, 1 to 366 or −1 to −366; null or empty for all.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    /// <exception cref="ArgumentException">There is no day, or a day of the month and no month.</exception>
    [JsonConstructor]
    public YearlyPattern(int interval, IReadOnlyList<int> months, IReadOnlyList<DaySelector> on, DateLimits? limits = null, IReadOnlyList<int>? positions = null)
        : base(interval, limits, Numbers.SortedFromBothEnds(positions, 366, nameof(positions)))
    {
        ArgumentNullException.ThrowIfNull(months);
        ArgumentNullException.ThrowIfNull(on);
        Months = Numbers.Sorted(months, 1, 12, nameof(months));
        On = [.. on];
        if (On.Count == 0 || (Months.Count == 0 && On.Any(d => d is DayOfMonth)))
        {
            throw new ArgumentException("A yearly pattern needs at least one day, and for a day of the month also the months it is in.", nameof(on));
        }
    }

    /// <summary>Gets the months in order; empty when the days are counted in the whole year.</summary>
    public IReadOnlyList<int> Months { get; }

    /// <summary>Gets the days.</summary>
    public IReadOnlyList<DaySelector> On { get; }

    private protected override int PeriodsInCycle => 400;

    private protected override int Words => 6;

    /// <summary>Whether the other pattern has the same parts.</summary>
    /// <param name="other">The other pattern.</param>
    /// <returns>True when it has.</returns>
    public bool Equals(YearlyPattern? other) => other is not null && Interval == other.Interval && Limits == other.Limits
        && Months.SequenceEqual(other.Months) && On.SequenceEqual(other.On) && Positions.SequenceEqual(other.Positions);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Interval, Months.Count, On[0], Limits);

    private protected override long PeriodOf(int day) => Civil.FromDay(day).Year;

    private protected override int? FirstDayOf(long period) => period <= Civil.LastYear ? Civil.ToDay((int)period, 1, 1) : null;

    private protected override void Mark(Span<ulong> bits, long period, int firstDay, WorkingDays working)
    {
        if (Months.Count == 0)
        {
            var length = Civil.DaysInYear((int)period);
            foreach (var selector in On)
            {
                selector.Mark(bits, firstDay, length, working);
            }
        }

        Span<ulong> month = stackalloc ulong[1];
        foreach (var number in Months)
        {
            month.Clear();
            var first = Civil.ToDay((int)period, number, 1);
            foreach (var selector in On)
            {
                selector.Mark(month, first, Civil.DaysInMonth((int)period, number), working);
            }

            Merge(bits, month[0], first - firstDay);
        }
    }

    private static void Merge(Span<ulong> bits, ulong month, int offset)
    {
        var (word, shift) = Math.DivRem(offset, BitsInWord);
        bits[word] |= month << shift;
        if (shift > 0 && word + 1 < bits.Length)
        {
            bits[word + 1] |= month >> (BitsInWord - shift);
        }
    }
}
