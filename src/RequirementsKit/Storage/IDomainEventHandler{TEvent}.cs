using System.Diagnostics.CodeAnalysis;

namespace RequirementsKit.Storage;

/// <summary>Does something outside the record when an event has been committed: sends a mail, feeds an index.</summary>
/// <typeparam name="TEvent">The kind of event; <see cref="DomainEvent"/> for all of them.</typeparam>
[SuppressMessage("Naming", "CA1711", Justification = "It handles domain events; it is no delegate.")]
public interface IDomainEventHandler<in TEvent>
    where TEvent : DomainEvent
{
    /// <summary>Gets the stable name of the handler, without a slash: how far it has come is kept under it.</summary>
    string Name { get; }

    /// <summary>Handles one event. Delivery is at least once and, within a project, in the order of the log.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="place">Where it stands; the same at every delivery.</param>
    /// <param name="cancellationToken">Ends the work; a handler that obeys gets the event again.</param>
    /// <returns>A task. An exception parks the event with its message, and the next event follows.</returns>
    Task HandleAsync(TEvent happened, EventPlace place, CancellationToken cancellationToken);
}
