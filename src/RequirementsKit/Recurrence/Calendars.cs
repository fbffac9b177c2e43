using NodaTime;

namespace RequirementsKit.Recurrence;

/// <summary>The calendars that are built in.</summary>
public static class Calendars
{
    /// <summary>Gets mainland China 2025 and 2026 as the General Office of the State Council published them, with the weekend days on which people work.</summary>
    public static BusinessCalendar China { get; } = new(
        "China",
        [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
        [
            .. Days("New Year", new(2025, 1, 1), 1), .. Days("Spring Festival", new(2025, 1, 28), 8), .. Days("Qingming", new(2025, 4, 4), 3), .. Days("Labour Day", new(2025, 5, 1), 5),
            .. Days("Dragon Boat Festival", new(2025, 5, 31), 3), .. Days("National Day and Mid-Autumn", new(2025, 10, 1), 8),
            .. Days("New Year", new(2026, 1, 1), 3), .. Days("Spring Festival", new(2026, 2, 15), 9), .. Days("Qingming", new(2026, 4, 4), 3), .. Days("Labour Day", new(2026, 5, 1), 5),
            .. Days("Dragon Boat Festival", new(2026, 6, 19), 3), .. Days("Mid-Autumn", new(2026, 9, 25), 3), .. Days("National Day", new(2026, 10, 1), 7),
        ],
        [
            new(2025, 1, 26), new(2025, 2, 8), new(2025, 4, 27), new(2025, 9, 28), new(2025, 10, 11),
            new(2026, 1, 4), new(2026, 2, 14), new(2026, 2, 28), new(2026, 5, 9), new(2026, 9, 20), new(2026, 10, 10),
        ],
        2025,
        2026);

    /// <summary>A calendar with a weekend and nothing else, known for all years.</summary>
    /// <param name="weekend">The days of the weekend; none for Saturday and Sunday.</param>
    /// <returns>The calendar.</returns>
    public static BusinessCalendar WeekendsOnly(params IReadOnlyList<IsoDayOfWeek> weekend)
    {
        ArgumentNullException.ThrowIfNull(weekend);
        return new("Weekends", weekend.Count == 0 ? [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday] : weekend, [], [], -9998, 9999);
    }

    /// <summary>Gets the federal holidays of the United States from 1986 to 2100, each on the working day on which it is observed (5 U.S.C. 6103).</summary>
    public static BusinessCalendar UnitedStatesFederal => field ??= BusinessCalendar.FromRules(
        "United States, federal",
        [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
        [
            HolidayRule.Fixed("New Year's Day", 1, 1, ObservedShift.NearestWorkingDay), HolidayRule.NthWeekday("Birthday of Martin Luther King, Jr.", 1, 3, IsoDayOfWeek.Monday),
            HolidayRule.NthWeekday("Washington's Birthday", 2, 3, IsoDayOfWeek.Monday), HolidayRule.NthWeekday("Memorial Day", 5, -1, IsoDayOfWeek.Monday),
            HolidayRule.Fixed("Juneteenth", 6, 19, ObservedShift.NearestWorkingDay).Since(2021), HolidayRule.Fixed("Independence Day", 7, 4, ObservedShift.NearestWorkingDay),
            HolidayRule.NthWeekday("Labor Day", 9, 1, IsoDayOfWeek.Monday), HolidayRule.NthWeekday("Columbus Day", 10, 2, IsoDayOfWeek.Monday),
            HolidayRule.Fixed("Veterans Day", 11, 11, ObservedShift.NearestWorkingDay), HolidayRule.NthWeekday("Thanksgiving Day", 11, 4, IsoDayOfWeek.Thursday),
            HolidayRule.Fixed("Christmas Day", 12, 25, ObservedShift.NearestWorkingDay),
        ],
        1986,
        2100);

    /// <summary>Gets the holidays that all of Germany has, 1995 to 2100; those of single states are not in it.</summary>
    public static BusinessCalendar Germany => field ??= BusinessCalendar.FromRules(
        "Germany",
        [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
        [
            HolidayRule.Fixed("New Year's Day", 1, 1), HolidayRule.Easter("Good Friday", -2), HolidayRule.Easter("Easter Monday", 1), HolidayRule.Fixed("Labour Day", 5, 1),
            HolidayRule.Easter("Ascension Day", 39), HolidayRule.Easter("Whit Monday", 50), HolidayRule.Fixed("German Unity Day", 10, 3),
            HolidayRule.Fixed("Reformation Day", 10, 31).Since(2017).Until(2017), HolidayRule.Fixed("Christmas Day", 12, 25), HolidayRule.Fixed("Second Day of Christmas", 12, 26),
        ],
        1995,
        2100);

    private static IEnumerable<NamedDate> Days(string name, LocalDate first, int count) => Enumerable.Range(0, count).Select(i => new NamedDate(first.PlusDays(i), name));
}
