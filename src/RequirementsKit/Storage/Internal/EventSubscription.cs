namespace RequirementsKit.Storage.Internal;

/// <summary>A handler without its type of event.</summary>
internal abstract class EventSubscription
{
    public abstract string Name { get; }

    public abstract bool Wants(DomainEvent happened);

    public abstract Task HandleAsync(DomainEvent happened, EventPlace place, CancellationToken cancellationToken);
}
