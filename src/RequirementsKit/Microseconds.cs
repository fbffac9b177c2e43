using NodaTime;

namespace RequirementsKit;

/// <summary>The precision of stored instants: finer ones are floored once, at the door of a service.</summary>
internal static class Microseconds
{
    private const long TicksPerMicrosecond = 10;

    public static Instant Floor(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks - (((ticks % TicksPerMicrosecond) + TicksPerMicrosecond) % TicksPerMicrosecond));
    }
}
