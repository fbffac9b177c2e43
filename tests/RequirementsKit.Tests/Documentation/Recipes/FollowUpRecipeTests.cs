using NodaTime;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;

namespace RequirementsKit.Tests.Documentation.Recipes;

/// <summary>The recipes about dates and follow-ups in docs/how-do-i.md.</summary>
public sealed class FollowUpRecipeTests
{
    [Fact]
    public void The_last_working_day_of_every_month()
    {
        #region how-last-working-day
        var monthly = Cadence.Of(new MonthlyPattern(1, [new NthWorkingDay(-1)]), at: new(15, 0), zone: "Europe/Berlin").Skipping(Calendars.Germany);
        Console.WriteLine(monthly.Next(after: Instant.FromUtc(2026, 12, 1, 0, 0))?.Explain());
        #endregion

        Assert.Equal(new LocalDate(2026, 12, 31), monthly.Next(Instant.FromUtc(2026, 12, 1, 0, 0))?.Date);
    }

    [Fact]
    public void Five_working_days_from_a_date()
    {
        #region how-working-days
        var answerBy = Calendars.China.AddWorkingDays(new LocalDate(2026, 9, 29), 5);      // National Day lies between
        #endregion

        Assert.True(answerBy > new LocalDate(2026, 10, 8));
    }

    [Fact]
    public void A_rule_that_somebody_else_wrote()
    {
        #region how-rrule
        var cadence = RecurrenceRule.Parse("FREQ=MONTHLY;BYDAY=2TU", start: new(2026, 9, 8, 10, 0), zone: "America/New_York");
        var refused = Assert.Throws<RecurrenceRuleException>(() => RecurrenceRule.Parse("FREQ=WEEKLY;BYSETPOS=1", new(2026, 9, 8, 10, 0), "America/New_York"));
        foreach (var problem in refused.Problems) Console.WriteLine($"{problem.Code}: {problem.Message}");
        #endregion

        Assert.NotNull(cadence.Next(Instant.FromUtc(2026, 9, 9, 0, 0)));
    }

    [Fact]
    public async Task Whom_to_talk_to_this_week()
    {
        var given = await Given.AProjectAsync();
        var (kit, lead, anna, now) = (given.Kit, given.Lead, given.Anna, given.Clock.GetCurrentInstant());

        #region how-due
        await kit.FollowUps.PlanAsync(anna, Cadence.EveryWeek(on: [IsoDayOfWeek.Tuesday], at: new(10, 0), zone: "Asia/Shanghai"), "How the export goes", owner: lead, by: lead);
        var due = await kit.FollowUps.ListAsync(FollowUpQueries.OpenBefore(now + Duration.FromDays(7)));
        var lost = await kit.FollowUps.WithoutNextAsync();
        #endregion

        Assert.Single(due);
        Assert.DoesNotContain(anna, lost);
    }
}
