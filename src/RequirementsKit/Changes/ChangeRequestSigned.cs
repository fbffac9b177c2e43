using NodaTime;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>Somebody signed a change request.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Signature">The signature.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestSigned(ChangeRequestId ChangeRequestId, SignatureRecord Signature, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.signed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestSigned Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Whole("signature", ChangesJson.Default.SignatureRecord),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Whole("signature", Signature, ChangesJson.Default.SignatureRecord);
}
