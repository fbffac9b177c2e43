using NodaTime;
using RequirementsKit.Reporting;

namespace RequirementsKit.Tests.Reporting;

/// <summary>A project whose record is looked at as it was.</summary>
internal static class Rewound
{
    /// <summary>Lets an hour pass, so that what happens next has an instant of its own.</summary>
    public static Instant Later(this Given given)
    {
        given.Clock.AdvanceHours(1);
        return given.Clock.GetCurrentInstant();
    }

    /// <summary>The record as it was at an instant, and one microsecond before. An hour later, so that the instant is past.</summary>
    public static async Task<(ProjectRecord Before, ProjectRecord Then)> AroundAsync(this Given given, Instant instant)
    {
        given.Later();
        return (await given.Kit.Reports.LoadAsync(instant - Duration.FromNanoseconds(1_000)), await given.Kit.Reports.LoadAsync(instant));
    }
}
