using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>A change request moved to another state.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Action">The step.</param>
/// <param name="Reason">Why; null when the step says it.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestMoved(ChangeRequestId ChangeRequestId, ChangeRequestAction Action, string? Reason, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.moved";

    /// <summary>Gets the reason in Chinese, where the kit found it; null where a person gave it.</summary>
    public string? ReasonInChinese { get; init; }

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestMoved Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Value<ChangeRequestAction>("action"),
        facts.OptionalCode("reason"),
        facts.By,
        facts.At)
    {
        ReasonInChinese = facts.OptionalCode("reasonInChinese"),
    };

    internal override void WriteFacts(FactWriter facts) => facts.Value("action", Action).Code("reason", Reason).Code("reasonInChinese", ReasonInChinese);
}
