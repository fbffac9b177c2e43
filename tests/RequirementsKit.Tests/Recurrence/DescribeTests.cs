using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

/// <summary>Every part of a cadence has its words in both languages.</summary>
public sealed class DescribeTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    public static TheoryData<Cadence, string, string> Cadences => new()
    {
        { On(new DailyPattern(1)), "every day at 09:00 Etc/UTC", "每天 09:00 Etc/UTC" },
        { On(new DailyPattern(3, new([1, 12], [1, -1, -2], [IsoDayOfWeek.Friday]))), "every 3 days, only in January, December and on the 2nd last day, the last day, day 1 and on Friday at 09:00 Etc/UTC", "每 3 天（仅限1、12 月且倒数第 2 天、倒数第 1 天、1 日且周五） 09:00 Etc/UTC" },
        { On(new DailyPattern(1, new(months: [5]))), "every day, only in May at 09:00 Etc/UTC", "每天（仅限5 月） 09:00 Etc/UTC" },
        { On(new DailyPattern(1, new(monthDays: [4]))), "every day, only on day 4 at 09:00 Etc/UTC", "每天（仅限4 日） 09:00 Etc/UTC" },
        { On(new DailyPattern(1, new(weekdays: [IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday]))), "every day, only on Tuesday, Thursday at 09:00 Etc/UTC", "每天（仅限周二、周四） 09:00 Etc/UTC" },
        { On(new WorkingDayPattern(2)), "every 2 working days at 09:00 Etc/UTC", "每 2 个工作日 09:00 Etc/UTC" },
        { On(new WeeklyPattern(1, [IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday], IsoDayOfWeek.Sunday)), "every week on Monday, Sunday at 09:00 Etc/UTC", "每周的周一、周日 09:00 Etc/UTC" },
        { On(new WeeklyPattern(1, [.. Enum.GetValues<IsoDayOfWeek>().Skip(1)])), "every week on Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday at 09:00 Etc/UTC", "每周的周一、周二、周三、周四、周五、周六、周日 09:00 Etc/UTC" },
        { On(new WeeklyPattern(2, [IsoDayOfWeek.Monday], IsoDayOfWeek.Sunday)), "every 2 weeks on Monday (weeks begin on Sunday) at 09:00 Etc/UTC", "每 2 周的周一（每周始于周日） 09:00 Etc/UTC" },
        { On(new MonthlyPattern(1, [new DayOfMonth(28), new DayOfMonth(29)])), "every month on day 28, day 29 or the last day at 09:00 Etc/UTC", "每个月的 28 日、 29 日（无此日则月末） 09:00 Etc/UTC" },
        { On(new MonthlyPattern(1, [new DayOfMonth(31, MonthDayPolicy.Skip)])), "every month on day 31 where there is one at 09:00 Etc/UTC", "每个月的 31 日（无此日则跳过） 09:00 Etc/UTC" },
        { On(new MonthlyPattern(3, [new DayOfMonth(31, MonthDayPolicy.RollToNextMonth)])), "every 3 months on day 31 or the first of the next month at 09:00 Etc/UTC", "每 3 个月的 31 日（无此日则下月 1 日） 09:00 Etc/UTC" },
        { On(new MonthlyPattern(1, [new NthWeekday(2, IsoDayOfWeek.Tuesday), new NthWeekday(-1, IsoDayOfWeek.Friday), new NthWeekday(null, IsoDayOfWeek.Sunday)])), "every month on the 2nd Tuesday, the last Friday, every Sunday at 09:00 Etc/UTC", "每个月的第 2 个周二、倒数第 1 个周五、每个周日 09:00 Etc/UTC" },
        { On(new MonthlyPattern(1, [new NthWorkingDay(-3)], null, [1, -2])), "every month on the 3rd last working day, of these the 2nd last, 1st at 09:00 Etc/UTC", "每个月的倒数第 3 个工作日（取倒数第 2 个、第 1 个） 09:00 Etc/UTC" },
        { On(new YearlyPattern(1, [], [new NthWeekday(21, IsoDayOfWeek.Monday)])), "every year on the 21st Monday at 09:00 Etc/UTC", "每年的第 21 个周一 09:00 Etc/UTC" },
        { On(new YearlyPattern(1, [], [new NthWeekday(4, IsoDayOfWeek.Monday), new NthWorkingDay(-1)])), "every year on the 4th Monday, the last working day at 09:00 Etc/UTC", "每年的第 4 个周一、倒数第 1 个工作日 09:00 Etc/UTC" },
        { On(new YearlyPattern(2, [3, 6], [new DayOfMonth(-1), new NthWorkingDay(11), new NthWorkingDay(112)])), "every 2 years on the last day, the 11th working day, the 112th working day of March, June at 09:00 Etc/UTC", "每 2 年 3、6 月的倒数第 1 天、第 11 个工作日、第 112 个工作日 09:00 Etc/UTC" },
        { On(new DateListPattern([Start, new(2026, 5, 4)])), "on 2026-01-01, 2026-05-04 at 09:00 Etc/UTC", "2026-01-01、2026-05-04 09:00 Etc/UTC" },
        { Cadence.EveryMinutes(90, Start.At(new(9, 0)), "Etc/UTC"), "every 90 minutes from 09:00 Etc/UTC", "每 90 分钟 09:00 Etc/UTC" },
        { Cadence.EveryMinutes(60, Start.At(new(9, 0)), "Etc/UTC"), "every hour from 09:00 Etc/UTC", "每小时 09:00 Etc/UTC" },
        { On(new DailyPattern(1)).Skipping(Calendars.Germany), "every day at 09:00 Etc/UTC, on working days of Germany", "每天 09:00 Etc/UTC，遇德国日历非工作日则顺延" },
        { On(new DailyPattern(1)).Skipping(Calendars.UnitedStatesFederal, BusinessDayRoll.Nearest), "every day at 09:00 Etc/UTC, on working days of United States, federal (the nearest)", "每天 09:00 Etc/UTC，遇美国联邦日历非工作日则移至最近的工作日" },
        { On(new DailyPattern(1)).Skipping(Calendars.China, BusinessDayRoll.ModifiedFollowing), "every day at 09:00 Etc/UTC, on working days of China (later, but in the same month)", "每天 09:00 Etc/UTC，遇中国日历非工作日则顺延（不跨月）" },
        { On(new DailyPattern(1)).Skipping(Calendars.China, BusinessDayRoll.Preceding), "every day at 09:00 Etc/UTC, on working days of China (earlier)", "每天 09:00 Etc/UTC，遇中国日历非工作日则提前" },
        { On(new DailyPattern(1)).Skipping(Calendars.China.Intersect(Calendars.Germany), BusinessDayRoll.ModifiedPreceding), "every day at 09:00 Etc/UTC, on working days of China and Germany (earlier, but in the same month)", "每天 09:00 Etc/UTC，遇中国与德国日历非工作日则提前（不跨月）" },
        { On(new DailyPattern(1)).Skipping(Calendars.China, BusinessDayRoll.None), "every day at 09:00 Etc/UTC", "每天 09:00 Etc/UTC" },
        { On(new DailyPattern(1)).EndAfterOccurrences(1), "every day at 09:00 Etc/UTC, once", "每天 09:00 Etc/UTC，共 1 次" },
        { On(new DailyPattern(1)).EndAfterOccurrences(4).Until(new(2026, 2, 1)), "every day at 09:00 Etc/UTC, 4 times, until 2026-02-01", "每天 09:00 Etc/UTC，共 4 次，至 2026-02-01 止" },
        { On(new WeeklyPattern(1, [IsoDayOfWeek.Monday])).Including(Start).Except(new LocalDate(2026, 1, 5)).BlackedOut(new(2026, 3, 1), new(2026, 3, 9)), "every week on Monday at 09:00 Etc/UTC, also on 2026-01-01, except 2026-01-05, not in 2026-03-01/2026-03-09", "每周的周一 09:00 Etc/UTC，另加 2026-01-01，除 2026-01-05，停于 2026-03-01/2026-03-09" },
        { On(new DailyPattern(1)).Except(Enumerable.Range(0, 5).Select(Start.PlusDays)), "every day at 09:00 Etc/UTC, except 2026-01-01, 2026-01-02, 2026-01-03, 2026-01-04, 2026-01-05", "每天 09:00 Etc/UTC，除 2026-01-01、2026-01-02、2026-01-03、2026-01-04、2026-01-05" },
        { On(new DailyPattern(1)).Except(Enumerable.Range(0, 6).Select(Start.PlusDays)), "every day at 09:00 Etc/UTC, except 2026-01-01, 2026-01-02, 2026-01-03, 2026-01-04, 2026-01-05 and 1 more", "每天 09:00 Etc/UTC，除 2026-01-01、2026-01-02、2026-01-03、2026-01-04、2026-01-05 等 6 项" },
        { On(new DailyPattern(1)).Resolving(GapPolicy.EndOfGap, OverlapPolicy.Later), "every day at 09:00 Etc/UTC, at the change when the clocks skip it, the later one when the clocks show it twice", "每天 09:00 Etc/UTC，时钟跳过该时刻时取跳变之时，时刻重复时取后者" },
        { On(new DailyPattern(1)).Resolving(GapPolicy.Skip, OverlapPolicy.Earlier), "every day at 09:00 Etc/UTC, left out when the clocks skip it", "每天 09:00 Etc/UTC，时钟跳过该时刻时取消" },
    };

    [Theory]
    [MemberData(nameof(Cadences), DisableDiscoveryEnumeration = true)]
    public void A_cadence_is_described_in_both_languages(Cadence cadence, string english, string chinese)
    {
        Assert.Equal(english, cadence.Describe());
        Assert.Equal(chinese, cadence.Describe(Language.Chinese));
        Assert.Equal(english, cadence.ToString());
    }

    [Fact]
    public void Every_built_in_holiday_has_a_Chinese_name() => Assert.All(
        new[] { Calendars.China, Calendars.Germany, Calendars.UnitedStatesFederal }.SelectMany(c => c.Holidays),
        h => Assert.True(h.NameIn(Language.Chinese).Any(character => character > 0x4DFF) && h.NameIn(Language.English) == h.Name, h.Name));

    [Fact]
    public void What_has_no_Chinese_name_keeps_the_one_it_has()
    {
        Assert.Equal("Fair", new NamedDate(Start, "Fair").NameIn(Language.Chinese));
        Assert.Equal("Shop", new BusinessCalendar("Shop", [], [], [], 2026, 2026).NameIn(Language.Chinese));
        Assert.Null(Calendars.WeekendsOnly().Intersect(new("Shop", [], [], [], 2026, 2026)).ChineseName);
    }

    [Fact]
    public void The_weekend_is_a_reason_in_both_languages()
    {
        var saturday = On(new DateListPattern([new(2026, 6, 6)])).Skipping(Calendars.China).Next(Instant.MinValue)!.Value;
        Assert.Equal("2026-06-06 → 2026-06-08 because of the weekend → 09:00 Etc/UTC → 2026-06-08T09:00Z", saturday.Explain());
        Assert.Equal("2026-06-06 → 因周末移至 2026-06-08 → 09:00 Etc/UTC → 2026-06-08T09:00Z", saturday.Explain(Language.Chinese));
        Assert.Equal("weekend", saturday.MovedBy);
    }

    [Fact]
    public void An_occurrence_that_nothing_moved_gives_no_reason()
    {
        var monday = On(new DateListPattern([new(2026, 6, 8)])).Skipping(Calendars.China).Next(Instant.MinValue)!.Value;
        Assert.Equal("2026-06-08 → 09:00 Etc/UTC → 2026-06-08T09:00Z", monday.Explain());
        Assert.Equal("2026-06-08 → 09:00 Etc/UTC → 2026-06-08T09:00Z", monday.Explain(Language.Chinese));
    }

    [Fact]
    public void A_year_that_the_calendar_does_not_know_is_named_in_both_languages()
    {
        var unknown = On(new DateListPattern([new(2030, 6, 5)])).Skipping(Calendars.China).Next(Instant.MinValue)!.Value;
        Assert.EndsWith(" (the calendar of that year is not known yet)", unknown.Explain(), StringComparison.Ordinal);
        Assert.EndsWith("（该年的日历尚未公布）", unknown.Explain(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void An_instant_names_the_version_of_the_zone_data_it_comes_from() =>
        Assert.Matches("^20[0-9]{2}[a-z]$", On(new DailyPattern(1)).Next(Instant.MinValue)!.Value.ZoneData);

    private static Cadence On(DatePattern pattern) => Cadence.Of(pattern, new(9, 0), "Etc/UTC", Start);
}
