using System.Text.Json;
using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Tests.Recurrence;

public sealed class CadenceTests
{
    private static Cadence Weekly => Cadence.EveryWeek(on: [IsoDayOfWeek.Thursday], at: new(10, 0), zone: "Asia/Shanghai").Skipping(Calendars.China);

    [Fact]
    public void National_Day_moves_the_follow_up_and_says_why()
    {
        var next = Weekly.Next(after: Instant.FromUtc(2026, 9, 25, 0, 0))!.Value;
        Assert.Equal("2026-10-01 → 2026-10-08 because of National Day → 10:00 Asia/Shanghai → 2026-10-08T02:00Z", next.Explain());
        Assert.Equal("2026-10-01 → 因国庆节移至 2026-10-08 → 10:00 Asia/Shanghai → 2026-10-08T02:00Z", next.Explain(Language.Chinese));
    }

    [Fact]
    public void Two_nominal_dates_on_one_instant_are_one_occurrence()
    {
        var dates = Weekly.Between(Instant.FromUtc(2026, 9, 28, 0, 0), Instant.FromUtc(2026, 10, 23, 0, 0)).Select(o => o.Date);
        Assert.Equal([new(2026, 10, 8), new(2026, 10, 15), new(2026, 10, 22)], dates);
    }

    [Fact]
    public void A_year_that_the_calendar_does_not_know_is_uncertain() => Assert.False(Weekly.Next(Instant.FromUtc(2027, 1, 1, 0, 0))!.Value.IsCertain);

    [Fact]
    public void China_works_on_six_weekend_days_in_2026() => Assert.Equal(6, Calendars.China.ExtraWorkingDays.Count(d => d.Year == 2026 && Calendars.China.IsWorking(d)));

    [Theory]
    [InlineData(GapPolicy.ShiftForward, "2025-03-30T01:30:00Z")]
    [InlineData(GapPolicy.EndOfGap, "2025-03-30T01:00:00Z")]
    [InlineData(GapPolicy.Skip, "2025-04-06T00:30:00Z")]
    public void A_time_that_the_clocks_skip_follows_the_policy(GapPolicy policy, string expected)
    {
        var cadence = Cadence.EveryWeek([IsoDayOfWeek.Sunday], new(2, 30), "Europe/Vienna").Resolving(policy, OverlapPolicy.Earlier);
        Assert.Equal(expected, cadence.Next(Instant.FromUtc(2025, 3, 24, 0, 0))!.Value.Instant.ToString());
    }

