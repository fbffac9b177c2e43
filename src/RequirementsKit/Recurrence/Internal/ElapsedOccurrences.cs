using NodaTime;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>Occurrences at equal distances of elapsed time. Their nominal times are counted from the start without a zone, so that each has one name.</summary>
internal sealed class ElapsedOccurrences : IOccurrences
{
    private static readonly Instant Last = new LocalDate(9999, 12, 30).AtMidnight().InUtc().ToInstant();

    private readonly long _ticks;
    private readonly Instant _start;
    private readonly long _last;

    // In ticks since the start of 1970, local.
    private readonly long _nominalStart;
    private readonly ExcludedDates _excluded;

    public ElapsedOccurrences(Cadence cadence, ElapsedPattern pattern)
    {
        Cadence = cadence;
        _ticks = pattern.Interval * NodaConstants.TicksPerMinute;
        Zone = DateTimeZoneProviders.Tzdb[cadence.Zone];
        _nominalStart = (Civil.DayOf(cadence.Start) * NodaConstants.TicksPerDay) + cadence.At.TickOfDay;
        _excluded = new(cadence);
        var clock = new ZoneClock(Zone, Duration.FromNanoseconds(cadence.At.NanosecondOfDay), cadence.Gap, cadence.Overlap);
        _ = clock.TryResolve(Civil.DayOf(cadence.Start), out _start);
        _last = LastIndex();
    }

    public Cadence Cadence { get; }

    public DateTimeZone Zone { get; }

    public Occurrence? After(Instant instant) => OnOrAfter(FirstAfter(instant)) is { } index ? At(index) : null;

    public Occurrence? Before(Instant instant) =>
        OnOrBefore(Civil.FloorDivide(TicksSinceStart(Instant.Min(instant, Last)) - 1, _ticks)) is { } index ? At(index) : null;

    public IEnumerable<Occurrence> Between(Instant from, Instant to)
    {
        for (var index = OnOrAfter(from <= _start ? 0 : FirstAfter(from - Duration.Epsilon)); index is { } found; index = OnOrAfter(found + 1))
        {
            var occurrence = At(found);
            if (occurrence.Instant >= to)
            {
                yield break;
            }

            yield return occurrence;
        }
    }

    public int Count(Instant from, Instant to) => Between(from, to).Count();

    public LocalDateTime NominalOf(long place) => (Cadence.Start + Cadence.At).PlusTicks(place * _ticks);

    public string? MovedBy(long place, Language language) => null;

    private Occurrence At(long index) => new(this, index, _start.PlusTicks(index * _ticks));

    // The last one that the count, the last date and the calendar of NodaTime leave.
    private long LastIndex()
    {
        var last = Civil.FloorDivide(TicksSinceStart(Last), _ticks);
        last = Cadence.Occurrences is { } count ? Math.Min(last, count - 1L) : last;
        return Cadence.End is { } end ? Math.Min(last, IndexFrom(Civil.DayOf(end) + 1) - 1) : last;
    }

    // The first one whose nominal time is not before a day.
    private long IndexFrom(int day) => Math.Max(0, Civil.CeilingDivide((day * NodaConstants.TicksPerDay) - _nominalStart, _ticks));

    private int DayAt(long index) => (int)Civil.FloorDivide(_nominalStart + (index * _ticks), NodaConstants.TicksPerDay);

    private long? OnOrAfter(long index)
    {
        while (index <= _last)
        {
            var day = DayAt(index);
            var allowed = _excluded.OnOrAfter(day);
            if (allowed == day)
            {
                return index;
            }

            index = IndexFrom(allowed);
        }

        return null;
    }

    private long? OnOrBefore(long index)
    {
        for (index = Math.Min(index, _last); index >= 0;)
        {
            var day = DayAt(index);
            var allowed = _excluded.OnOrBefore(day);
            if (allowed == day)
            {
                return index;
            }

            index = IndexFrom(allowed + 1) - 1;
        }

        return null;
    }

    private long FirstAfter(Instant instant) => instant < _start ? 0 : (TicksSinceStart(instant) / _ticks) + 1;

    private long TicksSinceStart(Instant instant) => (instant - _start).BclCompatibleTicks;
}
