using NodaTime;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>Takes a nominal date through the calendar, the time of day and the zone.</summary>
internal sealed class OccurrenceResolver(Cadence cadence)
{
    // Longer than the longest holiday, so that a date that rolled across is not missed.
    private const int RollSlackDays = 40;
    private const int ZoneSlackDays = 2;
    private static readonly LocalDate First = new(-9998, 1, 1);
    private static readonly LocalDate Last = new(9999, 12, 31);

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[cadence.Zone];
    private readonly HashSet<LocalDate> _exceptions = [.. cadence.Exceptions];

    private int Slack => cadence.Calendar is null ? ZoneSlackDays : RollSlackDays;

    public LocalDate EarliestNominal(Instant after) => Shift(Local(after), -Slack);

    public LocalDate LatestNominal(Instant before)
    {
        var latest = Shift(Local(before), Slack);
        return cadence.End is { } end ? LocalDate.Min(end, latest) : latest;
    }

    public LocalDate? NextNominal(LocalDate nominal) => nominal == Last ? null : cadence.Pattern.OnOrAfter(cadence.Start, nominal.PlusDays(1));

    public Occurrence? Resolve(LocalDate nominal)
    {
        if (_exceptions.Contains(nominal))
        {
            return null;
        }

        var date = cadence.Calendar?.Roll(nominal, cadence.Roll) ?? nominal;
        var movedBy = date == nominal ? null : cadence.Calendar!.HolidayOn(nominal)?.Name ?? "weekend";
        var certain = cadence.Calendar is null || cadence.Calendar.StatusOf(date) != DayStatus.Unknown;
        var mapping = _zone.MapLocal(date + cadence.At);
        if (mapping.Count == 0 && cadence.Gap == GapPolicy.Skip)
        {
            return null;
        }

        var instant = mapping.Count switch
        {
            0 when cadence.Gap == GapPolicy.EndOfGap => mapping.LateInterval.Start,
            0 => (date + cadence.At).WithOffset(mapping.EarlyInterval.WallOffset).ToInstant(),
            1 => mapping.Single().ToInstant(),
            _ => (cadence.Overlap == OverlapPolicy.Earlier ? mapping.First() : mapping.Last()).ToInstant(),
        };
        return new(nominal + cadence.At, date, instant.InZone(_zone).TimeOfDay, cadence.Zone, instant, movedBy, certain);
    }

    private LocalDate Local(Instant instant) => instant.InZone(_zone).Date;

    private static LocalDate Shift(LocalDate date, int days) => days < 0
        ? Period.DaysBetween(First, date) < -days ? First : date.PlusDays(days)
        : Period.DaysBetween(date, Last) < days ? Last : date.PlusDays(days);
}
