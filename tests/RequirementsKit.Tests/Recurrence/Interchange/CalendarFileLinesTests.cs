using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;

namespace RequirementsKit.Tests.Recurrence.Interchange;

/// <summary>The lines of a calendar file, each as RFC 5545 has it.</summary>
public sealed class CalendarFileLinesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 1, 8, 0, 30);
    private static readonly LocalDate Through = new(2027, 3, 31);

    private static Cadence Weekly => Cadence.EveryWeek([IsoDayOfWeek.Thursday], new(10, 0), "Europe/Berlin", new(2026, 9, 3));

    [Fact]
    public void A_file_has_its_zone_its_event_and_its_alarm()
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//RequirementsKit//Follow-ups//EN",
            "BEGIN:VTIMEZONE", "TZID:Europe/Berlin",
            "BEGIN:DAYLIGHT", "DTSTART:20260329T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
            "BEGIN:STANDARD", "DTSTART:20261025T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
            "BEGIN:DAYLIGHT", "DTSTART:20270328T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
            "END:VTIMEZONE",
            "BEGIN:VEVENT", "UID:series-1", "DTSTAMP:20260901T080030Z", "SUMMARY:Talk to Anna", "DTSTART;TZID=Europe/Berlin:20260903T100000", "RRULE:FREQ=WEEKLY;BYDAY=TH", "DURATION:PT1800S",
            "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Talk to Anna", "TRIGGER:-PT86400S", "END:VALARM",
            "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Talk to Anna", "TRIGGER:-PT0S", "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        Assert.Equal(
            string.Concat(lines.Select(line => line + "\r\n")),
            CalendarFile.Write([new("series-1", "Talk to Anna", Weekly, Duration.FromMinutes(30), Duration.FromDays(1), Duration.Zero)], Now, Through));
    }

    [Fact]
    public void Exceptions_and_extra_dates_are_lines_of_twenty_dates_at_most()
    {
        var cadence = Cadence.EveryDays(1, new(9, 0), "Etc/UTC", new(2026, 9, 1)).Except(Enumerable.Range(0, 21).Select(day => new LocalDate(2026, 9, 2).PlusDays(day))).Until(new(2026, 9, 30));
        var lines = Unfolded(CalendarFile.Write([new("a", "b", cadence, Duration.FromHours(1))], Now, Through)).Where(line => line.StartsWith("EXDATE", StringComparison.Ordinal)).ToList();
        Assert.Equal("EXDATE;TZID=Etc/UTC:" + string.Join(',', Enumerable.Range(2, 20).Select(day => $"202609{day:00}T090000")), lines[0]);
        Assert.Equal(["EXDATE;TZID=Etc/UTC:20260922T090000"], lines[1..]);
    }

    [Fact]
    public void A_rule_whose_first_date_rolled_into_the_next_month_is_written_as_its_dates()
    {
        // A reader would count every second month from March.
        var cadence = Cadence.Of(new MonthlyPattern(2, [new DayOfMonth(31, MonthDayPolicy.RollToNextMonth)]), new(9, 0), "Etc/UTC", new(2026, 2, 1));
        var lines = Unfolded(CalendarFile.Write([new("a", "b", cadence, Duration.FromHours(1))], Now, Through));
        Assert.DoesNotContain(lines, line => line.StartsWith("RRULE", StringComparison.Ordinal));
        Assert.Contains("DTSTART;TZID=Etc/UTC:20260301T090000", lines);
        Assert.Contains("RDATE;TZID=Etc/UTC:20260501T090000,20260701T090000,20260831T090000,20261031T090000,20261231T090000,20270301T090000", lines);
    }

    [Theory]
    [InlineData(67, "SUMMARY:67")]
    [InlineData(68, "SUMMARY:67", " 1")]
    [InlineData(141, "SUMMARY:67", " 74")]
    [InlineData(142, "SUMMARY:67", " 74", " 1")]
    public void A_line_has_75_octets_at_most_with_the_blank_of_its_continuation(int length, params string[] expected)
    {
        var text = CalendarFile.Write([new("a", new string('x', length), Weekly, Duration.FromHours(1))], Now, Through);
        var lines = text.Split("\r\n").SkipWhile(line => !line.StartsWith("SUMMARY", StringComparison.Ordinal)).TakeWhile(line => line[0] is 'S' or ' ');
        Assert.Equal(expected, lines.Select(line => $"{line.TrimEnd('x')}{line.Count(c => c == 'x')}"));
    }

    [Theory]
    [InlineData("é", 66, "SUMMARY:", " é")]
    [InlineData("走", 64, "SUMMARY:走")]
    [InlineData("走", 65, "SUMMARY:", " 走")]
    [InlineData("😀", 63, "SUMMARY:😀")]
    [InlineData("😀", 64, "SUMMARY:", " 😀")]
    public void A_line_is_never_folded_inside_a_character(string character, int before, params string[] expected)
    {
        var text = CalendarFile.Write([new("a", new string('x', before) + character, Weekly, Duration.FromHours(1))], Now, Through);
        var lines = text.Split("\r\n").SkipWhile(line => !line.StartsWith("SUMMARY", StringComparison.Ordinal)).TakeWhile(line => line[0] is 'S' or ' ');
        Assert.Equal(expected, lines.Select(line => line.Replace("x", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_is_escaped_in_the_id_the_summary_and_the_alarm()
    {
        var text = CalendarFile.Write([new("a,b", "c;d\\e\r\nf", Weekly, Duration.FromHours(1), Duration.FromHours(1))], Now, Through);
        Assert.Equal(["UID:a\\,b", "SUMMARY:c\\;d\\\\e\\nf", "DESCRIPTION:c\\;d\\\\e\\nf"], Unfolded(text).Where(line => line.Contains('\\', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0, "a")]
    [InlineData(1, "a", "b")]
    public void An_event_is_shown_when_it_first_happens_before_the_end_of_the_last_day(int minutesBefore, params string[] shown)
    {
        var at = Through.PlusDays(1).AtMidnight().PlusMinutes(-minutesBefore);
        var late = Cadence.EveryDays(1, at.TimeOfDay, "Europe/Berlin", at.Date);
        var text = CalendarFile.Write([new("a", "a", Weekly, Duration.FromSeconds(1)), new("b", "b", late, Duration.FromSeconds(1))], Now, Through);
        Assert.Equal(shown, Unfolded(text).Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Select(line => line[4..]));
    }

    [Fact]
    public void A_length_or_an_alarm_outside_its_range_is_refused_with_both()
    {
        var refusal = Assert.Throws<ArgumentException>(() => CalendarFile.Write([new("a", "b", Weekly, Duration.FromHours(1), Duration.FromMinutes(10), Duration.FromMinutes(-5))], Now, Through));
        Assert.StartsWith("The event 'a' lasts 0:01:00:00, with alarms 0:00:10:00, -0:00:05:00 before it. Use a length of a second or more, and alarms of zero or more.", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CalendarFile.Write([new("a", "b", Weekly, Duration.FromMilliseconds(999))], Now, Through));
        Assert.Throws<ArgumentException>(() => CalendarFile.Write([new(" ", "b", Weekly, Duration.FromHours(1))], Now, Through));
        Assert.Throws<ArgumentException>(() => CalendarFile.Write([new("a", " ", Weekly, Duration.FromHours(1))], Now, Through));
        Assert.Throws<ArgumentNullException>("events", () => CalendarFile.Write(null!, Now, Through));
    }

    private static string[] Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
