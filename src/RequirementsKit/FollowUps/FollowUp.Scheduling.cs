using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.FollowUps;

/// <content>How a follow-up is scheduled, with an id that is the same on every machine.</content>
public sealed partial record FollowUp
{
    /// <summary>Schedules an occurrence of a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="occurrence">The occurrence.</param>
    /// <param name="by">Who schedules it.</param>
    /// <param name="now">When.</param>
    /// <returns>The follow-up; its id follows from the series and the nominal time.</returns>
    public static FollowUp Schedule(FollowUpSeries series, Occurrence occurrence, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Schedule(IdOf(series.Id, occurrence.Nominal), series, occurrence, by, now);
    }

    internal static FollowUp Schedule(FollowUpId id, FollowUpSeries series, Occurrence occurrence, Actor by, Instant now) => new()
    {
        Id = id,
        ProjectId = series.ProjectId,
        Series = series.Id,
        Stakeholder = series.Stakeholder,
        Nominal = occurrence.Nominal,
        Owner = series.Owner,
        Slot = occurrence.Instant,
        Due = occurrence.Instant,
        ZoneData = occurrence.ZoneData,
        State = Lifecycle.Initial,
        Events = [new FollowUpScheduled(id, series.Id, occurrence.Instant, by, now)],
    };

    /// <summary>The id of an occurrence: the first 128 bits of the fingerprint of its series and nominal time, marked as version 8 (RFC 9562, section 5.8).</summary>
    /// <param name="series">The series.</param>
    /// <param name="nominal">The nominal time.</param>
    /// <returns>The id.</returns>
    public static FollowUpId IdOf(FollowUpSeriesId series, LocalDateTime nominal) => IdOf(series.ToString(), NodaTime.Text.LocalDateTimePattern.ExtendedIso.Format(nominal));

    /// <summary>The id of one that is counted from another: the chain is the same on every machine, and two in a row may mean one local time.</summary>
    internal static FollowUpId IdAfter(FollowUpSeriesId series, FollowUpId previous) => IdOf(series.ToString(), previous.ToString());

    private static FollowUpId IdOf(params string[] parts)
    {
        var bytes = Convert.FromHexString(Fingerprint.OfText(parts).ToString()).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return FollowUpId.From(new Guid(bytes, bigEndian: true));
    }
}
