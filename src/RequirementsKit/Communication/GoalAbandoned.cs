using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>A goal was given up.</summary>
/// <param name="GoalId">The goal.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record GoalAbandoned(GoalId GoalId, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "goal.abandoned";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => GoalId.Value;

    internal static GoalAbandoned Read(FactReader facts) => new(facts.Subject<GoalId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
