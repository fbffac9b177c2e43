using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>A participant acknowledged a goal.</summary>
/// <param name="GoalId">The goal.</param>
/// <param name="Participant">Who acknowledged it.</param>
/// <param name="Content">The fingerprint of what was acknowledged.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record GoalAcknowledged(GoalId GoalId, StakeholderId Participant, Fingerprint Content, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "goal.acknowledged";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => GoalId.Value;

    internal static GoalAcknowledged Read(FactReader facts) => new(facts.Subject<GoalId>(), facts.Id<StakeholderId>("participant"), facts.Hash("content"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("participant", Participant).Hash("content", Content);
    }
}
