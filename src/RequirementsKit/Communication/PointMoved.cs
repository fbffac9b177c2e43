using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>A point moved to another state.</summary>
/// <param name="PointId">The point.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Interaction">The interaction that resolved it; null for none.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record PointMoved(PointId PointId, PointState From, PointState To, InteractionId? Interaction, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "point.moved";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => PointId.Value;

    internal static PointMoved Read(FactReader facts) => new(facts.Subject<PointId>(), facts.Value<PointState>("from"), facts.Value<PointState>("to"), facts.OptionalId<InteractionId>("interaction"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("from", From).Value("to", To).OptionalId("interaction", Interaction);
    }
}
