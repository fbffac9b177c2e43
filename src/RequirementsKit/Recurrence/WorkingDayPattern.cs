using System.Text.Json.Serialization;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>Every n working days of the cadence's calendar, counted from the first working day on or after the start; Monday to Friday without a calendar.</summary>
public sealed record WorkingDayPattern : DatePattern
{
    /// <summary>Describes the pattern.</summary>
    /// <param name="interval">Every how many working days, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is less than 1.</exception>
    [JsonConstructor]
    public WorkingDayPattern(int interval)
        : base(interval, null)
    {
    }

    internal override int? OnOrAfter(int start, int day, WorkingDays working)
    {
        var first = working.CountBefore(start);
        var place = first + (Civil.CeilingDivide(Math.Max(0, working.CountBefore(Math.Max(start, day)) - first), Interval) * Interval);
        return place < working.CountBefore(Civil.LastDay + 1) ? working.At(place) : null;
    }

    internal override int? OnOrBefore(int start, int day, WorkingDays working)
    {
        var first = working.CountBefore(start);
        var counted = working.CountBefore(day + 1) - 1 - first;
        return day < start || counted < 0 ? null : working.At(first + (Civil.FloorDivide(counted, Interval) * Interval));
    }
}
