using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>What a pattern says, in both languages.</summary>
internal static class PatternTexts
{
    private const int ShortestMonth = 28;

    public static string Describe(RecurrencePattern pattern, Language language)
    {
        var chinese = language == Language.Chinese;
        var text = chinese ? Chinese(pattern) : English(pattern);
        return pattern is DatePattern dated ? text + Positions(dated as PeriodPattern, chinese) + Limits(dated.Limits, chinese) : text;
    }

    private static string English(RecurrencePattern pattern) => pattern switch
    {
        ElapsedPattern elapsed => elapsed.Interval % 60 == 0 ? Every(elapsed.Interval / 60, "hour") : Every(elapsed.Interval, "minute"),
        WorkingDayPattern working => Every(working.Interval, "working day"),
        WeeklyPattern weekly => $"{Every(weekly.Interval, "week")} on {string.Join(", ", weekly.Days)}{(CountsFromMonday(weekly) ? "" : $" (weeks begin on {weekly.WeekStart})")}",
        MonthlyPattern monthly => $"{Every(monthly.Interval, "month")} on {string.Join(", ", monthly.On.Select(English))}",
        YearlyPattern { Months.Count: 0 } yearly => $"{Every(yearly.Interval, "year")} on {string.Join(", ", yearly.On.Select(English))}",
        YearlyPattern yearly => $"{Every(yearly.Interval, "year")} on {string.Join(", ", yearly.On.Select(English))} of {EnglishMonths(yearly.Months)}",
        DateListPattern dates => $"on {string.Join(", ", dates.Dates.Select(LocalDatePattern.Iso.Format))}",
        _ => Every(pattern.Interval, "day"),
    };

    private static string Chinese(RecurrencePattern pattern) => pattern switch
    {
        ElapsedPattern elapsed => elapsed.Interval % 60 == 0 ? EveryChinese(elapsed.Interval / 60, "小时") : EveryChinese(elapsed.Interval, "分钟"),
        WorkingDayPattern working => EveryChinese(working.Interval, "个工作日"),
        WeeklyPattern weekly => $"{EveryChinese(weekly.Interval, "周")}的{string.Join("、", weekly.Days.Select(ChineseDay))}{(CountsFromMonday(weekly) ? "" : $"（每周始于{ChineseDay(weekly.WeekStart)}）")}",
        MonthlyPattern monthly => $"{EveryChinese(monthly.Interval, "个月")}的{string.Join("、", monthly.On.Select(Chinese))}",
        YearlyPattern { Months.Count: 0 } yearly => $"{EveryChinese(yearly.Interval, "年")}的{string.Join("、", yearly.On.Select(Chinese))}",
        YearlyPattern yearly => $"{EveryChinese(yearly.Interval, "年")} {string.Join("、", yearly.Months)} 月的{string.Join("、", yearly.On.Select(Chinese))}",
        DateListPattern dates => string.Join("、", dates.Dates.Select(LocalDatePattern.Iso.Format)),
        _ => EveryChinese(pattern.Interval, "天"),
    };

    private static bool CountsFromMonday(WeeklyPattern weekly) => weekly.Interval == 1 || weekly.WeekStart == IsoDayOfWeek.Monday;

    private static string English(DaySelector selector) => selector switch
    {
        DayOfMonth { Day: > 0 } day => $"day {day.Day}{(day.Day <= ShortestMonth ? "" : EnglishPolicy(day.Policy))}",
        DayOfMonth day => $"the {FromEnd(day.Day)}last day",
        NthWeekday { Nth: { } nth } weekday => $"the {Place(nth)} {weekday.Weekday}",
        NthWeekday weekday => $"every {weekday.Weekday}",
        NthWorkingDay working => $"the {Place(working.Nth)} working day",
        _ => throw new NotSupportedException($"{selector} has no text."),
    };

    private static string Chinese(DaySelector selector) => selector switch
    {
        DayOfMonth { Day: > 0 } day => $" {day.Day} 日{(day.Day <= ShortestMonth ? "" : ChinesePolicy(day.Policy))}",
        DayOfMonth day => $"倒数第 {-day.Day} 天",
        NthWeekday { Nth: { } nth } weekday => $"{PlaceChinese(nth)}{ChineseDay(weekday.Weekday)}",
        NthWeekday weekday => $"每个{ChineseDay(weekday.Weekday)}",
        NthWorkingDay working => $"{PlaceChinese(working.Nth)}工作日",
        _ => throw new NotSupportedException($"{selector} has no text."),
    };

    private static string EnglishPolicy(MonthDayPolicy policy) => policy switch
    {
        MonthDayPolicy.Skip => " where there is one",
        MonthDayPolicy.RollToNextMonth => " or the first of the next month",
        _ => " or the last day",
    };

    private static string ChinesePolicy(MonthDayPolicy policy) => policy switch
    {
        MonthDayPolicy.Skip => "（无此日则跳过）",
        MonthDayPolicy.RollToNextMonth => "（无此日则下月 1 日）",
        _ => "（无此日则月末）",
    };

    private static string Positions(PeriodPattern? pattern, bool chinese) => pattern is not { Positions.Count: > 0 } ? ""
        : chinese ? $"（取{string.Join("、", pattern.Positions.Select(PlaceChinese))}）"
        : $", of these the {string.Join(", ", pattern.Positions.Select(Place))}";

    private static string Limits(DateLimits? limits, bool chinese)
    {
        if (limits is null)
        {
            return "";
        }

        List<string> parts = [];
        if (limits.Months.Count > 0)
        {
            parts.Add(chinese ? $"{string.Join("、", limits.Months)} 月" : $"in {EnglishMonths(limits.Months)}");
        }

        if (limits.MonthDays.Count > 0)
        {
            parts.Add(chinese
                ? string.Join("、", limits.MonthDays.Select(d => d > 0 ? $"{d} 日" : $"倒数第 {-d} 天"))
                : $"on {string.Join(", ", limits.MonthDays.Select(d => d > 0 ? $"day {d}" : $"the {FromEnd(d)}last day"))}");
        }

        if (limits.Weekdays.Count > 0)
        {
            parts.Add(chinese ? string.Join("、", limits.Weekdays.Select(ChineseDay)) : $"on {string.Join(", ", limits.Weekdays)}");
        }

        return chinese ? $"（仅限{string.Join("且", parts)}）" : $", only {string.Join(" and ", parts)}";
    }

    private static string EnglishMonths(IReadOnlyList<int> months) => string.Join(", ", months.Select(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName));

    private static string Place(int number) => number > 0 ? EnglishOrdinal.Of(number) : $"{FromEnd(number)}last";

    private static string PlaceChinese(int number) => number > 0 ? $"第 {number} 个" : $"倒数第 {-number} 个";

    private static string ChineseDay(IsoDayOfWeek day) => $"周{"一二三四五六日"[(int)day - 1]}";

    private static string Every(int interval, string unit) => interval == 1 ? $"every {unit}" : $"every {interval.ToString(CultureInfo.InvariantCulture)} {unit}s";

    private static string EveryChinese(int interval, string unit) => interval == 1 ? $"每{unit}" : $"每 {interval.ToString(CultureInfo.InvariantCulture)} {unit}";

    private static string FromEnd(int number) => number == -1 ? "" : EnglishOrdinal.Of(-number) + " ";
}
