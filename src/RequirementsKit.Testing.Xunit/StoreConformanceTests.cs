using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace RequirementsKit.Testing.Xunit;

/// <summary>Derive from this class to see every conformance case as a named test of your store; each test has a harness of its own.</summary>
/// <param name="harness">Opens the store; disposed after the test.</param>
public abstract class StoreConformanceTests(IStoreHarness harness) : IAsyncLifetime
{
    /// <summary>Gets the cases, each with its title as the name of the test.</summary>
    public static IEnumerable<TheoryDataRow<string>> Cases => StoreConformance.Cases.Select(c => new TheoryDataRow<string>(c.Id) { TestDisplayName = $"{c.Id}: {c.Title}" });

    /// <summary>Runs one case; skipped with the reason when the store does not declare the capability it needs.</summary>
    /// <param name="id">The case's id.</param>
    /// <returns>A task.</returns>
    /// <exception cref="ConformanceException">The store broke a promise.</exception>
    [Theory]
    [MemberData(nameof(Cases))]
    [SuppressMessage("Naming", "CA1707", Justification = "The name of a test is a sentence.")]
    [SuppressMessage("Reliability", "CA2007", Justification = "xunit wants its own context in tests.")]
    public async Task The_store_conforms(string id)
    {
        var conformance = StoreConformance.Cases.First(c => c.Id == id);
        var reason = conformance.ReasonToSkip(harness.Capabilities);
        Assert.SkipWhen(reason is not null, reason ?? "");
        await conformance.RunAsync(harness, TestContext.Current.CancellationToken);
    }

    /// <summary>Prepares nothing.</summary>
    /// <returns>A finished task.</returns>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Disposes of the harness.</summary>
    /// <returns>A task.</returns>
    public async ValueTask DisposeAsync()
    {
        await harness.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }
}
