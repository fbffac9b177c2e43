using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>What a cadence and its occurrences say, in both languages.</summary>
internal static class RecurrenceTexts
{
    /// <summary>The version of the time-zone data, such as 2025b.</summary>
    public static string ZoneData { get; } = NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.TzdbVersion;

    public static string Weekend(Language language) => language == Language.Chinese ? "周末" : "weekend";

    public static string Explain(Occurrence occurrence, Language language)
    {
        var chinese = language == Language.Chinese;
        var nominal = LocalDatePattern.Iso.Format(occurrence.Nominal.Date);
        var reason = occurrence.MovedByIn(language);
        var rolled = reason is null ? "" : chinese
            ? $" → 因{reason}移至 {LocalDatePattern.Iso.Format(occurrence.Date)}"
            : $" → {LocalDatePattern.Iso.Format(occurrence.Date)} because of {(reason == Weekend(language) ? "the weekend" : reason)}";
        var unsure = occurrence.IsCertain ? "" : chinese ? "（该年的日历尚未公布）" : " (the calendar of that year is not known yet)";
        return $"{nominal}{rolled} → {Time(occurrence.Local)} {occurrence.Zone} → {occurrence.Instant.ToString("uuuu-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)}{unsure}";
    }

    public static string Describe(Cadence cadence, Language language)
    {
        var chinese = language == Language.Chinese;
        var when = $"{Time(cadence.At)} {cadence.Zone}";
        List<string> parts = [chinese ? $"{PatternTexts.Describe(cadence.Pattern, language)} {when}" : $"{PatternTexts.Describe(cadence.Pattern, language)} {(cadence.Pattern is ElapsedPattern ? "from" : "at")} {when}"];
        if (cadence.Calendar is { } calendar && cadence.Roll != BusinessDayRoll.None)
        {
            parts.Add(chinese ? $"遇{calendar.NameIn(language)}日历非工作日则{ChineseRoll(cadence.Roll)}" : $"on working days of {calendar.Name}{EnglishRoll(cadence.Roll)}");
        }

        if (cadence.Occurrences is { } count)
        {
            parts.Add(chinese ? $"共 {count} 次" : count == 1 ? "once" : $"{count} times");
        }

        if (cadence.End is { } end)
        {
            parts.Add(chinese ? $"至 {LocalDatePattern.Iso.Format(end)} 止" : $"until {LocalDatePattern.Iso.Format(end)}");
        }

        AddDates(parts, cadence.Extras.Select(LocalDatePattern.Iso.Format), chinese ? "另加" : "also on", chinese);
        AddDates(parts, cadence.Exceptions.Select(LocalDatePattern.Iso.Format), chinese ? "除" : "except", chinese);
        AddDates(parts, cadence.Blackouts.Select(b => $"{LocalDatePattern.Iso.Format(b.From)}/{LocalDatePattern.Iso.Format(b.To)}"), chinese ? "停于" : "not in", chinese);
        AddClockChanges(parts, cadence, chinese);
        return string.Join(chinese ? "，" : ", ", parts);
    }

    private static string EnglishRoll(BusinessDayRoll roll) => roll switch
    {
        BusinessDayRoll.ModifiedFollowing => " (later, but in the same month)",
        BusinessDayRoll.Preceding => " (earlier)",
        BusinessDayRoll.ModifiedPreceding => " (earlier, but in the same month)",
        BusinessDayRoll.Nearest => " (the nearest)",
        _ => "",
    };

    private static string ChineseRoll(BusinessDayRoll roll) => roll switch
    {
        BusinessDayRoll.ModifiedFollowing => "顺延（不跨月）",
        BusinessDayRoll.Preceding => "提前",
        BusinessDayRoll.ModifiedPreceding => "提前（不跨月）",
        BusinessDayRoll.Nearest => "移至最近的工作日",
        _ => "顺延",
    };

    // What is usual goes without saying.
    private static void AddClockChanges(List<string> parts, Cadence cadence, bool chinese)
    {
        if (cadence.Gap != GapPolicy.ShiftForward)
        {
            var skipped = cadence.Gap == GapPolicy.Skip;
            parts.Add(chinese ? $"时钟跳过该时刻时{(skipped ? "取消" : "取跳变之时")}" : $"{(skipped ? "left out" : "at the change")} when the clocks skip it");
        }

        if (cadence.Overlap == OverlapPolicy.Later)
        {
            parts.Add(chinese ? "时刻重复时取后者" : "the later one when the clocks show it twice");
        }
    }

    private static void AddDates(List<string> parts, IEnumerable<string> dates, string word, bool chinese)
    {
        const int shown = 5;
        var all = dates.ToList();
        if (all.Count > 0)
        {
            var more = all.Count > shown ? (chinese ? $" 等 {all.Count} 项" : $" and {all.Count - shown} more") : "";
            parts.Add($"{word} {string.Join(chinese ? "、" : ", ", all.Take(shown))}{more}");
        }
    }

    private static string Time(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
