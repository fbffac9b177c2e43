using NodaTime;
using NodaTime.Text;

namespace RequirementsKit.Recurrence.Interchange;

/// <content>When the rule ends.</content>
internal sealed partial class RuleReader
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private Cadence ReadEnd(Cadence cadence)
    {
        if (_parts.Number("COUNT", 1) is { } count)
        {
            return cadence.EndAfterOccurrences(count);
        }

        if (_parts.Text("UNTIL") is not { } until)
        {
            return cadence;
        }

        if (Day.Parse(until) is { Success: true, Value: var date })
        {
            if (cadence.At != LocalTime.Midnight)
            {
                _parts.Refuse("until-type", $"UNTIL={until} is a date and the start has a time. Give UNTIL a time too (RFC 5545, section 3.3.10).");
            }

            return cadence.Until(date);
        }

        if (Moment.Parse(until.TrimEnd('Z')) is not { Success: true, Value: var moment })
        {
            _parts.Refuse("until", $"UNTIL={until} is no date or time. Write 20261231, 20261231T235959 or 20261231T235959Z.");
            return cadence;
        }

        var local = until.EndsWith('Z') ? moment.InUtc().ToInstant().InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime : moment;
        return cadence.Pattern is ElapsedPattern ? UntilElapsed(cadence, local) : cadence.Until(cadence.At <= local.TimeOfDay ? local.Date : local.Date.PlusDays(-1));
    }

    private Cadence UntilElapsed(Cadence cadence, LocalDateTime last)
    {
        var until = last.InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant();
        if (cadence.Next(Instant.MinValue) is not { } first || until < first.Instant)
        {
            _parts.Refuse("until", $"UNTIL={_parts.Text("UNTIL")} is before the start, so that the rule has no occurrence.");
            return cadence;
        }

        var count = ((until - first.Instant).TotalMinutes / cadence.Pattern.Interval) + 1;
        return cadence.EndAfterOccurrences((int)Math.Min(int.MaxValue, count));
    }
}
