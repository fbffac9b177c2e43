using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Recurrence;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.DependencyInjection;

/// <summary>What happens by itself, and what is said of it.</summary>
public sealed class TickerTests
{
    private static readonly Instant LongAfter = Given.Start + Duration.FromDays(40);
    private static readonly ApprovalPolicy WithinTwoDays = new("two-days", 1, [Policies.FourEyes.Stages[0] with { DueAfterHours = 48 }]) { DistinctPeople = true };

    [Fact]
    public async Task A_tick_moves_the_follow_ups_and_the_changes_of_every_project_and_counts_them()
    {
        using var store = new InMemoryStore();
        await using var provider = new ServiceCollection().AddRequirementsKit().UseStore(store).Services.BuildServiceProvider();
        await BeginAsync(store);
        await BeginAsync(store);
        var ticker = provider.GetRequiredService<Ticker>();
        var report = await ticker.TickAsync(LongAfter);
        Assert.True(report.FollowUps >= 2, report.ToString());
        Assert.Equal(2, report.Changes);
        Assert.Equal(new DispatchReport(0, 0), report.Events);
        Assert.Equal(new TickReport(0, 0, new(0, 0)), await ticker.TickAsync(LongAfter));
    }

    [Fact]
    public void A_time_provider_is_a_clock() =>
        Assert.Equal(Instant.FromUnixTimeSeconds(1_000_000), new TimeProviderClock(new Stopped()).GetCurrentInstant());

    private static async Task BeginAsync(InMemoryStore store)
    {
        var given = await Given.AProjectAsync(store);
        await given.Kit.FollowUps.PlanAsync(given.Anna, Cadence.EveryDays(1, new(10, 0), "Europe/Berlin"), "Progress", given.Lead, by: given.Lead);
        await given.Kit.Changes.SubmitAsync(Proposal.Revise(await given.ARequirementAsync()).Statement("The portal shall export every report."), WithinTwoDays, by: given.Lead);
    }

    private sealed class Stopped : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1_000_000);
    }
}
