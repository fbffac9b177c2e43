using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.FollowUps;

/// <summary>The load of the owners, how it is balanced, and whom we lose touch with.</summary>
public sealed class FollowUpLoadTests
{
    private static readonly Cadence Weekly = Cadence.EveryWeek([IsoDayOfWeek.Thursday], new(10, 0), "Asia/Shanghai", new(2026, 9, 1));
    private static readonly Instant Week = Given.Start + Duration.FromDays(7);
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Fact]
    public async Task The_load_is_told_by_day_then_owner_in_the_zone_that_is_asked_for()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.FollowUps;
        foreach (var (owner, at) in new[] { (Actor.Service("b"), 1), (Actor.Service("a"), 1), (Actor.Service("a"), 10) })
        {
            await desk.PlanAsync(given.Anna, Cadence.EveryWeek([IsoDayOfWeek.Thursday], new(at, 0), "Asia/Shanghai", new(2026, 9, 1)), "Progress", owner, given.Lead);
        }

        var (wednesday, thursday) = (new LocalDate(2026, 9, 2), new LocalDate(2026, 9, 3));
        Assert.Equal([("a", wednesday, 1), ("b", wednesday, 1), ("a", thursday, 1)], await LoadAsync("Etc/UTC", Given.Start, Week));
        Assert.Equal([("a", thursday, 2), ("b", thursday, 1)], await LoadAsync("Asia/Shanghai", Given.Start, Week));
        var due = Instant.FromUtc(2026, 9, 3, 2, 0);
        Assert.Equal([("a", thursday, 1)], await LoadAsync("Etc/UTC", due, due + Duration.FromMilliseconds(1)));
        Assert.Empty(await LoadAsync("Etc/UTC", due + Duration.FromMilliseconds(1), Week));
        Assert.Equal([("a", wednesday, 1), ("b", wednesday, 1)], await LoadAsync("Etc/UTC", Given.Start, due));

        async Task<IEnumerable<(string, LocalDate, int)>> LoadAsync(string zone, Instant from, Instant to) => (await desk.LoadAsync(from, to, zone)).Select(l => (l.Owner.ToString().Split(':')[^1], l.Day, l.Count));
    }

    [Fact]
    public async Task Equal_days_are_shared_among_those_that_may_move()
    {
        var (given, desk) = await PlannedAsync(3, new() { Tolerance = 1 });
        var moved = await desk.BalanceAsync(Given.Start, Week, "Asia/Shanghai", 7, given.Lead);
        Assert.Equal([2, 4], moved.Select(f => f.Due.InZone(Shanghai).Day));
        Assert.All(moved, f => Assert.Equal((10, true), (f.Due.InZone(Shanghai).Hour, f.IsBalanced)));
        Assert.Equal([1, 1, 1], (await desk.LoadAsync(Given.Start, Week, "Asia/Shanghai")).Select(l => l.Count));
        Assert.Empty(await desk.BalanceAsync(Given.Start, Week, "Asia/Shanghai", 7, given.Lead));
    }

    [Fact]
    public async Task What_is_due_at_the_first_instant_moves_and_days_that_are_free_are_left_free()
    {
        var (given, desk) = await PlannedAsync(3, new() { Tolerance = 1 });
        Assert.Equal([4], (await desk.BalanceAsync(Instant.FromUtc(2026, 9, 3, 2, 0), Week, "Asia/Shanghai", 7, given.Lead)).Select(f => f.Due.InZone(Shanghai).Day));

        var (other, fridays) = await PlannedAsync(0, new());
        for (var i = 0; i < 3; i++)
        {
            await fridays.PlanAsync(other.Anna, Cadence.EveryWeek([IsoDayOfWeek.Friday], new(10, 0), "Asia/Shanghai", new(2026, 9, 1)).Skipping(Calendars.WeekendsOnly()), $"Topic {i}", other.Lead, other.Lead, new() { Tolerance = 1 });
        }

        Assert.Equal([3], (await fridays.BalanceAsync(Given.Start, Week, "Asia/Shanghai", 7, other.Lead)).Select(f => f.Due.InZone(Shanghai).Day));
    }

    [Fact]
    public async Task Under_the_same_command_the_same_ones_moved_whatever_was_planned_since()
    {
        var (given, desk) = await PlannedAsync(3, new() { Tolerance = 1 });
        var once = given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).FollowUps;
        var moved = await once.BalanceAsync(Given.Start, Week, "Asia/Shanghai", 7, given.Lead);
        await desk.PlanAsync(given.Anna, Weekly, "Demo", given.Lead, given.Lead, new FollowUpRules { Tolerance = 1 });
        var head = await given.Kit.Store.GetHeadAsync();
        Assert.Equal(moved, await once.BalanceAsync(Given.Start, Week, "Asia/Shanghai", 7, given.Lead));
        Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
        await RefusedAsync("command.id-reused", () => once.BalanceAsync(Given.Start + Duration.FromMilliseconds(1), Week, "Asia/Shanghai", 7, given.Lead));
    }

    [Fact]
    public async Task Nothing_moves_out_of_the_time_that_is_balanced_or_into_the_past()
    {
        var (given, desk) = await PlannedAsync(3, new() { Tolerance = 1 });
        var due = Instant.FromUtc(2026, 9, 3, 2, 0);
        Assert.Empty(await desk.BalanceAsync(due, due + Duration.FromDays(1), "Asia/Shanghai", 7, given.Lead));
        Assert.Empty(await desk.BalanceAsync(due + Duration.FromMilliseconds(1), Week, "Asia/Shanghai", 7, given.Lead));
        given.Clock.Advance(due - Duration.FromHours(24) - Given.Start + Duration.FromMilliseconds(1));
        Assert.Equal([4], (await desk.BalanceAsync(Given.Start, Week, "Asia/Shanghai", 7, given.Lead)).Select(f => f.Due.InZone(Shanghai).Day));
    }

    [Fact]
    public async Task What_was_told_reminded_of_or_chosen_stays_and_counts()
    {
        var (given, desk) = await PlannedAsync(3, new() { Tolerance = 1, Reminders = [new(0, Duration.FromHours(1))] });
        var all = await desk.ListAsync(FollowUpQueries.OpenBefore(Week));
        await desk.AnnounceAsync(all[0], given.Lead);
        await desk.RescheduleAsync(all[1], all[1].Due + Duration.FromHours(1), given.Lead);
        var moved = Assert.Single(await desk.BalanceAsync(Given.Start, Week, "Asia/Shanghai", 7, given.Lead));
        Assert.Equal((all[2].Id, false), (moved.Id, moved.Due.InZone(Shanghai).Day == 3));
        var (second, other) = await PlannedAsync(2, new() { Tolerance = 1, Reminders = [new(1, Duration.FromHours(17))] });
        await other.TickAsync(Given.Start + Duration.FromHours(1));
        second.Clock.Advance(Duration.FromHours(1));
        Assert.Empty(await other.BalanceAsync(Given.Start, Week, "Asia/Shanghai", 7, second.Lead));
    }

    [Fact]
    public async Task Only_days_that_its_calendar_works_on_are_welcome_and_other_owners_do_not_count()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.FollowUps;
        var friday = Cadence.EveryWeek([IsoDayOfWeek.Friday], new(10, 0), "Asia/Shanghai", new(2026, 9, 1)).Skipping(Calendars.WeekendsOnly());
        for (var i = 0; i < 2; i++)
        {
            await desk.PlanAsync(given.Anna, friday, $"Topic {i}", given.Lead, given.Lead, new() { Tolerance = 2 });
            await desk.PlanAsync(given.Anna, friday, $"Theme {i}", given.Second, given.Lead);
        }

        Assert.Equal([3], (await desk.BalanceAsync(Given.Start, Week, "Asia/Shanghai", 7, given.Lead)).Select(f => f.Due.InZone(Shanghai).Day));
    }

    [Fact]
    public async Task Those_without_a_follow_up_are_told_by_name()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.FollowUps;
        Assert.Equal(["Anna Lin", "Ben Hughes", "Mara Feld"], (await desk.WithoutNextAsync()).Select(s => s.Name));
        var series = await desk.PlanAsync(given.Ben, Weekly, "Progress", given.Lead, given.Lead);
        Assert.Equal(["Anna Lin", "Mara Feld"], (await desk.WithoutNextAsync()).Select(s => s.Name));
        await desk.CompleteAsync((await desk.ListAsync(FollowUpQueries.OfSeries(series)))[0], null, FollowUpOutcome.NoReply, given.Lead);
        Assert.Equal(3, (await desk.WithoutNextAsync()).Count);
    }

    [Fact]
    public async Task Those_we_lose_touch_with_are_told_from_the_most_on_unless_their_series_rests()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.FollowUps;
        await desk.PlanAsync(given.Ben, Weekly, "No window", given.Lead, given.Lead);
        var series = await desk.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead, new() { Window = new(Period.FromDays(7), Period.FromDays(14)) });
        var most = Given.Start + Duration.FromDays(14);
        Assert.Empty(await desk.LosingTouchAsync(most - Duration.FromMilliseconds(1)));
        Assert.Equal([series.Id], (await desk.LosingTouchAsync(most)).Select(s => s.Id));
        given.Clock.AdvanceDays(1);
        await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "All well.", given.Lead);
        Assert.Empty(await desk.LosingTouchAsync(most));
        Assert.Equal([series.Id], (await desk.LosingTouchAsync(most + Duration.FromDays(1))).Select(s => s.Id));
        await desk.PauseAsync(series, given.Lead);
        Assert.Empty(await desk.LosingTouchAsync(most + Duration.FromDays(1)));
    }

    [Fact]
    public async Task Series_are_listed_that_go_on_or_as_a_query_asks()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.FollowUps;
        var (first, second) = (await desk.PlanAsync(given.Ben, Weekly, "A", given.Lead, given.Lead), await desk.PlanAsync(given.Anna, Weekly, "B", given.Lead, given.Lead));
        Assert.Equal([first.Id, second.Id], (await desk.ListSeriesAsync()).Select(s => s.Id));
        Assert.Equal([second.Id], (await desk.ListSeriesAsync(FollowUpQueries.ActiveWith(given.Anna))).Select(s => s.Id));
        await desk.EndAsync(first, given.Lead);
        Assert.Equal([second.Id], (await desk.ListSeriesAsync()).Select(s => s.Id));
    }

    [Fact]
    public async Task A_move_to_another_zone_takes_the_open_ones_from_its_date_on_and_leaves_elapsed_time()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.FollowUps;
        var weekly = await desk.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead, new() { Missed = MissedPolicy.Backlog });
        var elapsed = await desk.PlanAsync(given.Anna, Cadence.EveryMinutes(60 * 24 * 7, new(2026, 9, 3, 10, 0), "Asia/Shanghai"), "Price", given.Lead, given.Lead);
        await desk.TickAsync(Given.Start + Duration.FromDays(10));
        var move = Assert.Single(await desk.MoveZoneAsync(given.Anna, "Europe/Berlin", new(2026, 9, 10), given.Lead));
        Assert.Equal(weekly.Id, move.Series.Id);
        Assert.Equal(new LocalDateTime(2027, 9, 9, 10, 0), move.Shifts[^1].Nominal);
        Assert.Equal([(3, 2), (10, 8), (17, 8)], (await desk.ListAsync(FollowUpQueries.OfSeries(weekly))).Select(f => (f.Due.InUtc().Day, f.Due.InUtc().Hour)));
        Assert.All(await desk.ListAsync(FollowUpQueries.OfSeries(elapsed)), f => Assert.Equal(2, f.Due.InUtc().Hour));
        Assert.NotEmpty(Assert.Single(await desk.MoveZoneAsync(given.Anna, "Asia/Tokyo", new(2027, 1, 1), given.Lead)).Shifts);
        Assert.Empty(await desk.MoveZoneAsync(given.Ben, "Europe/Berlin", new(2026, 9, 10), given.Lead));
    }

    private static async Task<(Given Given, FollowUpDesk Desk)> PlannedAsync(int count, FollowUpRules rules)
    {
        var given = await Given.AProjectAsync();
        for (var i = 0; i < count; i++)
        {
            await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, $"Topic {i}", given.Lead, given.Lead, rules);
        }

        return (given, given.Kit.FollowUps);
    }
}
