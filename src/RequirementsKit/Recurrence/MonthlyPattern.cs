using System.Text.Json.Serialization;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>Every n months on some days; months are counted from the one that holds the start. A quarter is three months.</summary>
public sealed record MonthlyPattern : PeriodPattern
{
    /// <summary>Describes the pattern.</summary>
    /// <param name="interval">Every how many months, 1 or more.</param>
    /// <param name="on">The days; at least one.</param>
    /// <param name="limits">What the dates are limited to; null for no limit.</param>
    /// <param name="positions">Which of the days of a month count, by place, 1 to 31 or −1 to −31; null or empty for all.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    /// <exception cref="ArgumentException">There is no day.</exception>
    [JsonConstructor]
    public MonthlyPattern(int interval, IReadOnlyList<DaySelector> on, DateLimits? limits = null, IReadOnlyList<int>? positions = null)
        : base(interval, limits, Numbers.SortedFromBothEnds(positions, 31, nameof(positions)))
    {
        ArgumentNullException.ThrowIfNull(on);
        if (on.Count == 0)
        {
            throw new ArgumentException("A monthly pattern needs at least one day.", nameof(on));
        }

        On = [.. on];
        RollsOver = On.Any(d => d is DayOfMonth { Policy: MonthDayPolicy.RollToNextMonth });
    }

    /// <summary>Gets the days.</summary>
    public IReadOnlyList<DaySelector> On { get; }

    private protected override int PeriodsInCycle => 4_800;

    private protected override bool RollsOver { get; }

    private protected override int Words => 1;

    /// <summary>Whether the other pattern has the same parts.</summary>
    /// <param name="other">The other pattern.</param>
    /// <returns>True when it has.</returns>
    public bool Equals(MonthlyPattern? other) =>
        other is not null && Interval == other.Interval && Limits == other.Limits && On.SequenceEqual(other.On) && Positions.SequenceEqual(other.Positions);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Interval, On.Count, On[0], Limits);

    private protected override long PeriodOf(int day) => Civil.MonthOf(day);

    private protected override int? FirstDayOf(long period) => Civil.FirstDayOfMonth(period);

    private protected override void Mark(Span<ulong> bits, long period, int firstDay, WorkingDays working)
    {
        var length = Civil.DaysInMonth(period);
        foreach (var selector in On)
        {
            selector.Mark(bits, firstDay, length, working);
        }
    }
}
