using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;

namespace RequirementsKit.Tests.Recurrence.Interchange;

/// <summary>Every refusal of a rule's text says what is wrong and what to write.</summary>
public sealed class RuleRefusalTests
{
    private static readonly LocalDateTime Start = new(2026, 1, 31, 9, 0);

    [Theory]
    [InlineData("FREQ", "malformed", "'FREQ' is no part of a rule. Write NAME=VALUE, with a semicolon between parts.")]
    [InlineData("FREQ=DAILY;COUNT=", "malformed", "'COUNT=' is no part of a rule. Write NAME=VALUE, with a semicolon between parts.")]
    [InlineData("FREQ=DAILY;BYEASTER=1", "unknown-part", "'BYEASTER' is no part of a rule of RFC 5545.")]
    [InlineData("FREQ=DAILY;FREQ=WEEKLY", "repeated-part", "'FREQ' stands twice. Keep one.")]
    [InlineData("INTERVAL=2", "frequency", "The rule has no FREQ.")]
    [InlineData("FREQ=SECONDLY", "frequency", "FREQ=SECONDLY is not offered. Use MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY.")]
    [InlineData("FREQ=DAILY;INTERVAL=0", "number", "INTERVAL=0 is out of range. Use a whole number from 1 to 2147483647.")]
    [InlineData("hello", "malformed", "'hello' is no part of a rule. Write NAME=VALUE, with a semicolon between parts.")]
    [InlineData("freq=daily;ByMoon=3", "unknown-part", "'ByMoon' is no part of a rule of RFC 5545.")]
    [InlineData("freq=daily;Freq=weekly", "repeated-part", "'Freq' stands twice. Keep one.")]
    [InlineData("FREQ=DAILY;COUNT=-1", "number", "COUNT=-1 is out of range. Use a whole number from 1 to 2147483647.")]
    [InlineData("FREQ=HOURLY;INTERVAL=35791395", "number", "INTERVAL=35791395 is out of range for FREQ=HOURLY.")]
    [InlineData("FREQ=DAILY;BYMONTH=13", "number", "'13' in BYMONTH is out of range. Use 1 to 12.")]
    [InlineData("FREQ=DAILY;BYMONTH=-1", "number", "'-1' in BYMONTH is out of range. Use 1 to 12.")]
    [InlineData("FREQ=DAILY;BYHOUR=24", "number", "'24' in BYHOUR is out of range. Use 0 to 23.")]
    [InlineData("FREQ=DAILY;BYMINUTE=60", "number", "'60' in BYMINUTE is out of range. Use 0 to 59.")]
    [InlineData("FREQ=DAILY;BYSECOND=60", "number", "'60' in BYSECOND is out of range. Use 0 to 59.")]
    [InlineData("FREQ=DAILY;BYMONTHDAY=1,-32", "number", "'-32' in BYMONTHDAY is out of range. Use 1 to 31, or -1 to -31 from the end.")]
    [InlineData("FREQ=DAILY;BYMONTHDAY=0", "number", "'0' in BYMONTHDAY is out of range. Use 1 to 31, or -1 to -31 from the end.")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=32", "number", "'32' in BYSETPOS is out of range. Use 1 to 31, or -1 to -31 from the end.")]
    [InlineData("FREQ=YEARLY;BYDAY=MO;BYSETPOS=367", "number", "'367' in BYSETPOS is out of range. Use 1 to 366, or -1 to -366 from the end.")]
    [InlineData("FREQ=DAILY;BYDAY=M", "weekday", "'M' in BYDAY is no weekday. Use MO, TU, WE, TH, FR, SA or SU, with a number from 1 to 53 or -1 to -53 before it where a certain one is meant.")]
    [InlineData("FREQ=MONTHLY;BYDAY=XX", "weekday", "'XX' in BYDAY is no weekday. Use MO, TU, WE, TH, FR, SA or SU, with a number from 1 to 53 or -1 to -53 before it where a certain one is meant.")]
    [InlineData("FREQ=MONTHLY;BYDAY=54MO", "weekday", "'54MO' in BYDAY is no weekday. Use MO, TU, WE, TH, FR, SA or SU, with a number from 1 to 53 or -1 to -53 before it where a certain one is meant.")]
    [InlineData("FREQ=MONTHLY;BYDAY=-54MO", "weekday", "'-54MO' in BYDAY is no weekday. Use MO, TU, WE, TH, FR, SA or SU, with a number from 1 to 53 or -1 to -53 before it where a certain one is meant.")]
    [InlineData("FREQ=MONTHLY;BYDAY=0MO", "weekday", "'0MO' in BYDAY is no weekday. Use MO, TU, WE, TH, FR, SA or SU, with a number from 1 to 53 or -1 to -53 before it where a certain one is meant.")]
    [InlineData("FREQ=WEEKLY;WKST=XX", "weekday", "WKST=XX is no weekday. Use MO, TU, WE, TH, FR, SA or SU.")]
    [InlineData("RSCALE=HEBREW;FREQ=DAILY", "rscale", "RSCALE=HEBREW is another calendar system; only GREGORIAN is offered.")]
    [InlineData("FREQ=DAILY;SKIP=FORWARD", "skip-without-rscale", "SKIP needs RSCALE=GREGORIAN beside it (RFC 7529, section 4.1).")]
    [InlineData("RSCALE=GREGORIAN;FREQ=DAILY;SKIP=OFTEN", "skip", "SKIP=OFTEN is unknown. Use OMIT, BACKWARD or FORWARD.")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20", "week-number", "BYWEEKNO is not offered: engines disagree on it without BYDAY and with INTERVAL. Name the dates, or use weekdays of months.")]
    [InlineData("FREQ=DAILY;BYYEARDAY=1", "year-day", "BYYEARDAY is not offered: engines disagree on it with other parts. Use BYMONTH and BYMONTHDAY.")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,2TU", "mixed-weekdays", "BYDAY mixes plain and numbered weekdays, on which engines disagree. Use two rules.")]
    [InlineData("FREQ=MONTHLY;BYSETPOS=1", "set-position", "BYSETPOS is offered for MONTHLY and YEARLY rules with days to choose from; engines disagree on it elsewhere.")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1", "set-position", "BYSETPOS is offered for MONTHLY and YEARLY rules with days to choose from; engines disagree on it elsewhere.")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "set-position", "BYSETPOS=6 selects nothing in any period. Use a smaller position.")]
    [InlineData("FREQ=DAILY;COUNT=1;UNTIL=20270101T000000Z", "two-ends", "The rule has COUNT and UNTIL. Keep one (RFC 5545, section 3.3.10).")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=1", "part-of-frequency", "BYMONTHDAY is not offered with FREQ=WEEKLY.")]
    [InlineData("FREQ=HOURLY;BYMONTH=1", "part-of-frequency", "BYMONTH is not offered with FREQ=HOURLY.")]
    [InlineData("FREQ=HOURLY;BYMONTHDAY=1", "part-of-frequency", "BYMONTHDAY is not offered with FREQ=HOURLY.")]
    [InlineData("FREQ=MINUTELY;BYDAY=MO", "part-of-frequency", "BYDAY is not offered with FREQ=MINUTELY.")]
    [InlineData("FREQ=MINUTELY;BYHOUR=1", "part-of-frequency", "BYHOUR is not offered with FREQ=MINUTELY.")]
    [InlineData("FREQ=MINUTELY;BYMINUTE=1", "part-of-frequency", "BYMINUTE is not offered with FREQ=MINUTELY.")]
    [InlineData("FREQ=MINUTELY;BYSECOND=1", "part-of-frequency", "BYSECOND is not offered with FREQ=MINUTELY.")]
    [InlineData("FREQ=DAILY;BYDAY=1MO", "numbered-weekday", "A numbered weekday has no meaning here with FREQ=DAILY. Use plain weekdays.")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO", "numbered-weekday", "A numbered weekday has no meaning here with FREQ=WEEKLY. Use plain weekdays.")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=2FR", "numbered-weekday", "A numbered weekday has no meaning here with FREQ=MONTHLY. Use plain weekdays.")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=13;BYDAY=2FR", "numbered-weekday", "A numbered weekday has no meaning here with FREQ=YEARLY. Use plain weekdays.")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=1", "month-day-of-year", "A YEARLY rule with BYMONTHDAY needs BYMONTH: engines disagree on it. Add the months, or use FREQ=MONTHLY.")]
    [InlineData("FREQ=DAILY;BYHOUR=9,17", "several-times", "The rule has several times a day; a cadence has one. Use one rule for each time.")]
    [InlineData("FREQ=DAILY;BYMINUTE=0,30", "several-times", "The rule has several times a day; a cadence has one. Use one rule for each time.")]
    [InlineData("FREQ=DAILY;BYSECOND=0,30", "several-times", "The rule has several times a day; a cadence has one. Use one rule for each time.")]
    [InlineData("FREQ=DAILY;UNTIL=20270101", "until-type", "UNTIL=20270101 is a date and the start has a time. Give UNTIL a time too (RFC 5545, section 3.3.10).")]
    [InlineData("FREQ=DAILY;UNTIL=soon", "until", "UNTIL=SOON is no date or time. Write 20261231, 20261231T235959 or 20261231T235959Z.")]
    [InlineData("FREQ=HOURLY;UNTIL=20260131T085959Z", "until", "UNTIL=20260131T085959Z is before the start, so that the rule has no occurrence.")]
    public void A_refusal_says_what_is_wrong_and_what_to_write(string rule, string code, string message)
    {
        var refusal = Assert.Throws<RecurrenceRuleException>(() => RecurrenceRule.Parse(rule, Start, "Etc/UTC"));
        Assert.Contains(new($"rrule.{code}", message), refusal.Problems);
        Assert.All(refusal.Problems, problem => Assert.Contains(problem.Code, (string[])[$"rrule.{code}", "rrule.frequency"]));
    }

    [Fact]
    public void The_message_lists_every_problem_with_its_code() => Assert.Equal(
        "'13' in BYMONTH is out of range. Use 1 to 12. [rrule.number] BYYEARDAY is not offered: engines disagree on it with other parts. Use BYMONTH and BYMONTHDAY. [rrule.year-day]",
        Assert.Throws<RecurrenceRuleException>(() => RecurrenceRule.Parse("FREQ=DAILY;BYMONTH=13;BYYEARDAY=1", Start, "Etc/UTC")).Message);

    [Fact]
    public void A_rule_of_a_thousand_characters_is_read()
    {
        var rule = "FREQ=DAILY;BYMONTH=1" + string.Concat(Enumerable.Repeat(",1", 490));
        Assert.Equal(1_000, rule.Length);
        Assert.Equal(new DailyPattern(1, new([1])), RecurrenceRule.Parse(rule, Start, "Etc/UTC").Pattern);
        Assert.Equal("rrule.too-long", Assert.Throws<RecurrenceRuleException>(() => RecurrenceRule.Parse(rule + ";", Start, "Etc/UTC")).Problems.Single().Code);
    }

    [Fact]
    public void A_text_and_a_cadence_are_needed()
    {
        Assert.Throws<ArgumentNullException>("text", () => RecurrenceRule.Parse(null!, Start, "Etc/UTC"));
        Assert.Throws<ArgumentNullException>("cadence", () => RecurrenceRule.Format(null!));
    }
}
