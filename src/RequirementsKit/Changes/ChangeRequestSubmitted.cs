using NodaTime;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>A change request was submitted and is being assessed.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Impact">What the proposal touches.</param>
/// <param name="Overlaps">The open requests that touch the same.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestSubmitted(
    ChangeRequestId ChangeRequestId, ImpactReport Impact, IReadOnlyList<ChangeRequestId> Overlaps, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.submitted";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestSubmitted Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Whole("impact", ChangesJson.Default.ImpactReport),
        facts.Ids<ChangeRequestId>("overlaps"),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Whole("impact", Impact, ChangesJson.Default.ImpactReport).Ids("overlaps", Overlaps);
}
