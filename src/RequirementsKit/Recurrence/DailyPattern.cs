using System.Text.Json.Serialization;
using NodaTime;

namespace RequirementsKit.Recurrence;

/// <summary>Every n days, counted from the start.</summary>
public sealed record DailyPattern : DatePattern
{
    /// <summary>Describes the pattern.</summary>
    /// <param name="interval">Every how many days, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is less than 1.</exception>
    [JsonConstructor]
    public DailyPattern(int interval)
        : base(interval)
    {
    }

    /// <inheritdoc />
    public override LocalDate? OnOrAfter(LocalDate start, LocalDate day) =>
        At(start, CeilingDivide(Math.Max(0, Period.DaysBetween(start, day)), Interval));

    /// <inheritdoc />
    public override LocalDate? OnOrBefore(LocalDate start, LocalDate day) =>
        day < start ? null : At(start, FloorDivide(Period.DaysBetween(start, day), Interval));

    private LocalDate? At(LocalDate start, long index)
    {
        var days = index * Interval;
        return days <= Period.DaysBetween(start, Last) ? start.PlusDays((int)days) : null;
    }
}
