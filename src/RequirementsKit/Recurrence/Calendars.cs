using NodaTime;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>The calendars that are built in.</summary>
public static class Calendars
{
    /// <summary>Gets mainland China 2025 and 2026 as the General Office of the State Council published them, with the weekend days on which people work.</summary>
    public static BusinessCalendar China { get; } = new(
        "China",
        [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
        [
            .. Days("New Year", "元旦", new(2025, 1, 1), 1), .. Days("Spring Festival", "春节", new(2025, 1, 28), 8), .. Days("Qingming", "清明节", new(2025, 4, 4), 3), .. Days("Labour Day", "劳动节", new(2025, 5, 1), 5),
            .. Days("Dragon Boat Festival", "端午节", new(2025, 5, 31), 3), .. Days("National Day and Mid-Autumn", "国庆节、中秋节", new(2025, 10, 1), 8),
            .. Days("New Year", "元旦", new(2026, 1, 1), 3), .. Days("Spring Festival", "春节", new(2026, 2, 15), 9), .. Days("Qingming", "清明节", new(2026, 4, 4), 3), .. Days("Labour Day", "劳动节", new(2026, 5, 1), 5),
            .. Days("Dragon Boat Festival", "端午节", new(2026, 6, 19), 3), .. Days("Mid-Autumn", "中秋节", new(2026, 9, 25), 3), .. Days("National Day", "国庆节", new(2026, 10, 1), 7),
        ],
        [
            new(2025, 1, 26), new(2025, 2, 8), new(2025, 4, 27), new(2025, 9, 28), new(2025, 10, 11),
            new(2026, 1, 4), new(2026, 2, 14), new(2026, 2, 28), new(2026, 5, 9), new(2026, 9, 20), new(2026, 10, 10),
        ],
        2025,
        2026)
    { ChineseName = "中国" };

    /// <summary>A calendar with a weekend and nothing else, known for all years.</summary>
    /// <param name="weekend">The days of the weekend; none for Saturday and Sunday.</param>
    /// <returns>The calendar.</returns>
    public static BusinessCalendar WeekendsOnly(params IReadOnlyList<IsoDayOfWeek> weekend)
    {
        ArgumentNullException.ThrowIfNull(weekend);
        return new("Weekends", weekend.Count == 0 ? [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday] : weekend, [], [], Civil.FirstYear, Civil.LastYear);
    }

    /// <summary>Gets the federal holidays of the United States from 1986 to 2100, each on the working day on which it is observed (5 U.S.C. 6103).</summary>
    public static BusinessCalendar UnitedStatesFederal => field ??= BusinessCalendar.FromRules(
        "United States, federal",
        [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
        [
            HolidayRule.Fixed("New Year's Day", 1, 1, ObservedShift.NearestWorkingDay).InChinese("元旦"), HolidayRule.NthWeekday("Birthday of Martin Luther King, Jr.", 1, 3, IsoDayOfWeek.Monday).InChinese("马丁·路德·金纪念日"),
            HolidayRule.NthWeekday("Washington's Birthday", 2, 3, IsoDayOfWeek.Monday).InChinese("华盛顿诞辰日"), HolidayRule.NthWeekday("Memorial Day", 5, -1, IsoDayOfWeek.Monday).InChinese("阵亡将士纪念日"),
            HolidayRule.Fixed("Juneteenth", 6, 19, ObservedShift.NearestWorkingDay).InChinese("六月节").Since(2021), HolidayRule.Fixed("Independence Day", 7, 4, ObservedShift.NearestWorkingDay).InChinese("独立日"),
            HolidayRule.NthWeekday("Labor Day", 9, 1, IsoDayOfWeek.Monday).InChinese("劳动节"), HolidayRule.NthWeekday("Columbus Day", 10, 2, IsoDayOfWeek.Monday).InChinese("哥伦布日"),
            HolidayRule.Fixed("Veterans Day", 11, 11, ObservedShift.NearestWorkingDay).InChinese("退伍军人节"), HolidayRule.NthWeekday("Thanksgiving Day", 11, 4, IsoDayOfWeek.Thursday).InChinese("感恩节"),
            HolidayRule.Fixed("Christmas Day", 12, 25, ObservedShift.NearestWorkingDay).InChinese("圣诞节"),
        ],
        1986,
        2100) with
    { ChineseName = "美国联邦" };

    /// <summary>Gets the holidays that all of Germany has, 1995 to 2100; those of single states are not in it.</summary>
    public static BusinessCalendar Germany => field ??= BusinessCalendar.FromRules(
        "Germany",
        [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
        [
            HolidayRule.Fixed("New Year's Day", 1, 1).InChinese("元旦"), HolidayRule.Easter("Good Friday", -2).InChinese("耶稣受难日"), HolidayRule.Easter("Easter Monday", 1).InChinese("复活节星期一"), HolidayRule.Fixed("Labour Day", 5, 1).InChinese("劳动节"),
            HolidayRule.Easter("Ascension Day", 39).InChinese("耶稣升天节"), HolidayRule.Easter("Whit Monday", 50).InChinese("圣灵降临节星期一"), HolidayRule.Fixed("German Unity Day", 10, 3).InChinese("德国统一日"),
            HolidayRule.Fixed("Reformation Day", 10, 31).InChinese("宗教改革日").Since(2017).Until(2017), HolidayRule.Fixed("Christmas Day", 12, 25).InChinese("圣诞节"), HolidayRule.Fixed("Second Day of Christmas", 12, 26).InChinese("圣诞节次日"),
        ],
        1995,
        2100) with
    { ChineseName = "德国" };

    private static IEnumerable<NamedDate> Days(string name, string chineseName, LocalDate first, int count) =>
        Enumerable.Range(0, count).Select(i => new NamedDate(first.PlusDays(i), name, chineseName));
}
