using System.Globalization;
using NodaTime.Text;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>The texts of this folder in both languages.</summary>
internal static class RecurrenceTexts
{
    private static readonly string[] ChineseDays = ["", "周一", "周二", "周三", "周四", "周五", "周六", "周日"];
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Explain(Occurrence occurrence, Language language)
    {
        var chinese = language == Language.Chinese;
        var nominal = LocalDatePattern.Iso.Format(occurrence.Nominal.Date);
        var rolled = occurrence.MovedBy is null ? "" : chinese
            ? $" → 因{(occurrence.MovedBy == "weekend" ? "周末" : occurrence.MovedBy)}顺移至 {LocalDatePattern.Iso.Format(occurrence.Date)}"
            : $" → {LocalDatePattern.Iso.Format(occurrence.Date)} because of {(occurrence.MovedBy == "weekend" ? "the weekend" : occurrence.MovedBy)}";
        var unsure = occurrence.IsCertain ? "" : chinese ? "（该年的日历尚未公布）" : " (the calendar of that year is not known yet)";
        return $"{nominal}{rolled} → {Time.Format(occurrence.Local)} {occurrence.Zone} → {occurrence.Instant.ToString("uuuu-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)}{unsure}";
    }

    public static string Describe(Cadence cadence, Language language)
    {
        var chinese = language == Language.Chinese;
        var when = $"{Time.Format(cadence.At)} {cadence.Zone}";
        var days = cadence.Calendar is null || cadence.Roll == BusinessDayRoll.None ? "" : chinese ? $"，遇{cadence.Calendar.Name}日历非工作日则顺移" : $", on working days of {cadence.Calendar.Name}";
        var end = cadence.End is { } date ? (chinese ? $"，至 {LocalDatePattern.Iso.Format(date)} 止" : $", until {LocalDatePattern.Iso.Format(date)}") : "";
        return chinese ? $"{Describe(cadence.Pattern, language)} {when}{days}{end}" : $"{Describe(cadence.Pattern, language)} at {when}{days}{end}";
    }

    public static string Describe(DatePattern pattern, Language language) => language == Language.Chinese ? Chinese(pattern) : English(pattern);

    private static string English(DatePattern pattern) => pattern switch
    {
        WeeklyPattern weekly => $"{Every(weekly.Interval, "week")} on {string.Join(", ", weekly.Days)}",
        MonthDayPattern { Day: > 0 } day => $"{Every(day.Interval, "month")} on day {day.Day}",
        MonthDayPattern day => $"{Every(day.Interval, "month")} on the {FromEnd(day.Day)}last day",
        MonthWeekdayPattern nth => $"{Every(nth.Interval, "month")} on the {(nth.Nth > 0 ? Ordinal(nth.Nth) : FromEnd(nth.Nth) + "last")} {nth.Weekday}",
        _ => Every(pattern.Interval, "day"),
    };

    private static string Chinese(DatePattern pattern) => pattern switch
    {
        WeeklyPattern weekly => $"{EveryChinese(weekly.Interval, "周")}的{string.Join("、", weekly.Days.Select(d => ChineseDays[(int)d]))}",
        MonthDayPattern { Day: > 0 } day => $"{EveryChinese(day.Interval, "个月")}的 {day.Day} 日",
        MonthDayPattern day => $"{EveryChinese(day.Interval, "个月")}的倒数第 {-day.Day} 天",
        MonthWeekdayPattern nth => $"{EveryChinese(nth.Interval, "个月")}的{(nth.Nth > 0 ? $"第 {nth.Nth} 个" : $"倒数第 {-nth.Nth} 个")}{ChineseDays[(int)nth.Weekday]}",
        _ => EveryChinese(pattern.Interval, "天"),
    };

    private static string Every(int interval, string unit) => interval == 1 ? $"every {unit}" : $"every {interval.ToString(CultureInfo.InvariantCulture)} {unit}s";

    private static string EveryChinese(int interval, string unit) => interval == 1 ? $"每{unit}" : $"每 {interval.ToString(CultureInfo.InvariantCulture)} {unit}";

    private static string FromEnd(int number) => number == -1 ? "" : Ordinal(-number) + " ";

    private static string Ordinal(int number) => number switch
    {
        1 or 21 or 31 => $"{number}st",
        2 or 22 => $"{number}nd",
        3 or 23 => $"{number}rd",
        _ => $"{number}th",
    };
}
