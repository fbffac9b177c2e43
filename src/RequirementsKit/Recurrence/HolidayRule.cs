using NodaTime;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>A holiday that comes every year by a rule. Immutable.</summary>
public sealed record HolidayRule
{
    private const int DaysInWeek = 7;

    // After so many years Easter Sundays repeat; counting from one cycle earlier leaves no year negative.
    private const int EasterCycle = 5_700_000;

    private readonly Func<int, LocalDate?> _date;
    private readonly ObservedShift _shift;

    private HolidayRule(string name, Func<int, LocalDate?> date, ObservedShift shift)
    {
        Name = Text.Required(name, Text.MaxName);
        _date = date;
        _shift = shift;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the name in Chinese; null when it has none of its own.</summary>
    public string? ChineseName { get; private init; }

    /// <summary>Gets the first year; null when there is none.</summary>
    public int? FirstYear { get; private init; }

    /// <summary>Gets the last year; null when there is none.</summary>
    public int? LastYear { get; private init; }

    /// <summary>A holiday on one day of a month. 29 February is a holiday in leap years only.</summary>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day, 1 to 31.</param>
    /// <param name="shift">Where it is observed when it falls on a weekend.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank, or no year has the date.</exception>
    public static HolidayRule Fixed(string name, int month, int day, ObservedShift shift = ObservedShift.None)
    {
        if (month is < 1 or > 12 || day < 1 || day > Civil.DaysInMonth(2000, month))
        {
            throw new ArgumentOutOfRangeException(nameof(day), $"{month}-{day}", "Use a month from 1 to 12 and a day that it has.");
        }

        return new(name, year => day <= Civil.DaysInMonth(year, month) ? new LocalDate(year, month, day) : null, shift);
    }

    /// <summary>A holiday on the nth or last weekday of a month.</summary>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="nth">1 to 5, or −1 to −5 counted from the end.</param>
    /// <param name="weekday">The weekday.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank, or a number is outside its range.</exception>
    public static HolidayRule NthWeekday(string name, int month, int nth, IsoDayOfWeek weekday)
    {
        var pattern = new YearlyPattern(1, [month], [new NthWeekday(nth, weekday)]);
        return new(name, year => pattern.OnOrAfter(new(year, 1, 1), new(year, 1, 1)) is { } date && date.Year == year ? date : null, ObservedShift.None);
    }

    /// <summary>A holiday some days before or after Easter Sunday of the Western churches.</summary>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="offsetDays">Days after Easter Sunday; negative for days before.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank, or the offset is more than 100 days.</exception>
    public static HolidayRule Easter(string name, int offsetDays)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs((long)offsetDays), 100, nameof(offsetDays));
        return new(name, year => EasterSunday(year).PlusDays(offsetDays), ObservedShift.None);
    }

    /// <summary>The same holiday with a name in Chinese.</summary>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    public HolidayRule InChinese(string name) => this with { ChineseName = Text.Required(name, Text.MaxName) };

    /// <summary>The same holiday from a year on.</summary>
    /// <param name="year">The first year.</param>
    /// <returns>The rule.</returns>
    public HolidayRule Since(int year) => this with { FirstYear = year };

    /// <summary>The same holiday up to a year.</summary>
    /// <param name="year">The last year.</param>
    /// <returns>The rule.</returns>
    public HolidayRule Until(int year) => this with { LastYear = year };

    /// <summary>The day on which the holiday of a year is observed.</summary>
    /// <param name="year">The year, −9998 to 9999.</param>
    /// <param name="weekend">The days of the weekend.</param>
    /// <returns>The date, which may lie in the year before or after; null when the year has none.</returns>
    public NamedDate? In(int year, IReadOnlyList<IsoDayOfWeek> weekend)
    {
        ArgumentNullException.ThrowIfNull(weekend);
        return year < FirstYear || year > LastYear || _date(year) is not { } date ? null : new(Observed(date, weekend), Name, ChineseName);
    }

    private LocalDate Observed(LocalDate date, IReadOnlyList<IsoDayOfWeek> weekend)
    {
        var working = new WorkingDays(Numbers.Mask(weekend), [], []);
        var day = Civil.DayOf(date);
        return _shift switch
        {
            ObservedShift.None => date,
            ObservedShift.NearestWorkingDay when working.IsWorking(day - 1) => Civil.DateOf(working.Roll(day, BusinessDayRoll.Preceding)),
            _ => Civil.DateOf(working.Roll(day, BusinessDayRoll.Following)),
        };
    }

    // The anonymous Gregorian algorithm: Meeus, Astronomical Algorithms, chapter 8.
    private static LocalDate EasterSunday(int year)
    {
        var golden = (year + EasterCycle) % 19;
        var (century, yearOfCentury) = Math.DivRem(year + EasterCycle, 100);
        var correction = (century + 8) / 25;
        var epact = ((19 * golden) + century - (century / 4) - ((century - correction + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % DaysInWeek;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (DaysInWeek * shift) + 114, 31);
        return new(year, month, day + 1);
    }
}
