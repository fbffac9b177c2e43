namespace RequirementsKit.Testing.Tests;

/// <summary>One of each kind of document that a project holds; a new kind that is forgotten here turns a test red.</summary>
internal static class EveryAggregate
{
    public static Aggregate[] Of(RecordBuilder record) =>
    [
        record.Project(), record.Stakeholder(), record.Goal(), record.Interaction(), record.Point(), record.Feedback(), record.Requirement(), record.ConfirmationRound(),
        record.TraceLink(), record.Baseline(), record.ScoringRound(), record.Ranking(), record.PriorityDecision(), record.ReleasePlan(), record.ChangeRequest(),
        record.FollowUpSeries(), record.FollowUp(), record.Retrospective(), record.Lesson(), record.SentReport(), record.Objective(), record.RequirementScheme(), record.TraceScheme(),
    ];
}
