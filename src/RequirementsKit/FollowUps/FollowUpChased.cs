using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>The follow-ups before this one stayed without an answer: the channel was advised anew, and the escalation begins.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="After">The last one without an answer.</param>
/// <param name="Channel">The channel that is advised; null when every one is ruled out.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpChased(FollowUpId FollowUpId, FollowUpId After, string? Channel, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up.chased";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FollowUpId.Value;

    internal static FollowUpChased Read(FactReader facts) => new(facts.Subject<FollowUpId>(), facts.Id<FollowUpId>("after"), facts.OptionalCode("channel"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("after", After).Code("channel", Channel);
    }
}
