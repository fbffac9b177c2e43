using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;

namespace RequirementsKit.Tests.Recurrence.Interchange;

public sealed class CalendarFileTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 1, 8, 0);
    private static readonly LocalDate Through = new(2027, 3, 31);

    private static Cadence Weekly => Cadence.EveryWeek([IsoDayOfWeek.Thursday], new(10, 0), "Europe/Berlin", new(2026, 9, 3));

    [Fact]
    public void A_rule_with_exceptions_and_extra_dates_opens_in_another_program_with_the_same_times()
    {
        var cadence = Weekly.Except(new LocalDate(2026, 9, 3), new LocalDate(2026, 10, 29)).Including(new LocalDate(2026, 10, 30)).BlackedOut(new(2026, 12, 20), new(2027, 1, 6));
        AssertSame(cadence);
    }

    [Fact]
    public void A_cadence_on_working_days_is_written_as_its_dates() => AssertSame(Cadence.EveryWeek([IsoDayOfWeek.Thursday], new(10, 0), "Asia/Shanghai", new(2026, 9, 3)).Skipping(Calendars.China));

    [Fact]
    public void Lines_are_folded_and_text_is_escaped()
    {
        var text = CalendarFile.Write([new("a@b", string.Concat(Enumerable.Repeat("走访; 提问, \\ 记录 \n", 20)).Trim(), Weekly, Duration.FromMinutes(30), Duration.FromMinutes(10))], Now, Through);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        var item = Ical.Net.Calendar.Load(text)!.Events.Single();
        Assert.StartsWith("走访; 提问, \\ 记录 \n走访", item.Summary, StringComparison.Ordinal);
        Assert.Single(item.Alarms);
    }

    [Fact]
    public void An_event_that_never_happens_is_left_out() =>
        Assert.DoesNotContain("VEVENT", CalendarFile.Write([new("a", "b", Weekly.Until(new(2026, 9, 1)), Duration.FromHours(1))], Now, Through), StringComparison.Ordinal);

    [Fact]
    public void A_length_or_alarm_outside_its_range_is_refused() =>
        Assert.Contains("'a'", Assert.Throws<ArgumentException>(() => CalendarFile.Write([new("a", "b", Weekly, Duration.Zero)], Now, Through)).Message, StringComparison.Ordinal);

    [Fact]
    public void Holidays_are_read_from_events_of_whole_days()
    {
        const string text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261003\r\nSUMMARY:National\r\n  Day\\, Beijing\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nDTSTART:20261005T090000Z\r\nSUMMARY:Meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        Assert.Equal([new(new(2026, 10, 1), "National Day, Beijing"), new(new(2026, 10, 2), "National Day, Beijing")], CalendarFile.ReadHolidays(text));
    }

    [Fact]
    public void A_file_that_cannot_be_read_as_holidays_says_why()
    {
        Assert.Contains("BEGIN:VCALENDAR", Assert.Throws<FormatException>(() => CalendarFile.ReadHolidays("hello")).Message, StringComparison.Ordinal);
        const string recurring = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261001\nRRULE:FREQ=YEARLY\nSUMMARY:Day\nEND:VEVENT\nEND:VCALENDAR";
        Assert.Contains("line 6: 'Day' recurs", Assert.Throws<FormatException>(() => CalendarFile.ReadHolidays(recurring)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_reads_back_from_its_JSON() => Assert.Equal(Calendars.China, BusinessCalendar.FromJson(Calendars.China.ToJson()));

    private static void AssertSame(Cadence cadence)
    {
        var text = CalendarFile.Write([new("series-1", "Talk to Anna", cadence, Duration.FromMinutes(30), Duration.FromHours(24))], Now, Through);
        var theirs = Ical.Net.Calendar.Load(text)!.Events.Single().GetOccurrences().Select(o => Instant.FromDateTimeUtc(o.Period.StartTime.AsUtc)).TakeWhile(i => i < Instant.FromUtc(2027, 3, 31, 0, 0));
        var ours = cadence.Between(Now - Duration.FromDays(30), Instant.FromUtc(2027, 3, 31, 0, 0)).Select(o => o.Instant);
        Assert.Equal(ours, theirs);
    }
}
