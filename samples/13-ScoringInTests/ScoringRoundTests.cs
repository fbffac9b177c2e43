using Microsoft.Extensions.DependencyInjection;
using RequirementsKit;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Prioritization;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Testing;

namespace ScoringInTests;

/// <summary>The application's own services in a test: the kit in memory, with ids that count and a clock that stands still.</summary>
public sealed class ScoringRoundTests
{
    [Fact]
    public async Task Two_people_score_and_the_ranking_is_the_same_on_every_run()
    {
        var services = new ServiceCollection();
        services.AddRequirementsKitTesting();
        await using var provider = services.BuildServiceProvider();
        var kits = provider.GetRequiredService<IRequirementsKit>();
        var kit = kits.For(await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", by: Actor.System));
        var anna = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Anna Lin"), by: Actor.System);
        var ben = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Ben Hughes"), by: Actor.System);
        var export = await kit.Requirements.CaptureAsync("When a user exports a report, the system shall deliver the file within 2 s.", Origin.Document("workshop"), by: Actor.System);
        var alarm = await kit.Requirements.CaptureAsync("When the water rises above 4 m, the system shall call the harbour master.", Origin.Document("workshop"), by: Actor.System);

        var round = await kit.Scoring.OpenAsync(
            [export.Id, alarm.Id], [new("value", 1, 9), new("feasibility", 1, 9), new("cost", 1, 9)], [new(anna.Id, ["value"]), new(ben.Id, ["feasibility", "cost"])], by: Actor.System);
        await kit.Scoring.ScoreAsync(round, anna, [new(export.Id, "value", 6), new(alarm.Id, "value", 9)], by: anna.ToActor());
        await kit.Scoring.ScoreAsync(
            round, ben, [new(export.Id, "feasibility", 8), new(export.Id, "cost", 2), new(alarm.Id, "feasibility", 5), new(alarm.Id, "cost", 4)], by: ben.ToActor());
        var ranking = await kit.Scoring.RankAsync(round, Prioritize.ValueFeasibilityCostModel);

        Assert.Equal([alarm.Key, export.Key], ranking.Keys);
    }
}
