using NodaTime;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;

namespace RequirementsKit.Tests.Documentation;

/// <summary>The code of docs/follow-ups.md.</summary>
public sealed class FollowUpsPageTests
{
    [Fact]
    public void Rules_calendars_and_interchange()
    {
        var now = Instant.FromUtc(2026, 9, 28, 8, 0);

        #region cadences
        var quarterly = Cadence.Of(new MonthlyPattern(3, [new NthWorkingDay(-1)]), new(16, 0), "Europe/Berlin", new(2026, 3, 1)).Skipping(Calendars.Germany);
        var friday13 = Cadence.Of(new MonthlyPattern(1, [new NthWeekday(null, IsoDayOfWeek.Friday)], new(monthDays: [13])), new(9, 0), "Europe/Berlin");
        Console.WriteLine(quarterly.Next(after: now)?.Explain());          // 2026-09-30 → 16:00 Europe/Berlin → 2026-09-30T14:00Z
        Console.WriteLine(friday13.Next(after: now)?.Date);                // 13 November 2026
        #endregion

        Assert.Equal("2026-09-30 → 16:00 Europe/Berlin → 2026-09-30T14:00Z", quarterly.Next(now)?.Explain());
        Assert.Equal(new LocalDate(2026, 11, 13), friday13.Next(now)?.Date);

        #region rrule
        var imported = RecurrenceRule.Parse("FREQ=MONTHLY;BYDAY=-1FR", new(2026, 1, 30, 10, 0), "Europe/Berlin");
        var refused = Assert.Throws<RecurrenceRuleException>(() => RecurrenceRule.Parse("FREQ=YEARLY;BYMONTHDAY=1;BYWEEKNO=2", new(2026, 1, 1, 10, 0), "Europe/Berlin"));
        Console.WriteLine(string.Join(", ", refused.Problems.Select(p => p.Code)));   // every reason at once
        var file = CalendarFile.Write([new("friday", "Talk to Anna", imported, Duration.FromMinutes(30), Duration.FromHours(1))], now, through: new(2027, 12, 31));
        #endregion

        Assert.Equal(2, refused.Problems.Count);
        Assert.Contains("RRULE:FREQ=MONTHLY;BYDAY=-1FR", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_with_rules()
    {
        var given = await Given.AProjectAsync();
        var (kit, anna, me) = (given.Kit, given.Anna, given.Lead);
        var weekly = Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Asia/Shanghai");

        #region series
        var series = await kit.FollowUps.PlanAsync(anna, weekly, "Progress", owner: me, by: me, new FollowUpRules
        {
            Reminders = [new(days: 1, Duration.Zero), new(days: 0, Duration.FromHours(1))],
            Escalation = [new(Duration.FromDays(2), "lead", "email")],
            Window = new(Period.FromWeeks(1), Period.FromWeeks(3)),
        });
        await kit.FollowUps.TickAsync(given.Clock.GetCurrentInstant());        // as often as you like
        var next = (await kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series)))[0];
        await kit.FollowUps.SnoozeAsync(next, until: next.Due - Duration.FromMinutes(30), by: me);
        #endregion

        Assert.Equal(FollowUpState.Planned, next.State);
    }
}
