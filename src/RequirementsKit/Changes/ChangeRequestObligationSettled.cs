using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>An obligation of a change request was settled.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Kind">Which.</param>
/// <param name="Waiver">Why it was waived; null when it was done.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestObligationSettled(ChangeRequestId ChangeRequestId, ObligationKind Kind, string? Waiver, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.obligation-settled";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestObligationSettled Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Value<ObligationKind>("kind"),
        facts.OptionalCode("waiver"),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Value("kind", Kind).Code("waiver", Waiver);
}
