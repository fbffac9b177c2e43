using NodaTime;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>Takes the dates of a pattern through exceptions, calendar, time of day and zone. No step feeds an earlier one.</summary>
internal sealed partial class DatedOccurrences : IOccurrences
{
    private readonly DatePattern _pattern;
    private readonly WorkingDays _working;
    private readonly bool _rolls;

    // Nothing is added to the dates of the pattern, and nothing left out.
    private readonly bool _isPlain;
    private readonly int _start;
    private readonly int _end;
    private readonly ExcludedDates _excluded;
    private readonly int[] _extras;
    private readonly ZoneClock _clock;

    public DatedOccurrences(Cadence cadence, DatePattern pattern)
    {
        Cadence = cadence;
        _pattern = pattern;
        _working = DatePattern.Working(cadence.Calendar);
        _rolls = cadence.Calendar is not null && cadence.Roll != BusinessDayRoll.None;
        _start = Civil.DayOf(cadence.Start);
        Zone = DateTimeZoneProviders.Tzdb[cadence.Zone];
        _clock = new(Zone, Duration.FromNanoseconds(cadence.At.NanosecondOfDay), cadence.Gap, cadence.Overlap);
        _excluded = new(cadence);
        _extras = [.. cadence.Extras.Select(Civil.DayOf).Where(d => d >= _start).Order()];
        _isPlain = _excluded.IsEmpty && _extras.Length == 0;
        _end = Math.Min(cadence.End is { } end ? Civil.DayOf(end) : Civil.LastDay, LastByCount(cadence.Occurrences));
    }

    public Cadence Cadence { get; }

    public DateTimeZone Zone { get; }

    public Occurrence? After(Instant instant)
    {
        for (var day = NominalFrom(EarliestNominal(instant)); day is { } nominal; day = NominalFrom(nominal + 1))
        {
            if (TryResolve(nominal, out var found) && found > instant)
            {
                return new Occurrence(this, nominal, found);
            }
        }

        return null;
    }

    public Occurrence? Before(Instant instant)
    {
        Occurrence? last = null;
        for (var day = NominalUpTo(LatestNominal(instant)); day is { } nominal; day = NominalUpTo(nominal - 1))
        {
            if (!TryResolve(nominal, out var found) || found >= instant)
            {
                continue;
            }

            // Of several nominal dates on one instant the first counts, as in After.
            if (last is { } later && found < later.Instant)
            {
                break;
            }

            last = new Occurrence(this, nominal, found);
        }

        return last;
    }

    public LocalDateTime NominalOf(long place) => Civil.DateOf((int)place) + Cadence.At;

    public string? MovedBy(long place, Language language)
    {
        var nominal = (int)place;
        return !_rolls || _working.IsWorking(nominal) ? null : Cadence.Calendar!.HolidayOn(Civil.DateOf(nominal))?.NameIn(language) ?? RecurrenceTexts.Weekend(language);
    }

    private bool TryResolve(int nominal, out Instant instant) => _clock.TryResolve(_working.Roll(nominal, Cadence.Roll), out instant);
}
