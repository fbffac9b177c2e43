using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>A goal is wanted again.</summary>
/// <param name="GoalId">The goal.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record GoalReopened(GoalId GoalId, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "goal.reopened";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => GoalId.Value;

    internal static GoalReopened Read(FactReader facts) => new(facts.Subject<GoalId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
