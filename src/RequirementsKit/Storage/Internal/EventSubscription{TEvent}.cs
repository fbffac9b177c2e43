namespace RequirementsKit.Storage.Internal;

internal sealed class EventSubscription<TEvent>(IDomainEventHandler<TEvent> handler) : EventSubscription
    where TEvent : DomainEvent
{
    public override string Name => handler.Name;

    public override bool Wants(DomainEvent happened) => happened is TEvent;

    public override Task HandleAsync(DomainEvent happened, EventPlace place, CancellationToken cancellationToken) => handler.HandleAsync((TEvent)happened, place, cancellationToken);
}
