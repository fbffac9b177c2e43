using NodaTime;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>The impact of a change request was computed again.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Impact">What the proposal touches.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestAssessed(ChangeRequestId ChangeRequestId, ImpactReport Impact, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.assessed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestAssessed Read(FactReader facts) => new(facts.Subject<ChangeRequestId>(), facts.Whole("impact", ChangesJson.Default.ImpactReport), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Whole("impact", Impact, ChangesJson.Default.ImpactReport);
}
