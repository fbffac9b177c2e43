using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.FollowUps;

/// <summary>Who is told, and how, when a follow-up is still open some time after it was due.</summary>
/// <param name="After">How long after it was due, in elapsed time.</param>
/// <param name="Role">The role in the project that is told.</param>
/// <param name="Channel">The name of the channel.</param>
/// <param name="WorkingDays">Working days before that, by the cadence's calendar or Monday to Friday, which keep the time on the clock; 0 for elapsed time alone.</param>
public sealed record EscalationStep(Duration After, string Role, string Channel, int WorkingDays = 0)
{
    internal Instant TakenAt(Instant from, Cadence cadence)
    {
        if (WorkingDays == 0)
        {
            return from + After;
        }

        var local = from.InZone(DateTimeZoneProviders.Tzdb[cadence.Zone]).LocalDateTime;
        var day = (cadence.Calendar ?? Calendars.WeekendsOnly()).AddWorkingDays(local.Date, WorkingDays);
        return (day + local.TimeOfDay).InZoneLeniently(DateTimeZoneProviders.Tzdb[cadence.Zone]).ToInstant() + After;
    }
}
