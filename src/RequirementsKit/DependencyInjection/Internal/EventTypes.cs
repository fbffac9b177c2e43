using RequirementsKit.Baselines.Internal;
using RequirementsKit.Changes.Internal;
using RequirementsKit.Communication.Internal;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Plans.Internal;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Reporting.Internal;
using RequirementsKit.Requirements.Internal;
using RequirementsKit.Retrospectives.Internal;
using RequirementsKit.Scoring.Internal;
using RequirementsKit.Stakeholders.Internal;
using RequirementsKit.Traceability.Internal;

namespace RequirementsKit.DependencyInjection.Internal;

/// <summary>The events of all folders.</summary>
internal static class EventTypes
{
    public static IReadOnlyList<DomainEventType> All { get; } =
    [
        .. ProjectEvents.All, .. StakeholderEvents.All, .. CommunicationEvents.All, .. RequirementEvents.All, .. TraceabilityEvents.All, .. BaselineEvents.All,
        .. ScoringEvents.All, .. PlanEvents.All, .. ChangeRequestEvents.All, .. FollowUpEvents.All, .. RetrospectiveEvents.All, .. ReportingEvents.All,
    ];
}
