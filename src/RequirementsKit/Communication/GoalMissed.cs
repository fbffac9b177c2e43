using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>A goal was not reached.</summary>
/// <param name="GoalId">The goal.</param>
/// <param name="Interaction">The interaction that showed it; null for none.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record GoalMissed(GoalId GoalId, InteractionId? Interaction, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "goal.missed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => GoalId.Value;

    internal static GoalMissed Read(FactReader facts) => new(facts.Subject<GoalId>(), facts.OptionalId<InteractionId>("interaction"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.OptionalId("interaction", Interaction);
    }
}
