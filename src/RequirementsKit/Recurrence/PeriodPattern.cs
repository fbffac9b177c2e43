using System.Numerics;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>Some days of every nth week, month or year. Each period is a set of bits, one for each of its days.</summary>
public abstract record PeriodPattern : DatePattern
{
    private protected const int BitsInWord = 64;

    private protected PeriodPattern(int interval, DateLimits? limits, IReadOnlyList<int> positions)
        : base(interval, limits) =>
        Positions = positions;

    /// <summary>Gets which of the days of a period count, by place: 1 is the first, −1 the last; empty for all. Taken after the limits (RFC 5545, BYSETPOS).</summary>
    public IReadOnlyList<int> Positions { get; }

    /// <summary>After so many periods the Gregorian calendar repeats: days that no counted period has by then, none ever has.</summary>
    private protected abstract int PeriodsInCycle { get; }

    /// <summary>Whether a day of a period may lie on the first day of the next.</summary>
    private protected virtual bool RollsOver => false;

    /// <summary>How many words of bits a period needs.</summary>
    private protected abstract int Words { get; }

    internal sealed override int? OnOrAfter(int start, int day, WorkingDays working)
    {
        Span<int> found = stackalloc int[1];
        return Take(start, day, working, found) == 1 ? found[0] : null;
    }

    internal sealed override int Take(int start, int day, WorkingDays working, Span<int> into)
    {
        var from = Math.Max(start, day);
        var first = PeriodOf(start);

        // A day of the period before may have rolled into this one.
        var period = first + (Civil.CeilingDivide(Math.Max(0, PeriodOf(from) - (RollsOver ? 1 : 0) - first), Interval) * Interval);
        Span<ulong> bits = stackalloc ulong[Words];
        var count = 0;
        for (var empty = 0; empty <= PeriodsInCycle; period += Interval)
        {
            if (FirstDayOf(period) is not { } firstDay)
            {
                return count;
            }

            Fill(bits, period, firstDay, working);
            for (var bit = FirstBit(bits, from - firstDay); bit is { } place && firstDay + place <= Civil.LastDay; bit = FirstBit(bits, place + 1))
            {
                into[count++] = firstDay + place;
                if (count == into.Length)
                {
                    return count;
                }

                empty = 0;
                from = firstDay + place + 1;
            }

            // While there are holidays nothing repeats; behind them everything does.
            empty += firstDay < working.HolidaysUntil ? 0 : 1;
        }

        return count;
    }

    internal sealed override int? OnOrBefore(int start, int day, WorkingDays working)
    {
        var first = PeriodOf(start);
        var period = first + (Civil.FloorDivide(PeriodOf(day) - first, Interval) * Interval);
        Span<ulong> bits = stackalloc ulong[Words];
        for (var empty = 0; empty <= PeriodsInCycle && period >= first; period -= Interval)
        {
            var firstDay = FirstDayOf(period)!.Value;
            Fill(bits, period, firstDay, working);
            if (LastBit(bits, day - firstDay) is { } bit)
            {
                return firstDay + bit >= start ? firstDay + bit : null;
            }

            empty += firstDay > working.HolidaysFrom ? 0 : 1;
        }

        return null;
    }

    /// <summary>The number of the period that holds a day, counted from any fixed one.</summary>
    private protected abstract long PeriodOf(int day);

    /// <summary>The first day of a period; null after the year 9999.</summary>
    private protected abstract int? FirstDayOf(long period);

    /// <summary>Sets the bit of each day of the period that the pattern means, before limits and positions.</summary>
    private protected abstract void Mark(Span<ulong> bits, long period, int firstDay, WorkingDays working);

    /// <summary>The first of the set bits at a place or behind it.</summary>
    private static int? FirstBit(ReadOnlySpan<ulong> bits, int from)
    {
        from = Math.Max(0, from);
        for (var word = from / BitsInWord; word < bits.Length; word++)
        {
            var rest = word == from / BitsInWord ? bits[word] & (ulong.MaxValue << (from % BitsInWord)) : bits[word];
            if (rest != 0)
            {
                return (word * BitsInWord) + BitOperations.TrailingZeroCount(rest);
            }
        }

        return null;
    }

    /// <summary>The last of the set bits at a place or before it.</summary>
    private static int? LastBit(ReadOnlySpan<ulong> bits, int to)
    {
        to = Math.Min(to, (bits.Length * BitsInWord) - 1);
        for (var word = to / BitsInWord; word >= 0; word--)
        {
            var rest = word == to / BitsInWord ? bits[word] & (ulong.MaxValue >> (BitsInWord - 1 - (to % BitsInWord))) : bits[word];
            if (rest != 0)
            {
                return (word * BitsInWord) + BitOperations.Log2(rest);
            }
        }

        return null;
    }

    private void Fill(Span<ulong> bits, long period, int firstDay, WorkingDays working)
    {
        bits.Clear();
        Mark(bits, period, firstDay, working);
        if (Limits is not null)
        {
            for (var bit = FirstBit(bits, 0); bit is { } day; bit = FirstBit(bits, day + 1))
            {
                if (!Limits.Allow(firstDay + day))
                {
                    bits[day / BitsInWord] &= ~(1UL << (day % BitsInWord));
                }
            }
        }

        if (Positions.Count > 0)
        {
            Choose(bits);
        }
    }

    private void Choose(Span<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        var place = 0;
        for (var bit = FirstBit(bits, 0); bit is { } day; bit = FirstBit(bits, day + 1), place++)
        {
            if (!Positions.Contains(place + 1) && !Positions.Contains(place - count))
            {
                bits[day / BitsInWord] &= ~(1UL << (day % BitsInWord));
            }
        }
    }
}