    [Fact]
    public void The_thirty_first_does_not_drift()
    {
        var cadence = Cadence.EveryMonth(31, new(9, 0), "Etc/UTC", new(2026, 1, 31));
        var days = cadence.Between(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 6, 1, 0, 0)).Select(o => o.Date.Day);
        Assert.Equal([31, 28, 31, 30, 31], days);
    }

    [Fact]
    public void A_day_that_never_comes_gives_null_at_once() =>
        Assert.Null(Cadence.Of(new MonthlyPattern(12, [new DayOfMonth(30, MonthDayPolicy.Skip)]), new(9, 0), "Etc/UTC", new(2026, 2, 1)).Next(Instant.FromUtc(2026, 1, 1, 0, 0)));

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(3_000_000)]
    public void Huge_intervals_answer_at_once(int interval)
    {
        var cadence = Cadence.EveryDays(interval, new(9, 0), "Etc/UTC", new(2026, 1, 1));
        Assert.Equal(new LocalDate(2026, 1, 1), cadence.Next(Instant.FromUtc(2020, 1, 1, 0, 0))!.Value.Date);
        Assert.Null(cadence.Next(Instant.FromUtc(2026, 1, 2, 0, 0)));
    }

    [Fact]
    public void An_unknown_zone_fails_when_the_cadence_is_made() =>
        Assert.Contains("Mars/Olympus", Assert.Throws<ArgumentException>(() => Cadence.EveryDays(1, new(9, 0), "Mars/Olympus")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_cadence_reads_back_from_its_JSON()
    {
        var json = JsonSerializer.Serialize(Weekly.Until(new(2027, 1, 1)).Except(new LocalDate(2026, 12, 24)), RecurrenceJson.Default.Cadence);
        Assert.Equal(Weekly.Until(new(2027, 1, 1)).Except(new LocalDate(2026, 12, 24)), JsonSerializer.Deserialize(json, RecurrenceJson.Default.Cadence));
    }

    [Theory]
    [InlineData(GapPolicy.ShiftForward, "2025-03-30T01:30:00Z")]
    [InlineData(GapPolicy.EndOfGap, "2025-03-30T01:00:00Z")]
    [InlineData(GapPolicy.Skip, "2025-03-30T01:30:00Z")]
    public void One_nominal_time_is_resolved_whatever_the_rule_and_never_left_out(GapPolicy gap, string expected)
    {
        var nominal = new LocalDateTime(2025, 3, 30, 2, 30);
        var cadence = Cadence.EveryWeek([IsoDayOfWeek.Monday], new(9, 0), "Europe/Vienna", new(2026, 1, 1)).Resolving(gap, OverlapPolicy.Earlier)
            .Until(new(2026, 1, 2)).EndAfterOccurrences(1).Except(nominal.Date).BlackedOut(nominal.Date, nominal.Date);
        Assert.Equal((expected, nominal), (cadence.Resolve(nominal).Instant.ToString(), cadence.Resolve(nominal).Nominal));
    }

    [Fact]
    public void Elapsed_time_cannot_be_moved_to_working_days()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Cadence.EveryMinutes(90, new(2026, 1, 1, 9, 0), "Etc/UTC").Skipping(Calendars.China));
        Assert.StartsWith("A cadence every 90 minutes cannot be moved to working days. Use a pattern of days or longer.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cadence_describes_itself_in_both_languages()
    {
        Assert.Equal("every week on Thursday at 10:00 Asia/Shanghai, on working days of China", Weekly.Describe());
        Assert.Equal("每周的周四 10:00 Asia/Shanghai，遇中国日历非工作日则顺延", Weekly.Describe(Language.Chinese));
    }

    [Fact]
    public void Cadences_are_equal_when_every_part_is()
    {
        Cadence[] others =
        [
            Cadence.EveryWeek(on: [IsoDayOfWeek.Friday], at: new(10, 0), zone: "Asia/Shanghai").Skipping(Calendars.China),
            Cadence.EveryWeek(on: [IsoDayOfWeek.Thursday], at: new(11, 0), zone: "Asia/Shanghai").Skipping(Calendars.China),
            Cadence.EveryWeek(on: [IsoDayOfWeek.Thursday], at: new(10, 0), zone: "Asia/Shanghai"),
            Weekly.InZone("Asia/Tokyo"), Weekly.Until(new(2030, 1, 1)), Weekly.EndAfterOccurrences(9), Weekly.Skipping(Calendars.Germany), Weekly.Skipping(Calendars.China, BusinessDayRoll.Preceding),
            Weekly.Resolving(GapPolicy.EndOfGap, Weekly.Overlap), Weekly.Resolving(Weekly.Gap, OverlapPolicy.Later), Weekly.Except(new LocalDate(2026, 12, 24)), Weekly.Including(new LocalDate(2026, 12, 22)),
            Weekly.BlackedOut(new(2026, 12, 1), new(2026, 12, 31)), Cadence.Of(Weekly.Pattern, Weekly.At, Weekly.Zone, Weekly.Start.PlusDays(1)).Skipping(Calendars.China),
        ];
        Assert.All(others, other =>
        {
            Assert.False(Weekly.Equals(other), other.ToString());
            Assert.False(other.Equals(Weekly), other.ToString());
        });
        Assert.False(Weekly.Equals(null));
        Assert.Equal(Weekly, Cadence.Of(Weekly.Pattern, Weekly.At, Weekly.Zone, Weekly.Start).Skipping(Calendars.China));
    }

    [Fact]
    public void The_order_in_which_dates_were_named_makes_no_difference()
    {
        LocalDate[] dates = [new(2026, 12, 22), new(2026, 11, 3), new(2026, 11, 30)];
        Assert.Equal(Weekly.Including(dates), Weekly.Including(dates[2]).Including(dates[0]).Including(dates[1]).Including(dates[0]));
        Assert.Equal([new(2026, 11, 3), new(2026, 11, 30), new LocalDate(2026, 12, 22)], Weekly.Including(dates).Extras);
        var blackouts = Weekly.BlackedOut(dates[1], dates[2]).BlackedOut(dates[1], dates[0]).BlackedOut(dates[2], dates[0]);
        Assert.Equal(blackouts, Weekly.BlackedOut(dates[2], dates[0]).BlackedOut(dates[1], dates[0]).BlackedOut(dates[1], dates[2]).BlackedOut(dates[1], dates[2]));
        Assert.Equal([(dates[1], dates[2]), (dates[1], dates[0]), (dates[2], dates[0])], blackouts.Blackouts.Select(b => (b.From, b.To)));
    }

    [Fact]
    public void What_is_missing_or_no_number_of_occurrences_is_refused_by_name()
    {
        Assert.Equal("calendar", Assert.Throws<ArgumentNullException>(() => Weekly.Skipping(null!)).ParamName);
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => Weekly.EndAfterOccurrences(0)).ParamName);
        Assert.Equal("pattern", Assert.Throws<ArgumentNullException>(() => Cadence.Of(null!, new(9, 0), "Etc/UTC")).ParamName);
    }
}
