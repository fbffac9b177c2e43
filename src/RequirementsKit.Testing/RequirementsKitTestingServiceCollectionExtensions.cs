using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using RequirementsKit.DependencyInjection;

namespace RequirementsKit.Testing;

/// <summary>Adds the kit to a test.</summary>
/// <example><code>
/// services.AddRequirementsKitTesting();   // in memory, with a clock to move and ids that count
/// </code></example>
public static class RequirementsKitTestingServiceCollectionExtensions
{
    /// <summary>
    /// Adds the kit in memory with a <see cref="FakeClock"/> that stands still at <paramref name="start"/> and ids that count from 1.
    /// Take the clock as <see cref="FakeClock"/> by dependency injection and move it on.
    /// </summary>
    /// <param name="services">The services of the test.</param>
    /// <param name="start">Where the clock stands; null for 2026-01-05, 09:00 UTC.</param>
    /// <returns>The builder, to choose another store.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static RequirementsKitBuilder AddRequirementsKitTesting(this IServiceCollection services, Instant? start = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var clock = new FakeClock(start ?? Instant.FromUtc(2026, 1, 5, 9, 0));
        services.AddSingleton(clock);
        return services.AddRequirementsKit(options =>
        {
            options.Clock = clock;
            options.Ids = new SequentialIdGenerator();
        }).UseInMemoryStore();
    }
}
