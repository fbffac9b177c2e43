using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>A follow-up moved to another state.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Interaction">The interaction that did it; null for none.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpMoved(FollowUpId FollowUpId, FollowUpState From, FollowUpState To, InteractionId? Interaction, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up.moved";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FollowUpId.Value;

    internal static FollowUpMoved Read(FactReader facts) => new(facts.Subject<FollowUpId>(), facts.Value<FollowUpState>("from"), facts.Value<FollowUpState>("to"), facts.OptionalId<InteractionId>("interaction"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("from", From).Value("to", To).OptionalId("interaction", Interaction);
    }
}
