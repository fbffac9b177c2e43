using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>The time of a reminder came. Its id is the follow-up and the number of the reminder: it is raised once, however often the clock is ticked.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Reminder">The number of the reminder in the rules, from 0.</param>
/// <param name="Due">When the follow-up is due.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpReminded(FollowUpId FollowUpId, int Reminder, Instant Due, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up.reminded";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FollowUpId.Value;

    internal static FollowUpReminded Read(FactReader facts) => new(facts.Subject<FollowUpId>(), (int)facts.Number("reminder"), facts.Time("due"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Number("reminder", Reminder).Time("due", Due);
    }
}
