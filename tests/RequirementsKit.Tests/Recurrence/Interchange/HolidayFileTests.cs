using NodaTime;
using RequirementsKit.Recurrence.Interchange;

namespace RequirementsKit.Tests.Recurrence.Interchange;

public sealed class HolidayFileTests
{
    private const int MaxLength = 5_000_000;

    [Theory]
    [InlineData("SUMMARY:A\\, B\\; C\\nD\\NE", "A, B; C D E")]
    [InlineData("SUMMARY:C:\\\\new\\\\,", "C:\\new\\,")]
    [InlineData("SUMMARY:a\\b", "a\\b")]
    [InlineData("SUMMARY:Na\n tional\n\t Da\n y", "National Day")]
    [InlineData("summary;LANGUAGE=en:Day", "Day")]
    [InlineData("SUMMARY;ALTREP=\"http://a/b\":Day: first", "Day: first")]
    [InlineData("SUMMARY:First\nSUMMARY:Second", "First")]
    [InlineData("DESCRIPTION:no name", "holiday")]
    [InlineData("no content line\nSUMMARY:Day", "Day")]
    [InlineData("SUMMARY without a value", "holiday")]
    public void A_holiday_has_the_name_of_its_event(string line, string name) =>
        Assert.Equal([new(new(2026, 10, 1), name)], CalendarFile.ReadHolidays(Event("DTSTART;VALUE=DATE:20261001", line)));

    [Theory]
    [InlineData("DTEND;VALUE=DATE:20261002", 1)]
    [InlineData("DTEND;VALUE=DATE:20261003", 2)]
    [InlineData("DTEND;VALUE=DATE:20271002", 366)]
    [InlineData("DTEND:20261001T100000Z", 1)]
    public void An_event_of_several_days_gives_each(string end, int days) =>
        Assert.Equal(Enumerable.Range(0, days).Select(day => new LocalDate(2026, 10, 1).PlusDays(day)), CalendarFile.ReadHolidays(Event("DTSTART;VALUE=DATE:20261001", end)).Select(h => h.Date));

    [Theory]
    [InlineData("DTEND;VALUE=DATE:20261001", "line 6: 'Day' lasts 0 days; 1 to 366 are allowed.")]
    [InlineData("DTEND;VALUE=DATE:20260930", "line 6: 'Day' lasts -1 days; 1 to 366 are allowed.")]
    [InlineData("DTEND;VALUE=DATE:20271003", "line 6: 'Day' lasts 367 days; 1 to 366 are allowed.")]
    [InlineData("RRULE:FREQ=YEARLY", "line 6: 'Day' recurs by a rule. List its dates, or use HolidayRule.")]
    public void An_event_that_gives_no_dates_is_refused(string line, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => CalendarFile.ReadHolidays(Event("DTSTART;VALUE=DATE:20261001", line, "SUMMARY:Day"))).Message);

    [Fact]
    public void Every_problem_is_said_with_its_line()
    {
        const string text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261001\nSUMMARY:a\nRRULE:X\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261001\nDTEND:20260101\nSUMMARY:b\n c\nEND:VEVENT\nEND:VCALENDAR";
        Assert.Equal(
            "line 6: 'a' recurs by a rule. List its dates, or use HolidayRule. line 12: 'bc' lasts -273 days; 1 to 366 are allowed.",
            Assert.Throws<FormatException>(() => CalendarFile.ReadHolidays(text)).Message);
    }

    [Fact]
    public void Dates_come_in_order_and_the_first_event_names_one_that_two_have()
    {
        var text = Event("DTSTART:20261002", "SUMMARY:b") + Event("DTSTART:20261001", "SUMMARY:a") + Event("DTSTART:20261002", "SUMMARY:c") + Event("DTSTART:20261003T090000", "SUMMARY:meeting") + Event("SUMMARY:never");
        Assert.Equal([new(new(2026, 10, 1), "a"), new(new(2026, 10, 2), "b")], CalendarFile.ReadHolidays(text));
    }

    [Theory]
    [InlineData("\uFEFF \r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261001\r\nEND:VEVENT")]
    [InlineData("begin:vcalendar\nbegin:vevent\ndtstart:20261001\nend:vevent\n")]
    [InlineData("BEGIN:VCALENDAR\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261001\nEND:VEVENT\nDTSTART:20261005\nEND:VEVENT")]
    public void A_file_is_read_whatever_its_case_its_line_ends_and_its_last_line(string text) => Assert.Equal(new(2026, 10, 1), Assert.Single(CalendarFile.ReadHolidays(text)).Date);

    [Fact]
    public void A_file_of_the_greatest_length_is_read_and_a_longer_one_is_not()
    {
        var text = Event("DTSTART:20261001");
        text += new string(' ', MaxLength - text.Length);
        Assert.Single(CalendarFile.ReadHolidays(text));
        Assert.Equal("The calendar file has 5000001 characters; 5000000 are allowed.", Assert.Throws<FormatException>(() => CalendarFile.ReadHolidays(text + " ")).Message);
    }

    [Fact]
    public void A_text_that_is_no_calendar_file_is_refused()
    {
        Assert.Equal("The text is no calendar file: it does not begin with BEGIN:VCALENDAR.", Assert.Throws<FormatException>(() => CalendarFile.ReadHolidays("hello")).Message);
        Assert.Throws<ArgumentNullException>("text", () => CalendarFile.ReadHolidays(null!));
    }

    private static string Event(params IEnumerable<string> lines) => $"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{string.Join('\n', lines)}\nEND:VEVENT\nEND:VCALENDAR\n";
}
