using System.Numerics;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>
/// The working days of a calendar as bits with running counts, so that "how many before" and "which is the nth" are arithmetic (rank and select).
/// Only the span that has holidays is kept as bits; outside it the week decides.
/// </summary>
internal sealed class WorkingDays
{
    private const int DaysInWeek = 7;
    private const int BitsInWord = 64;

    // A Monday before all dates, so that weeks and counts begin at 0.
    private const int Origin = Civil.FirstMonday - (DaysInWeek * 700_000);

    private readonly int _weekendMask;
    private readonly int[] _workdays;
    private readonly int _first;
    private readonly int _end;
    private readonly ulong[] _bits;
    private readonly int[] _counts;
    private readonly long _before;
    private readonly long _shift;

    public WorkingDays(int weekendMask, IReadOnlyList<int> holidays, IReadOnlyList<int> extra)
    {
        _weekendMask = weekendMask;
        _workdays = [.. Enumerable.Range(0, DaysInWeek).Where(weekday => !IsOff(weekday))];
        if (holidays.Count + extra.Count == 0)
        {
            (_bits, _counts) = ([], []);
            (_first, _end, _before) = (int.MaxValue, int.MinValue, long.MaxValue);
            return;
        }

        _first = holidays.Concat(extra).Min();
        _end = holidays.Concat(extra).Max() + 1;
        _bits = new ulong[((_end - _first) / BitsInWord) + 1];
        for (var day = _first; day < _end; day++)
        {
            Put(day, !IsWeekend(day));
        }

        foreach (var day in holidays)
        {
            Put(day, false);
        }

        foreach (var day in extra)
        {
            Put(day, true);
        }

        _counts = new int[_bits.Length + 1];
        for (var word = 0; word < _bits.Length; word++)
        {
            _counts[word + 1] = _counts[word] + BitOperations.PopCount(_bits[word]);
        }

        _before = CountByWeek(_first);
        _shift = _before + _counts[^1] - CountByWeek(_end);
    }

    public static WorkingDays MondayToFriday { get; } = new(0b110_0000, [], []);

    /// <summary>Before this day the week alone decides; without holidays on every day.</summary>
    public int HolidaysFrom => _first;

    /// <summary>From this day on the week alone decides; without holidays on every day.</summary>
    public int HolidaysUntil => _end;

    public bool IsWorking(int day)
    {
        if (day < _first || day >= _end)
        {
            return !IsWeekend(day);
        }

        var (word, bit) = Math.DivRem(day - _first, BitsInWord);
        return (_bits[word] & (1UL << bit)) != 0;
    }

    /// <summary>How many working days there are before a day, counted from a fixed one.</summary>
    public long CountBefore(int day)
    {
        if (day <= _first)
        {
            return CountByWeek(day);
        }

        if (day >= _end)
        {
            return CountByWeek(day) + _shift;
        }

        var (word, bit) = Math.DivRem(day - _first, BitsInWord);
        return _before + _counts[word] + BitOperations.PopCount(_bits[word] & ((1UL << bit) - 1));
    }

    /// <summary>The working day with so many before it.</summary>
    public int At(long place)
    {
        if (place < _before)
        {
            return ByWeek(place);
        }

        var inside = place - _before;
        if (inside >= _counts[^1])
        {
            return ByWeek(place - _shift);
        }

        var word = Array.BinarySearch(_counts, (int)inside);
        word = word < 0 ? ~word - 1 : word;
        while (_counts[word + 1] <= inside)
        {
            word++;
        }

        var rest = _bits[word];
        for (var skip = (int)inside - _counts[word]; skip > 0; skip--)
        {
            rest &= rest - 1;
        }

        return _first + (word * BitsInWord) + BitOperations.TrailingZeroCount(rest);
    }

    /// <summary>The first working day after a day.</summary>
    public int After(int day) => At(CountBefore(day + 1));

    /// <summary>The last working day before a day.</summary>
    public int Before(int day) => At(CountBefore(day) - 1);

    /// <summary>A working day: the day itself, or the one that the roll takes it to.</summary>
    public int Roll(int day, BusinessDayRoll roll)
    {
        if (roll == BusinessDayRoll.None || IsWorking(day))
        {
            return day;
        }

        var (before, after) = (Before(day), After(day));
        return roll switch
        {
            BusinessDayRoll.Following => after,
            BusinessDayRoll.Preceding => before,
            BusinessDayRoll.ModifiedFollowing => SameMonth(day, after) ? after : before,
            BusinessDayRoll.ModifiedPreceding => SameMonth(day, before) ? before : after,
            _ => after - day <= day - before ? after : before,
        };
    }

    private static bool SameMonth(int left, int right) => Civil.MonthOf(left) == Civil.MonthOf(right);

    private bool IsWeekend(int day) => IsOff(Civil.WeekdayIndex(day));

    private bool IsOff(int weekday) => (_weekendMask & (1 << weekday)) != 0;

    private void Put(int day, bool works)
    {
        var (word, bit) = Math.DivRem(day - _first, BitsInWord);
        _bits[word] = works ? _bits[word] | (1UL << bit) : _bits[word] & ~(1UL << bit);
    }

    private long CountByWeek(int day)
    {
        var (weeks, rest) = Math.DivRem(day - Origin, DaysInWeek);
        return ((long)weeks * _workdays.Length) + rest - BitOperations.PopCount((uint)_weekendMask & ((1u << rest) - 1));
    }

    private int ByWeek(long place)
    {
        var (weeks, rest) = Math.DivRem(place, _workdays.Length);
        return (int)(Origin + (weeks * DaysInWeek) + _workdays[rest]);
    }
}
