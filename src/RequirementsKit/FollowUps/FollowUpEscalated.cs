using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>A follow-up stayed open for so long that somebody else is told.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Step">The number of the step in the rules, from 0.</param>
/// <param name="Role">The role that is told.</param>
/// <param name="Channel">The channel.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpEscalated(FollowUpId FollowUpId, int Step, string Role, string Channel, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up.escalated";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FollowUpId.Value;

    internal static FollowUpEscalated Read(FactReader facts) => new(facts.Subject<FollowUpId>(), (int)facts.Number("step"), facts.Code("role"), facts.Code("channel"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Number("step", Step).Code("role", Role).Code("channel", Channel);
    }
}
