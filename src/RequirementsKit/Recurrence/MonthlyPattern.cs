using NodaTime;

namespace RequirementsKit.Recurrence;

/// <summary>Every n months on one day; months are counted from the one that holds the start.</summary>
public abstract record MonthlyPattern : DatePattern
{
    // The Gregorian calendar repeats after 400 years: a day that no counted month has by then, none ever has.
    private const int MonthsInCycle = 4800;

    private protected MonthlyPattern(int interval)
        : base(interval)
    {
    }

    /// <inheritdoc />
    public override LocalDate? OnOrAfter(LocalDate start, LocalDate day)
    {
        var from = LocalDate.Max(start, day);
        var month = CeilingDivide(Math.Max(0, MonthsBetween(start, from) - 1), Interval) * Interval;
        for (var tried = 0; tried <= MonthsInCycle; tried++, month += Interval)
        {
            if (MonthAt(start, month) is not { } candidate)
            {
                return null;
            }

            if (DateIn(candidate) is { } found && found >= from)
            {
                return found;
            }
        }

        return null;
    }

    /// <inheritdoc />
    public override LocalDate? OnOrBefore(LocalDate start, LocalDate day)
    {
        if (day < start)
        {
            return null;
        }

        var month = FloorDivide(MonthsBetween(start, day), Interval) * Interval;
        for (var tried = 0; tried <= MonthsInCycle && month >= 0; tried++, month -= Interval)
        {
            if (DateIn(MonthAt(start, month)!.Value) is { } found && found <= day)
            {
                return found >= start ? found : null;
            }
        }

        return null;
    }

    /// <summary>The date of the pattern that a month gives; it may lie in the next month.</summary>
    private protected abstract LocalDate? DateIn(YearMonth month);

    private static long MonthsBetween(LocalDate start, LocalDate date) => ((date.Year - start.Year) * 12L) + date.Month - start.Month;

    private static YearMonth? MonthAt(LocalDate start, long months)
    {
        var index = (start.Year * 12L) + start.Month - 1 + months;
        return index / 12 <= Last.Year ? new YearMonth((int)(index / 12), (int)(index % 12) + 1) : null;
    }
}
