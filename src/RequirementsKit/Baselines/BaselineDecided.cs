using NodaTime;

namespace RequirementsKit.Baselines;

/// <summary>A baseline was approved or rejected.</summary>
/// <param name="BaselineId">The baseline.</param>
/// <param name="State">Which.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record BaselineDecided(BaselineId BaselineId, BaselineState State, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "baseline.decided";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => BaselineId.Value;

    internal static BaselineDecided Read(FactReader facts) => new(facts.Subject<BaselineId>(), facts.Value<BaselineState>("state"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("state", State);
    }
}
