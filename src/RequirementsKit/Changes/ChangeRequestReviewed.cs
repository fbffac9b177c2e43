using NodaTime;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>What came of an applied change was looked at.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Review">What came of it.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestReviewed(ChangeRequestId ChangeRequestId, ImplementationReview Review, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.reviewed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestReviewed Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Whole("review", ChangesJson.Default.ImplementationReview),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Whole("review", Review, ChangesJson.Default.ImplementationReview);
}
