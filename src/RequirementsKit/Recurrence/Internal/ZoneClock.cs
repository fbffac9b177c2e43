using NodaTime;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>Turns one time of day in a zone into instants. Remembers the stretch of days that was used last, in which the clocks have one offset and no doubt.</summary>
internal sealed class ZoneClock(DateTimeZone zone, Duration timeOfDay, GapPolicy gap, OverlapPolicy overlap)
{
    private Stretch? _last;

    /// <summary>The instant of the time of day on a day; false when the clocks skip it and the policy leaves it out.</summary>
    public bool TryResolve(int day, out Instant instant)
    {
        var stretch = _last;
        if (stretch is null || day < stretch.FirstDay || day > stretch.LastDay)
        {
            stretch = Find(day);
            if (day < stretch.FirstDay || day > stretch.LastDay)
            {
                return TryMap(AsUtc(day).InUtc().LocalDateTime, out instant);
            }

            _last = stretch;
        }

        instant = stretch.OnDayZero + Duration.FromDays(day);
        return true;
    }

    private static Duration Shift(Offset offset) => Duration.FromSeconds(offset.Seconds);

    private static int DaysUpTo(Duration sinceEpoch) => (int)Math.Ceiling(sinceEpoch.TotalDays);

    private Instant AsUtc(int day) => NodaConstants.UnixEpoch + timeOfDay + Duration.FromDays(day);

    // A local time is in doubt from a change of the clocks at the smaller of its two offsets to the change at the greater.
    private Stretch Find(int day)
    {
        var asUtc = AsUtc(day);
        var interval = zone.GetZoneInterval(asUtc - Shift(zone.GetZoneInterval(asUtc).WallOffset));
        var offset = interval.WallOffset;
        var first = interval.HasStart
            ? DaysUpTo(interval.Start + Shift(Offset.Max(offset, zone.GetZoneInterval(interval.Start - Duration.Epsilon).WallOffset)) - NodaConstants.UnixEpoch - timeOfDay)
            : int.MinValue;
        var last = interval.HasEnd
            ? DaysUpTo(interval.End + Shift(Offset.Min(offset, zone.GetZoneInterval(interval.End).WallOffset)) - NodaConstants.UnixEpoch - timeOfDay) - 1
            : int.MaxValue;
        return new(first, last, NodaConstants.UnixEpoch + timeOfDay - Shift(offset));
    }

    private bool TryMap(LocalDateTime local, out Instant instant)
    {
        var mapping = zone.MapLocal(local);
        instant = mapping.Count switch
        {
            0 => gap == GapPolicy.EndOfGap ? mapping.LateInterval.Start : local.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant(),
            1 => mapping.Single().ToInstant(),
            _ => (overlap == OverlapPolicy.Earlier ? mapping.First() : mapping.Last()).ToInstant(),
        };
        return mapping.Count > 0 || gap != GapPolicy.Skip;
    }

    private sealed record Stretch(int FirstDay, int LastDay, Instant OnDayZero);
}
