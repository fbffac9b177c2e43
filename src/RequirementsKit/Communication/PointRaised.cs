using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>A point came out of a conversation.</summary>
/// <param name="PointId">The point.</param>
/// <param name="Kind">What it is.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record PointRaised(PointId PointId, PointKind Kind, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "point.raised";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => PointId.Value;

    internal static PointRaised Read(FactReader facts) => new(facts.Subject<PointId>(), facts.Value<PointKind>("kind"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("kind", Kind);
    }
}
