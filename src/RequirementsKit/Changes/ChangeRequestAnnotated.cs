using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>Somebody added a note to a change request.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Text">The note.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestAnnotated(ChangeRequestId ChangeRequestId, string Text, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.annotated";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestAnnotated Read(FactReader facts) => new(facts.Subject<ChangeRequestId>(), facts.Code("text"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Code("text", Text);
}
