using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>The next stage of a round opened.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Stage">The name of the stage.</param>
/// <param name="Due">When it takes no more ballots; null for no end.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestStageOpened(ChangeRequestId ChangeRequestId, string Stage, Instant? Due, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.stage-opened";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestStageOpened Read(FactReader facts) => new(facts.Subject<ChangeRequestId>(), facts.Code("stage"), facts.OptionalTime("due"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Code("stage", Stage).OptionalTime("due", Due);
}
