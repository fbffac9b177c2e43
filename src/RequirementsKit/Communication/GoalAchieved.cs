using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>A goal was reached.</summary>
/// <param name="GoalId">The goal.</param>
/// <param name="Interaction">The interaction that reached it.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record GoalAchieved(GoalId GoalId, InteractionId Interaction, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "goal.achieved";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => GoalId.Value;

    internal static GoalAchieved Read(FactReader facts) => new(facts.Subject<GoalId>(), facts.Id<InteractionId>("interaction"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("interaction", Interaction);
    }
}
