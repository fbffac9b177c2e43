using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>The reminders of a follow-up were put off; it is due as before.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Until">Until when.</param>
/// <param name="Snoozes">How often by now.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpSnoozed(FollowUpId FollowUpId, Instant Until, int Snoozes, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up.snoozed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FollowUpId.Value;

    internal static FollowUpSnoozed Read(FactReader facts) => new(facts.Subject<FollowUpId>(), facts.Time("until"), (int)facts.Number("snoozes"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Time("until", Until).Number("snoozes", Snoozes);
    }
}
