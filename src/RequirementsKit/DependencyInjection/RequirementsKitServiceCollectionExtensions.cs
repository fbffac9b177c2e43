using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using RequirementsKit;
using RequirementsKit.DependencyInjection;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;

// The namespace where applications look for their Add… methods.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the kit to an application.</summary>
/// <example><code>
/// services.AddRequirementsKit().UseInMemoryStore();
/// </code></example>
public static class RequirementsKitServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IRequirementsKit"/> as a singleton; safe for many threads, so scoped and transient services may take it. May be called twice.
    /// Choose a store on the builder that it returns.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the clock and the ids; null for the defaults.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static RequirementsKitBuilder AddRequirementsKit(this IServiceCollection services, Action<RequirementsKitOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new RequirementsKitOptions();
        configure?.Invoke(options);
        if (options.Clock is not null)
        {
            services.Replace(ServiceDescriptor.Singleton(options.Clock));
        }

        if (options.Ids is not null)
        {
            services.Replace(ServiceDescriptor.Singleton(options.Ids));
        }

#pragma warning disable RS0030 // The registration is the one place that names the system clock.
        services.TryAddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
        services.TryAddSingleton<IIdGenerator, Version7IdGenerator>();
        services.TryAddSingleton<IStakeholderDirectory, InMemoryStakeholderDirectory>();
        if (options.RequiredStore is { } required)
        {
            services.AddSingleton(required);
        }

        services.TryAddSingleton<IRequirementsKit>(provider => new Kit(
            Checked(
                provider.GetService<IRequirementsStore>() ?? throw new InvalidOperationException(
                    "RequirementsKit has no store. Choose one after AddRequirementsKit(): UseInMemoryStore(), or UseStore<T>() with a store of your own."),
                provider.GetService<StoreCapabilities>()),
            provider.GetRequiredService<IClock>(),
            provider.GetRequiredService<IIdGenerator>(),
            provider.GetRequiredService<IStakeholderDirectory>()));
        DocumentTypes.PrepareInBackground();
        services.TryAddSingleton(provider => new OutboxDispatcher(
            provider.GetRequiredService<IRequirementsStore>(), provider.GetServices<EventSubscription>(), new LogEvents(EventTypes.All), provider.GetRequiredService<IClock>()));
        services.TryAddSingleton(provider => new Ticker(provider.GetRequiredService<IRequirementsKit>(), provider.GetRequiredService<OutboxDispatcher>()));
        return new(services);
    }

    private static IRequirementsStore Checked(IRequirementsStore store, StoreCapabilities? required)
    {
        var lacking = required is null ? [] : store.Capabilities.Lacking(required);
        return lacking.Count == 0 ? store : throw new InvalidOperationException(
            $"The store {store.GetType().Name} lacks {string.Join(", ", lacking)}, which RequirementsKitOptions.RequiredStore asks for. Choose another store, or require less.");
    }
}
