using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>Something was made of a completed follow-up, or nothing came up.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Made">What was made: kinds and ids; empty when nothing came up.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpHadConsequence(FollowUpId FollowUpId, IReadOnlyList<string> Made, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up.had-consequence";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FollowUpId.Value;

    internal static FollowUpHadConsequence Read(FactReader facts) => new(facts.Subject<FollowUpId>(), facts.Names("made"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Names("made", Made);
    }
}
