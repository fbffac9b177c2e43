using NodaTime;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>Occurrences at equal distances of elapsed time. Their nominal times are counted from the start without a zone, so that each has one name.</summary>
internal sealed class ElapsedOccurrences : IOccurrences
{
    private static readonly Instant Last = new LocalDate(9999, 12, 30).AtMidnight().InUtc().ToInstant();

    private readonly long _ticks;
    private readonly Instant _start;
    private readonly HashSet<LocalDate> _exceptions;

    public ElapsedOccurrences(Cadence cadence, ElapsedPattern pattern)
    {
        Cadence = cadence;
        _ticks = pattern.Interval * NodaConstants.TicksPerMinute;
        Zone = DateTimeZoneProviders.Tzdb[cadence.Zone];
        _exceptions = [.. cadence.Exceptions];
        var clock = new ZoneClock(Zone, Duration.FromNanoseconds(cadence.At.NanosecondOfDay), cadence.Gap == GapPolicy.Skip ? GapPolicy.ShiftForward : cadence.Gap, cadence.Overlap);
        _ = clock.TryResolve(Civil.DayOf(cadence.Start), out _start);
    }

    public Cadence Cadence { get; }

    public DateTimeZone Zone { get; }

    public Occurrence? After(Instant instant) => From(FirstAfter(instant)).Cast<Occurrence?>().FirstOrDefault();

    public Occurrence? Before(Instant instant)
    {
        if (instant <= _start)
        {
            return null;
        }

        var bounded = Instant.Min(instant, Last);
        for (var index = Civil.FloorDivide(TicksSinceStart(bounded) - 1, _ticks); index >= 0; index--)
        {
            if (At(index) is { } found && found.Instant < instant)
            {
                return found;
            }
        }

        return null;
    }

    public IEnumerable<Occurrence> Between(Instant from, Instant to) =>
        From(from <= _start ? 0 : FirstAfter(from - Duration.Epsilon)).TakeWhile(o => o.Instant < to);

    public int Count(Instant from, Instant to) => Between(from, to).Count();

    public LocalDateTime NominalOf(long place) => (Cadence.Start + Cadence.At).PlusTicks(place * _ticks);

    public string? MovedBy(long place) => null;

    private IEnumerable<Occurrence> From(long index)
    {
        for (; (Cadence.Occurrences is not { } count || index < count) && _ticks * (double)index < TicksSinceStart(Last) && !IsPastEnd(index); index++)
        {
            if (At(index) is { } found)
            {
                yield return found;
            }
        }
    }

    private long FirstAfter(Instant instant) => instant < _start ? 0 : instant >= Last ? long.MaxValue / _ticks : (TicksSinceStart(instant) / _ticks) + 1;

    private long TicksSinceStart(Instant instant) => (instant - _start).BclCompatibleTicks;

    private bool IsPastEnd(long index) => Cadence.End is { } end && NominalOf(index).Date > end;

    // Null when the date is left out, or behind the end.
    private Occurrence? At(long index)
    {
        var nominal = NominalOf(index);
        if ((Cadence.Occurrences is { } count && index >= count) || nominal.Date > Cadence.End || _exceptions.Contains(nominal.Date)
            || Cadence.Blackouts.Any(b => nominal.Date >= b.From && nominal.Date <= b.To))
        {
            return null;
        }

        return new(this, index, _start.PlusTicks(index * _ticks));
    }
}
