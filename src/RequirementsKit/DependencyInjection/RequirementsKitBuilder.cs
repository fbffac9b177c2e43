using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.DependencyInjection;

/// <summary>Chooses the parts of the kit; made by <c>AddRequirementsKit</c>.</summary>
public sealed class RequirementsKitBuilder
{
    internal RequirementsKitBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets the services of the application, to go on registering.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Keeps the record in memory, for as long as the application runs. The last store chosen counts.</summary>
    /// <returns>This builder.</returns>
    public RequirementsKitBuilder UseInMemoryStore() => UseStore<InMemoryStore>();

    /// <summary>Keeps the record in a store of the application's own, one instance for all. The last store chosen counts.</summary>
    /// <typeparam name="TStore">The store; made by dependency injection.</typeparam>
    /// <returns>This builder.</returns>
    public RequirementsKitBuilder UseStore<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>()
        where TStore : class, IRequirementsStore
    {
        Services.TryAddSingleton<TStore>();
        Services.Replace(ServiceDescriptor.Singleton<IRequirementsStore>(provider => provider.GetRequiredService<TStore>()));
        return this;
    }

    /// <summary>Keeps the record in a given store. The last store chosen counts.</summary>
    /// <param name="store">The store; the application disposes of it.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    public RequirementsKitBuilder UseStore(IRequirementsStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        Services.Replace(ServiceDescriptor.Singleton(store));
        return this;
    }

    /// <summary>Hands the committed events of a kind to a handler, one instance for all, when <see cref="Ticker.TickAsync"/> or <see cref="OutboxDispatcher.DispatchAsync"/> runs.</summary>
    /// <typeparam name="TEvent">The kind of event; <see cref="DomainEvent"/> for all of them.</typeparam>
    /// <typeparam name="THandler">The handler; made by dependency injection.</typeparam>
    /// <returns>This builder.</returns>
    public RequirementsKitBuilder HandleEvents<TEvent, [System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>()
        where TEvent : DomainEvent
        where THandler : class, IDomainEventHandler<TEvent>
    {
        Services.TryAddSingleton<THandler>();
        Services.AddSingleton<EventSubscription>(provider => new EventSubscription<TEvent>(provider.GetRequiredService<THandler>()));
        return this;
    }
}
