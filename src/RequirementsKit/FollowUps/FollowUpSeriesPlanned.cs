using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>A series of follow-ups was planned.</summary>
/// <param name="FollowUpSeriesId">The series.</param>
/// <param name="Stakeholder">With whom.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpSeriesPlanned(FollowUpSeriesId FollowUpSeriesId, StakeholderId Stakeholder, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up-series.planned";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FollowUpSeriesId.Value;

    internal static FollowUpSeriesPlanned Read(FactReader facts) => new(facts.Subject<FollowUpSeriesId>(), facts.Id<StakeholderId>("stakeholder"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("stakeholder", Stakeholder);
    }
}
