using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>Somebody was in touch with the stakeholder, so that the follow-up is counted from then.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Interaction">The interaction.</param>
/// <param name="From">When it was due.</param>
/// <param name="To">When it is due.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpClockReset(FollowUpId FollowUpId, InteractionId Interaction, Instant From, Instant To, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up.clock-reset";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FollowUpId.Value;

    internal static FollowUpClockReset Read(FactReader facts) => new(facts.Subject<FollowUpId>(), facts.Id<InteractionId>("interaction"), facts.Time("from"), facts.Time("to"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("interaction", Interaction).Time("from", From).Time("to", To);
    }
}
