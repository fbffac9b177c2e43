using NodaTime;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>Somebody stated the impact of a change request in one area.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Statement">The statement.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestStatementSigned(ChangeRequestId ChangeRequestId, ImpactStatement Statement, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.statement-signed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestStatementSigned Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Whole("statement", ChangesJson.Default.ImpactStatement),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Whole("statement", Statement, ChangesJson.Default.ImpactStatement);
}
