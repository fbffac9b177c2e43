using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>A stage got more time, once.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Stage">The name of the stage.</param>
/// <param name="Due">When it takes no more ballots.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestDeadlineExtended(ChangeRequestId ChangeRequestId, string Stage, Instant Due, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.deadline-extended";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestDeadlineExtended Read(FactReader facts) => new(facts.Subject<ChangeRequestId>(), facts.Code("stage"), facts.Time("due"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Code("stage", Stage).Time("due", Due);
}
