using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>A communication goal was changed; acknowledgements of it are stale.</summary>
/// <param name="GoalId">The goal.</param>
/// <param name="Content">The fingerprint of the goal now.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record GoalChanged(GoalId GoalId, Fingerprint Content, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "goal.changed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => GoalId.Value;

    internal static GoalChanged Read(FactReader facts) => new(facts.Subject<GoalId>(), facts.Hash("content"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Hash("content", Content);
    }
}
