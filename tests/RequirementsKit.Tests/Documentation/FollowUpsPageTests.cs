using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;
using RequirementsKit.Tests.Shared;

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

    [Fact]
    public async Task What_came_of_it_and_who_moves()
    {
        var given = await Given.AProjectAsync();
        var (kit, anna, me) = (given.Kit, given.Anna, given.Lead);
        var weekly = Cadence.EveryWeek([IsoDayOfWeek.Thursday], new(10, 0), "Asia/Shanghai", new(2026, 9, 1));
        var next = (await kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(await kit.FollowUps.PlanAsync(anna, weekly, "Progress", me, me))))[0];
        var other = (await kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(await kit.FollowUps.PlanAsync(anna, weekly, "Budget", me, me))))[0];

        #region consequence
        var talk = await kit.Communication.RecordAsync(Channel.Phone, [anna], "The export takes minutes.", by: me);
        var promise = await kit.Communication.RaisePointAsync(PointKind.Promise, "Measure the export", owner: me, by: me, concerns: anna);
        await kit.FollowUps.CompleteAsync(next, talk, FollowUpOutcome.Replied, by: me, new() { Points = [promise.Id] });
        await kit.FollowUps.CompleteAsync(other, talk, FollowUpOutcome.Replied, by: me, FollowUpConsequence.NothingCameUp);
        #endregion

        Assert.Empty(await kit.FollowUps.ListAsync(FollowUpQueries.WithoutConsequence));

        #region move
        foreach (var move in await kit.FollowUps.MoveZoneAsync(anna, "Europe/Berlin", from: new(2026, 10, 1), by: me))
        {
            Console.WriteLine(string.Join('\n', move.Shifts));              // 2026-10-01 10:00: 2026-10-01T02:00Z → 2026-10-01T08:00Z
        }
        #endregion
    }

    [Fact]
    public void The_page_draws_the_table_of_states() => Assert.Contains(
        FollowUp.Lifecycle.ToMermaid(), File.ReadAllText(Path.Combine(Repository.Root, "docs", "follow-ups.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
}
