using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>The stakeholder was told when the follow-up is; balancing the load moves it no more.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Due">The time that was told.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpAnnounced(FollowUpId FollowUpId, Instant Due, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up.announced";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FollowUpId.Value;

    internal static FollowUpAnnounced Read(FactReader facts) => new(facts.Subject<FollowUpId>(), facts.Time("due"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Time("due", Due);
    }
}
