using System.Text.Json.Serialization;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>Every n days, counted from the start.</summary>
public sealed record DailyPattern : DatePattern
{
    /// <summary>Describes the pattern.</summary>
    /// <param name="interval">Every how many days, 1 or more.</param>
    /// <param name="limits">What the dates are limited to; null for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is less than 1.</exception>
    [JsonConstructor]
    public DailyPattern(int interval, DateLimits? limits = null)
        : base(interval, limits)
    {
    }

    internal override int? OnOrAfter(int start, int day, WorkingDays working)
    {
        var found = start + (Civil.CeilingDivide(Math.Max(0L, (long)day - start), Interval) * Interval);
        if (Limits is null)
        {
            return found <= Civil.LastDay ? (int)found : null;
        }

        for (var tried = 0; tried < Civil.DaysInCycle && found <= Civil.LastDay; tried++, found += Interval)
        {
            if (Limits.Allow((int)found))
            {
                return (int)found;
            }
        }

        return null;
    }

    internal override int? OnOrBefore(int start, int day, WorkingDays working)
    {
        var found = start + (Civil.FloorDivide((long)day - start, Interval) * Interval);
        for (var tried = 0; tried < Civil.DaysInCycle && found >= start; tried++, found -= Interval)
        {
            if (Limits is null || Limits.Allow((int)found))
            {
                return (int)found;
            }
        }

        return null;
    }

    internal override int Take(int start, int day, WorkingDays working, Span<int> into)
    {
        if (Limits is not null)
        {
            return base.Take(start, day, working, into);
        }

        var count = 0;
        for (long found = OnOrAfter(start, day, working) ?? long.MaxValue; count < into.Length && found <= Civil.LastDay; found += Interval)
        {
            into[count++] = (int)found;
        }

        return count;
    }
}
