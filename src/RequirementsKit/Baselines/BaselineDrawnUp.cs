using NodaTime;

namespace RequirementsKit.Baselines;

/// <summary>A baseline was drawn up.</summary>
/// <param name="BaselineId">The baseline.</param>
/// <param name="Content">The fingerprint of what is in it.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record BaselineDrawnUp(BaselineId BaselineId, Fingerprint Content, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "baseline.drawn-up";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => BaselineId.Value;

    internal static BaselineDrawnUp Read(FactReader facts) => new(facts.Subject<BaselineId>(), facts.Hash("content"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Hash("content", Content);
    }
}
