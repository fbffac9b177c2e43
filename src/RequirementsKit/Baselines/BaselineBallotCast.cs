using NodaTime;

namespace RequirementsKit.Baselines;

/// <summary>Somebody voted on a baseline.</summary>
/// <param name="BaselineId">The baseline.</param>
/// <param name="Person">Who.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record BaselineBallotCast(BaselineId BaselineId, StakeholderId Person, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "baseline.ballot-cast";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => BaselineId.Value;

    internal static BaselineBallotCast Read(FactReader facts) => new(facts.Subject<BaselineId>(), facts.Id<StakeholderId>("person"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("person", Person);
    }
}
