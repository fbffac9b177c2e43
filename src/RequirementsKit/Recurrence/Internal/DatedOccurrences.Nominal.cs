using NodaTime;

namespace RequirementsKit.Recurrence.Internal;

/// <content>The nominal dates: those of the pattern and the extra ones, without what is left out.</content>
internal sealed partial class DatedOccurrences
{
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
}
