using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

public sealed class CalendarsTests
{
    [Fact]
    public void The_United_States_have_eleven_federal_holidays_in_2026() => Assert.Equal(
        [
            new(new(2026, 1, 1), "New Year's Day", "元旦"),
            new(new(2026, 1, 19), "Birthday of Martin Luther King, Jr.", "马丁·路德·金纪念日"),
            new(new(2026, 2, 16), "Washington's Birthday", "华盛顿诞辰日"),
            new(new(2026, 5, 25), "Memorial Day", "阵亡将士纪念日"),
            new(new(2026, 6, 19), "Juneteenth", "六月节"),
            new(new(2026, 7, 3), "Independence Day", "独立日"),
            new(new(2026, 9, 7), "Labor Day", "劳动节"),
            new(new(2026, 10, 12), "Columbus Day", "哥伦布日"),
            new(new(2026, 11, 11), "Veterans Day", "退伍军人节"),
            new(new(2026, 11, 26), "Thanksgiving Day", "感恩节"),
            new(new(2026, 12, 25), "Christmas Day", "圣诞节"),
        ],
        Calendars.UnitedStatesFederal.Holidays.Where(h => h.Date.Year == 2026));

    [Fact]
    public void Germany_has_nine_holidays_in_2026() => Assert.Equal(
        [
            new(new(2026, 1, 1), "New Year's Day", "元旦"),
            new(new(2026, 4, 3), "Good Friday", "耶稣受难日"),
            new(new(2026, 4, 6), "Easter Monday", "复活节星期一"),
            new(new(2026, 5, 1), "Labour Day", "劳动节"),
            new(new(2026, 5, 14), "Ascension Day", "耶稣升天节"),
            new(new(2026, 5, 25), "Whit Monday", "圣灵降临节星期一"),
            new(new(2026, 10, 3), "German Unity Day", "德国统一日"),
            new(new(2026, 12, 25), "Christmas Day", "圣诞节"),
            new(new(2026, 12, 26), "Second Day of Christmas", "圣诞节次日"),
        ],
        Calendars.Germany.Holidays.Where(h => h.Date.Year == 2026));

    [Fact]
    public void China_has_33_days_off_in_2026_and_works_on_six_days_of_weekends()
    {
        Assert.Equal(33, Calendars.China.Holidays.Count(h => h.Date.Year == 2026));
        Assert.Equal(new(new(2026, 10, 1), "National Day", "国庆节"), Calendars.China.HolidayOn(new(2026, 10, 1)));
        LocalDate[] worked = [new(2026, 1, 4), new(2026, 2, 14), new(2026, 2, 28), new(2026, 5, 9), new(2026, 9, 20), new(2026, 10, 10)];
        Assert.Equal(worked, Calendars.China.ExtraWorkingDays.Where(d => d.Year == 2026));
    }

    [Fact]
    public void The_days_off_in_China_have_the_names_under_which_they_were_published() => Assert.Equal(
        [
            (2025, "New Year", "元旦"), (2025, "Spring Festival", "春节"), (2025, "Qingming", "清明节"), (2025, "Labour Day", "劳动节"), (2025, "Dragon Boat Festival", "端午节"),
            (2025, "National Day and Mid-Autumn", "国庆节、中秋节"),
            (2026, "New Year", "元旦"), (2026, "Spring Festival", "春节"), (2026, "Qingming", "清明节"), (2026, "Labour Day", "劳动节"), (2026, "Dragon Boat Festival", "端午节"),
            (2026, "Mid-Autumn", "中秋节"), (2026, "National Day", "国庆节"),
        ],
        Calendars.China.Holidays.Select(h => (h.Date.Year, h.Name, h.ChineseName ?? "")).Distinct());

    [Fact]
    public void A_calendar_of_weekends_has_Saturdays_and_Sundays_unless_others_are_named()
    {
        Assert.Equal(("Weekends", 0), (Calendars.WeekendsOnly().Name, Calendars.WeekendsOnly().Holidays.Count));
        Assert.Equal([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], Calendars.WeekendsOnly().Weekend);
        Assert.Equal([IsoDayOfWeek.Friday], Calendars.WeekendsOnly(IsoDayOfWeek.Friday).Weekend);
        Assert.Throws<ArgumentNullException>("weekend", () => Calendars.WeekendsOnly(null!));
    }

    [Fact]
    public void A_calendar_has_a_name_in_both_languages_and_the_years_it_knows()
    {
        Assert.Equal(("China", "中国", 2025, 2026), Parts(Calendars.China));
        Assert.Equal(("United States, federal", "美国联邦", 1986, 2100), Parts(Calendars.UnitedStatesFederal));
        Assert.Equal(("Germany", "德国", 1995, 2100), Parts(Calendars.Germany));

        static (string, string?, int, int) Parts(BusinessCalendar calendar) => (calendar.Name, calendar.ChineseName, calendar.FirstYear, calendar.LastYear);
    }
}
