using NodaTime;

namespace RequirementsKit.Retrospectives;

/// <summary>An action of a retrospective is followed up.</summary>
/// <param name="RetrospectiveId">The retrospective.</param>
/// <param name="Series">The series.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record RetrospectiveFollowUpPlanned(RetrospectiveId RetrospectiveId, FollowUpSeriesId Series, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "retrospective.follow-up-planned";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => RetrospectiveId.Value;

    internal static RetrospectiveFollowUpPlanned Read(FactReader facts) => new(facts.Subject<RetrospectiveId>(), facts.Id<FollowUpSeriesId>("series"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("series", Series);
    }
}
