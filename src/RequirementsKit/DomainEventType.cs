namespace RequirementsKit;

/// <summary>How one kind of event is read back from the log. Each folder lists its own; <c>DependencyInjection</c> combines them.</summary>
internal sealed record DomainEventType(string Name, Func<FactReader, DomainEvent> Read);
