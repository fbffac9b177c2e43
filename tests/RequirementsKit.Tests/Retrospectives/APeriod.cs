using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Requirements;
using RequirementsKit.Retrospectives;
using RequirementsKit.Retrospectives.Internal;

namespace RequirementsKit.Tests.Retrospectives;

/// <summary>A period of days, and what happens on them.</summary>
internal static class APeriod
{
    private static readonly Instant Day0 = Instant.FromUtc(2026, 9, 1, 0, 0);

    public static RecordMetrics Read(int from, int to, params DomainEvent[] events)
    {
        var reading = new MetricsReading(Day(from), Day(to));
        foreach (var happened in events)
        {
            reading.Add(happened);
        }

        return reading.ToMetrics();
    }

    public static Instant Day(int day) => Day0 + Duration.FromDays(day);

    public static RequirementCaptured Captured(RequirementId id, int day) => new(id, default, Actor.System, Day(day));

    public static RequirementMoved Moved(RequirementId id, RequirementStatus from, RequirementStatus to, int day) => new(id, from, to, 1, Actor.System, Day(day));

    public static PointMoved PointStep(PointId id, PointState from, PointState to, int day) => new(id, from, to, null, Actor.System, Day(day));
}
