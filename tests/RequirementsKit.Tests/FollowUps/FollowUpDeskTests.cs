using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Tests.FollowUps;

public sealed class FollowUpDeskTests
{
    private static readonly Cadence Weekly = Cadence.EveryWeek([IsoDayOfWeek.Thursday], new(10, 0), "Asia/Shanghai", new(2026, 9, 1));

    [Fact]
    public async Task Ticking_twice_does_it_once()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead);
        var later = Given.Start + Duration.FromDays(9);
        Assert.NotEqual(0, await given.Kit.FollowUps.TickAsync(later));
        Assert.Equal(0, await given.Kit.FollowUps.TickAsync(later));
    }

    [Fact]
    public async Task Two_that_tick_at_once_schedule_nothing_twice()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => given.Kit.FollowUps.TickAsync(Given.Start + Duration.FromDays(30)))));
        var all = await given.Kit.FollowUps.ListAsync(FollowUpQueries.DueBetween(Given.Start, Given.Start + Duration.FromDays(60)));
        Assert.Equal(all.Count, all.Select(f => f.Nominal).Distinct().Count());
        Assert.Equal(6, all.Count);
    }

    [Fact]
    public async Task A_completion_names_its_interaction_and_credits_only_what_is_near()
    {
        var given = await Given.AProjectAsync();
        var series = await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead, new() { CreditWithin = Duration.FromDays(1) });
        var next = Assert.Single(await given.Kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series)));
        var talk = await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "All well.", given.Lead);
        Assert.Equal("follow-up.too-early", (await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.FollowUps.CompleteAsync(next, talk, FollowUpOutcome.Replied, given.Lead))).Code);
        given.Clock.AdvanceDays(1);
        var done = await given.Kit.FollowUps.CompleteAsync(next, talk, FollowUpOutcome.Replied, given.Lead);
        Assert.Equal((FollowUpState.Completed, talk.Id), (done.State, done.CompletedBy!.Value));
    }

    [Fact]
    public async Task Every_command_of_the_desk_is_kept()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.FollowUps;
        var series = await desk.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead);
        var next = Assert.Single(await desk.ListAsync(FollowUpQueries.OfSeries(series)));
        Assert.Equal(1, (await desk.SnoozeAsync(next, Given.Start + Duration.FromHours(5), given.Lead)).Snoozes);
        Assert.Equal(Given.Start + Duration.FromDays(3), (await desk.RescheduleAsync(next, Given.Start + Duration.FromDays(3), given.Lead)).Due);
        Assert.Equal(FollowUpState.Skipped, (await desk.MoveAsync(next, FollowUpAction.Skip, given.Lead)).State);
        await Assert.ThrowsAsync<ArgumentException>(() => desk.MoveAsync(next, FollowUpAction.Miss, given.Lead));
        Assert.True((await desk.PauseAsync(series, given.Lead)).IsPaused);
        Assert.False((await desk.ResumeAsync(series, given.Lead)).IsPaused);
        Assert.Equal(2, (await desk.ReviseAsync(series, Weekly, new(2026, 10, 1), given.Lead)).Versions.Count);
        Assert.True((await desk.EndAsync(series, given.Lead)).IsEnded);
        Assert.Empty(await desk.ListSeriesAsync());
    }

    [Fact]
    public async Task The_load_and_those_without_a_follow_up_are_listed()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead);
        await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, "Budget", given.Lead, given.Lead);
        var load = Assert.Single(await given.Kit.FollowUps.LoadAsync(Given.Start, Given.Start + Duration.FromDays(7), "Asia/Shanghai"));
        Assert.Equal((given.Lead, new LocalDate(2026, 9, 3), 2), (load.Owner, load.Day, load.Count));
        Assert.Equal(["Ben Hughes", "Mara Feld"], (await given.Kit.FollowUps.WithoutNextAsync()).Select(s => s.Name));
        await Assert.ThrowsAsync<ArgumentException>(() => given.Kit.FollowUps.LoadAsync(Given.Start, Given.Start, "Mars"));
    }

    [Fact]
    public async Task Those_we_lose_touch_with_are_found_by_their_last_interaction()
    {
        var given = await Given.AProjectAsync();
        var series = await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead, new() { Window = new(Period.FromDays(7), Period.FromDays(14)) });
        given.Clock.AdvanceDays(10);
        await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "All well.", given.Lead);
        Assert.Empty(await given.Kit.FollowUps.LosingTouchAsync(Given.Start + Duration.FromDays(23)));
        Assert.Equal([series.Id], (await given.Kit.FollowUps.LosingTouchAsync(Given.Start + Duration.FromDays(24))).Select(s => s.Id));
    }

    [Theory]
    [InlineData(Influence.High, Influence.High, 0, 1, "Every week: high power and high interest.")]
    [InlineData(Influence.High, Influence.Low, 0, 4, "Every 4 weeks: high power and low interest.")]
    [InlineData(Influence.Low, Influence.High, 1, 1, "Every week: low power and high interest, and 1 step short of the engagement we want.")]
    [InlineData(Influence.Low, Influence.Low, 2, 3, "Every 3 weeks: low power and low interest, and 2 steps short of the engagement we want.")]
    public async Task A_cadence_is_proposed_from_the_cell_and_the_gap(Influence power, Influence interest, int gap, int weeks, string text)
    {
        var given = await Given.AProjectAsync();
        var person = await given.Kit.Stakeholders.RegisterAsync(new StakeholderProfile("Eve") { Power = power, Interest = interest }, Actor.System);
        var assessed = person.AssessEngagement(EngagementLevel.Resistant, EngagementLevel.Resistant + gap, null, Actor.System, Given.Start);
        var proposal = CadenceProposal.For(assessed);
        Assert.Equal((weeks, text), (proposal.Weeks, proposal.ToText()));
        Assert.StartsWith($"建议每 {weeks} 周联系一次", proposal.ToText(Language.Chinese), StringComparison.Ordinal);
        Assert.Equal(weeks, proposal.ToCadence(IsoDayOfWeek.Monday, new(9, 0), "Etc/UTC", new(2026, 9, 1)).Pattern.Interval);
    }

    [Fact]
    public async Task A_late_start_of_the_clock_misses_nothing_silently()
    {
        var given = await Given.AProjectAsync();
        var series = await given.Kit.FollowUps.PlanAsync(given.Anna, Weekly, "Progress", given.Lead, given.Lead);
        await given.Kit.FollowUps.TickAsync(Given.Start + Duration.FromDays(30));
        var states = (await given.Kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series))).Select(f => f.State);
        Assert.Equal([FollowUpState.Missed, FollowUpState.Missed, FollowUpState.Missed, FollowUpState.Missed, FollowUpState.Due, FollowUpState.Planned], states);
    }
}
