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

/// <summary>Every kind of document that the rooms store.</summary>
internal static class DocumentTypes
{
    /// <summary>In the order in which a project rarely needs them first: a thread that prepares them meets the application half way.</summary>
    private static IEnumerable<Func<DocumentType>> All { get; } =
    [
        () => ChangeRequestDocument.Type,
        () => FollowUpDocuments.Series,
        () => FollowUpDocuments.FollowUp,
        () => RetrospectiveDocuments.Retrospective,
        () => RetrospectiveDocuments.Lesson,
        () => ReportingDocuments.SentReport,
        () => RetrospectiveDocuments.Published,
        () => PlanDocuments.Plan,
        () => BaselineDocuments.Baseline,
        () => BaselineDocuments.Line,
        () => BaselineDocuments.Link,
        () => ScoringDocuments.Round,
        () => ScoringDocuments.Ranking,
        () => ScoringDocuments.Decision,
        () => RequirementDocuments.Objective,
        () => RequirementDocuments.Round,
        () => TraceabilityDocuments.Scheme,
        () => TraceabilityDocuments.Link,
        () => RequirementDocuments.Requirement,
        () => RequirementDocuments.Revision,
        () => RequirementDocuments.Scheme,
        () => CommunicationDocuments.Feedback,
        () => CommunicationDocuments.Point,
        () => CommunicationDocuments.Interaction,
        () => CommunicationDocuments.Goal,
        () => StakeholderDocument.Type,
        () => ProjectDocument.Type,
    ];

    /// <summary>
    /// Builds the JSON contracts on a thread of the pool, so that the first commands of an application do not wait for it:
    /// without it they take some tenths of a second longer. A contract that is needed before is built by whoever needs it.
    /// </summary>
    public static void PrepareInBackground() => ThreadPool.UnsafeQueueUserWorkItem(
        static _ =>
        {
            foreach (var type in All)
            {
                type().Json.MakeReadOnly();
            }
        },
        null);
}
