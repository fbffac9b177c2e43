using NodaTime;

namespace RequirementsKit.Scoring;

/// <summary>A priority was agreed.</summary>
/// <param name="PriorityDecisionId">The decision.</param>
/// <param name="Requirement">The requirement.</param>
/// <param name="Rank">The agreed rank.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record PriorityDecided(PriorityDecisionId PriorityDecisionId, RequirementId Requirement, int Rank, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "priority.decided";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => PriorityDecisionId.Value;

    internal static PriorityDecided Read(FactReader facts) => new(facts.Subject<PriorityDecisionId>(), facts.Id<RequirementId>("requirement"), (int)facts.Number("rank"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("requirement", Requirement).Number("rank", Rank);
    }
}
