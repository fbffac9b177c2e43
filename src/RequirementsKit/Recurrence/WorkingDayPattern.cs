using System.Text.Json.Serialization;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>Every n working days of the cadence's calendar, counted from the first working day on or after the start; Monday to Friday without a calendar.</summary>
public sealed record WorkingDayPattern : DatePattern
{
    /// <summary>Describes the pattern.</summary>
    /// <param name="interval">Every how many working days, 1 or more.</param>
    /// <param name="limits">What the dates are limited to; null for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is less than 1.</exception>
    [JsonConstructor]
    public WorkingDayPattern(int interval, DateLimits? limits = null)
        : base(interval, limits)
    {
    }

    internal override int? OnOrAfter(int start, int day, WorkingDays working)
    {
        var first = working.CountBefore(start);
        var place = first + (Civil.CeilingDivide(Math.Max(0, working.CountBefore(Math.Max(start, day)) - first), Interval) * Interval);
        var end = working.CountBefore(Civil.LastDay + 1);
        for (var tried = 0; place < end && tried < Civil.DaysInCycle; place += Interval)
        {
            var found = working.At(place);
            if (Limits is null || Limits.Allow(found))
            {
                return found;
            }

            // While there are holidays nothing repeats; behind them everything does.
            tried += found < working.HolidaysUntil ? 0 : 1;
        }

        return null;
    }

    internal override int? OnOrBefore(int start, int day, WorkingDays working)
    {
        var first = working.CountBefore(start);
        var place = first + (Civil.FloorDivide(working.CountBefore(day + 1) - 1 - first, Interval) * Interval);
        for (var tried = 0; place >= first && tried < Civil.DaysInCycle; place -= Interval)
        {
            var found = working.At(place);
            if (Limits is null || Limits.Allow(found))
            {
                return found;
            }

            tried += found > working.HolidaysFrom ? 0 : 1;
        }

        return null;
    }
}
