using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using RequirementsKit.DependencyInjection;

namespace RequirementsKit.Testing.Tests;

public sealed class ServiceCollectionTests
{
    [Fact]
    public async Task The_kit_of_a_test_has_a_clock_to_move_and_ids_to_predict()
    {
        await using var services = new ServiceCollection().AddRequirementsKitTesting().Services.BuildServiceProvider();
        var kits = services.GetRequiredService<IRequirementsKit>();
        services.GetRequiredService<FakeClock>().AdvanceDays(1);
        var project = await kits.Projects.OpenAsync("Tide", "Etc/UTC", Actor.System, cancellationToken: TestContext.Current.CancellationToken);
        Assert.EndsWith("000000000001", project.Id.ToString(), StringComparison.Ordinal);
        var person = await kits.For(project.Id).Stakeholders.RegisterAsync(new("Anna"), Actor.System, TestContext.Current.CancellationToken);
        var goal = await kits.For(project.Id).Communication.SetGoalAsync(Communication.GoalPurpose.Elicit, "Know", [person], Actor.System, cancellationToken: TestContext.Current.CancellationToken);
        Assert.NotNull(goal);
        Assert.Equal(Instant.FromUtc(2026, 1, 6, 9, 0), services.GetRequiredService<IClock>().GetCurrentInstant());
    }
}
