using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Testing.FsCheck;

namespace RequirementsKit.Testing.Tests.Documentation;

/// <summary>The code in the READMEs of the packages for tests, compiled and run.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task The_kit_in_the_tests_of_an_application()
    {
        #region testing-kit
        var services = new ServiceCollection();
        services.AddRequirementsKitTesting();                                   // in memory, with a clock to move and ids that count
        await using var provider = services.BuildServiceProvider();
        var kits = provider.GetRequiredService<IRequirementsKit>();
        var kit = kits.For(await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", by: Actor.System));
        provider.GetRequiredService<FakeClock>().AdvanceDays(1);
        #endregion

        Assert.NotNull(await kit.Project.GetAsync());
    }

    [Fact]
    public async Task A_store_that_is_proven()
    {
        #region testing-store
        await using var harness = new MyHarness();                              // opens fresh connections to one set of data
        var report = await StoreConformance.RunAsync(harness);
        Console.WriteLine(report);                                              // each promise, and how to repair what is broken
        #endregion

        Assert.True(report.IsConformant);
    }

    [Fact]
    public void A_property_over_cadences()
    {
        #region fscheck
        var noon = Instant.FromUtc(2026, 6, 1, 12, 0);
        Prop.ForAll(RecordGenerators.Cadences().ToArbitrary(), cadence => cadence.Next(after: noon) is not { } next || next.Instant > noon)
            .QuickCheckThrowOnFailure();
        #endregion
    }
}
