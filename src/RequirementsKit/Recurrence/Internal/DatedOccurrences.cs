using NodaTime;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>Takes the dates of a pattern through exceptions, calendar, time of day and zone. No step feeds an earlier one.</summary>
internal sealed class DatedOccurrences : IOccurrences
{
    private const int DatesAtOnce = 32;

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

    public IEnumerable<Occurrence> Between(Instant from, Instant to)
    {
        var walk = new Walk(this, from, to);
        while (walk.MoveNext())
        {
            yield return new Occurrence(this, walk.Nominal, walk.Instant);
        }
    }

    public int Count(Instant from, Instant to)
    {
        var walk = new Walk(this, from, to);
        var count = 0;
        while (walk.MoveNext())
        {
            count++;
        }

        return count;
    }

    public LocalDateTime NominalOf(long place) => Civil.DateOf((int)place) + Cadence.At;

    public string? MovedBy(long place, Language language)
    {
        var nominal = (int)place;
        return !_rolls || _working.IsWorking(nominal) ? null : Cadence.Calendar!.HolidayOn(Civil.DateOf(nominal))?.NameIn(language) ?? RecurrenceTexts.Weekend(language);
    }

    /// <summary>A date from which no occurrence after the instant is missed: in no zone is a day more than one from that of UTC, and every date rolls to its own side of a working day.</summary>
    private int EarliestNominal(Instant instant)
    {
        var day = Math.Max(Civil.DayOf(instant) - 1, Civil.FirstDay + 1);
        return _rolls ? _working.Before(day) + 1 : day;
    }

    private int LatestNominal(Instant instant)
    {
        var day = Math.Min(Civil.DayOf(instant) + 1, Civil.LastDay);
        return _rolls ? _working.After(day) - 1 : day;
    }

    private int? NominalFrom(int day)
    {
        while (day <= _end)
        {
            var found = _pattern.OnOrAfter(_start, day, _working);
            if (Civil.FirstFrom(_extras, day) is { } extra)
            {
                found = Math.Min(found ?? extra, extra);
            }

            if (found is not { } nominal || nominal > _end)
            {
                return null;
            }

            day = _excluded.OnOrAfter(nominal);
            if (day == nominal)
            {
                return nominal;
            }
        }

        return null;
    }

    private int? NominalUpTo(int day)
    {
        for (day = Math.Min(day, _end); day >= _start;)
        {
            var found = _pattern.OnOrBefore(_start, day, _working);
            if (Civil.LastUpTo(_extras, day) is { } extra)
            {
                found = Math.Max(found ?? extra, extra);
            }

            if (found is not { } nominal)
            {
                return null;
            }

            day = _excluded.OnOrBefore(nominal);
            if (day == nominal)
            {
                return nominal;
            }
        }

        return null;
    }

    private bool TryResolve(int nominal, out Instant instant) => _clock.TryResolve(_working.Roll(nominal, Cadence.Roll), out instant);

    // The next nominal dates from a day on, some of them behind the last date; none at the end.
    private int Take(int day, int[] into)
    {
        if (_isPlain)
        {
            return day > _end ? 0 : _pattern.Take(_start, day, _working, into);
        }

        var count = 0;
        for (var found = NominalFrom(day); found is { } nominal && count < into.Length; found = NominalFrom(nominal + 1))
        {
            into[count++] = nominal;
        }

        return count;
    }

    // The nominal date of the last occurrence that counts. A walk, once, over no more dates than the count.
    private int LastByCount(int? count)
    {
        if (count is not { } left || left > Civil.LastDay - _start)
        {
            return Civil.LastDay;
        }

        Span<int> dates = stackalloc int[DatesAtOnce];
        var last = Instant.MinValue;
        for (var day = _start; _pattern.Take(_start, day, _working, dates) is > 0 and var taken; day = dates[taken - 1] + 1)
        {
            foreach (var nominal in dates[..taken])
            {
                if (TryResolve(nominal, out var instant) && instant > last)
                {
                    last = instant;
                    if (--left == 0)
                    {
                        return nominal;
                    }
                }
            }
        }

        return Civil.LastDay;
    }

    /// <summary>The nominal dates of a window, taken in blocks, each with its instant.</summary>
    private struct Walk(DatedOccurrences source, Instant from, Instant to)
    {
        private readonly int[] _dates = new int[DatesAtOnce];
        private int _count;
        private int _place;
        private int _day = source.EarliestNominal(from);

        public int Nominal { get; private set; }

        public Instant Instant { get; private set; } = Instant.MinValue;

        public bool MoveNext()
        {
            while (_place < _count || Refill())
            {
                var nominal = _dates[_place++];
                if (nominal > source._end)
                {
                    return false;
                }

                if (source.TryResolve(nominal, out var found) && found >= from && found > Instant)
                {
                    (Nominal, Instant) = (nominal, found);
                    return found < to;
                }
            }

            return false;
        }

        private bool Refill()
        {
            (_place, _count) = (0, source.Take(_day, _dates));
            if (_count == 0)
            {
                return false;
            }

            _day = _dates[_count - 1] + 1;
            return true;
        }
    }
}
