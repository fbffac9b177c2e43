using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>A communication goal was set.</summary>
/// <param name="GoalId">The goal.</param>
/// <param name="Content">The fingerprint of what was set.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record GoalSet(GoalId GoalId, Fingerprint Content, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "goal.set";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => GoalId.Value;

    internal static GoalSet Read(FactReader facts) => new(facts.Subject<GoalId>(), facts.Hash("content"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Hash("content", Content);
    }
}
