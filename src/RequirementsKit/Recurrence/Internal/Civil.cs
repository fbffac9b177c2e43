using NodaTime;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>Dates as days since 1 January 1970, in the proleptic Gregorian calendar. After Hinnant, "chrono-compatible low-level date algorithms".</summary>
internal static class Civil
{
    public const int FirstYear = -9998;

    public const int LastYear = 9999;

    /// <summary>31 December 9999, the last date of NodaTime's ISO calendar.</summary>
    public const int LastDay = 2_932_896;

    /// <summary>1 January −9998, the first one.</summary>
    public const int FirstDay = -4_371_222;

    /// <summary>29 December 1969 was a Monday.</summary>
    public const int FirstMonday = -3;

    /// <summary>After 400 years the Gregorian calendar repeats with its weekdays: what no counted day has met by then is never met.</summary>
    public const int DaysInCycle = 146_097;

    private const int EpochInEra = 719_468;
    private const int MonthsInYear = 12;

    public static int DayOf(LocalDate date) => ToDay(date.Year, date.Month, date.Day);

    /// <summary>The day on which an instant falls in UTC.</summary>
    public static int DayOf(Instant instant) => (int)FloorDivide(instant.ToUnixTimeSeconds(), NodaConstants.SecondsPerDay);

    public static LocalDate DateOf(int day)
    {
        var (year, month, dayOfMonth) = FromDay(day);
        return new(year, month, dayOfMonth);
    }

    public static int ToDay(int year, int month, int day)
    {
        // Years begin in March, so that the leap day is the last.
        var y = month <= 2 ? year - 1 : year;
        var era = (y >= 0 ? y : y - 399) / 400;
        var yearOfEra = y - (era * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        return (era * DaysInCycle) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - EpochInEra;
    }

    public static (int Year, int Month, int Day) FromDay(int day)
    {
        var z = day + EpochInEra;
        var era = (z >= 0 ? z : z - DaysInCycle + 1) / DaysInCycle;
        var dayOfEra = (uint)(z - (era * DaysInCycle));
        var yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        var month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
        return ((int)yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, (int)(dayOfYear - (((153 * shifted) + 2) / 5) + 1));
    }

    /// <summary>0 for Monday to 6 for Sunday.</summary>
    public static int WeekdayIndex(int day) => (int)((uint)(day - FirstMonday + (1 << 26) - ((1 << 26) % 7)) % 7);

    public static bool IsLeapYear(int year) => (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInYear(int year) => IsLeapYear(year) ? 366 : 365;

    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static int DaysInMonth(long month) => DaysInMonth((int)FloorDivide(month, MonthsInYear), (int)(month - (FloorDivide(month, MonthsInYear) * MonthsInYear)) + 1);

    /// <summary>Months since January of the year 0.</summary>
    public static long MonthOf(int day)
    {
        var (year, month, _) = FromDay(day);
        return ((long)year * MonthsInYear) + month - 1;
    }

    public static int? FirstDayOfMonth(long month)
    {
        var year = FloorDivide(month, MonthsInYear);
        return year <= LastYear ? ToDay((int)year, (int)(month - (year * MonthsInYear)) + 1, 1) : null;
    }

    public static long FloorDivide(long value, long by) => (value / by) - (value % by < 0 ? 1 : 0);

    public static long CeilingDivide(long value, long by) => -FloorDivide(-value, by);

    public static int? FirstFrom(int[] sorted, int day)
    {
        var place = Array.BinarySearch(sorted, day);
        place = place < 0 ? ~place : place;
        return place < sorted.Length ? sorted[place] : null;
    }

    public static int? LastUpTo(int[] sorted, int day)
    {
        var place = Array.BinarySearch(sorted, day);
        place = place < 0 ? ~place - 1 : place;
        return place >= 0 ? sorted[place] : null;
    }
}
