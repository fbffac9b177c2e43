using NodaTime;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>Turns local times of one zone into instants. Remembers the stretch between two changes of the clocks that was used last.</summary>
internal sealed class ZoneClock(DateTimeZone zone, GapPolicy gap, OverlapPolicy overlap)
{
    // Clocks have never changed by more than a day; nearer to a change than this the full mapping decides.
    private static readonly Duration Margin = Duration.FromHours(25);

    private Stretch? _last;

    /// <summary>The local day on which an instant falls; clamped to the years −9998 to 9999.</summary>
    public int LocalDay(Instant instant)
    {
        var seconds = instant.ToUnixTimeSeconds();
        var offset = instant == Instant.MinValue || instant == Instant.MaxValue ? 0 : zone.GetZoneInterval(instant).WallOffset.Seconds;
        return (int)Math.Clamp(Civil.FloorDivide(seconds + offset, NodaConstants.SecondsPerDay), Civil.FirstDay, Civil.LastDay);
    }

    /// <summary>The instant of a local time; false when the clocks skip it and the policy leaves it out.</summary>
    public bool TryResolve(int day, Duration timeOfDay, out Instant instant, out bool shifted)
    {
        shifted = false;
        var asUtc = NodaConstants.UnixEpoch + Duration.FromDays(day) + timeOfDay;
        var stretch = _last;
        if (stretch is null || asUtc < stretch.From || asUtc >= stretch.To)
        {
            stretch = Find(asUtc);
            if (stretch is null)
            {
                return TryMap(asUtc.InUtc().LocalDateTime, out instant, out shifted);
            }

            _last = stretch;
        }

        instant = asUtc - stretch.Offset;
        return true;
    }

    private Stretch? Find(Instant asUtc)
    {
        var interval = zone.GetZoneInterval(asUtc);
        var from = interval.HasStart ? interval.Start + Margin : Instant.MinValue;
        var to = interval.HasEnd ? interval.End - Margin : Instant.MaxValue;
        return asUtc >= from && asUtc < to ? new(from, to, Duration.FromSeconds(interval.WallOffset.Seconds)) : null;
    }

    private bool TryMap(LocalDateTime local, out Instant instant, out bool shifted)
    {
        var mapping = zone.MapLocal(local);
        shifted = mapping.Count == 0;
        instant = mapping.Count switch
        {
            0 => gap == GapPolicy.EndOfGap ? mapping.LateInterval.Start : local.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant(),
            1 => mapping.Single().ToInstant(),
            _ => (overlap == OverlapPolicy.Earlier ? mapping.First() : mapping.Last()).ToInstant(),
        };
        return !shifted || gap != GapPolicy.Skip;
    }

    /// <summary>Local times, written as if they were UTC, that have one offset and no doubt.</summary>
    private sealed record Stretch(Instant From, Instant To, Duration Offset);
}
