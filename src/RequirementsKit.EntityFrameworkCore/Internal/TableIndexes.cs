namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>The indexes that the named queries need, by kind and members. Project and id are part of each; keys and lists have theirs anyway.</summary>
internal static class TableIndexes
{
    public static IReadOnlyList<(string Kind, string[] Members)> All { get; } =
    [
        ("change-request", ["Status", "KeyNumber"]),
        ("change-request", ["IsAwaitingRatification", "KeyNumber"]),
        ("change-request", ["IsAwaitingVerification", "KeyNumber"]),
        ("confirmation-round", ["RequirementId", "KeyNumber"]),
        ("feedback", ["HasNoConsequence"]),
        ("feedback", ["IsUnanswered", "ReceivedAt"]),
        ("feedback", ["IsUnanswered", "ReplyDue"]),
        ("follow-up", ["Due"]),
        ("follow-up", ["Series", "Due"]),
        ("follow-up", ["State", "Due"]),
        ("follow-up", ["OwesConsequence", "Due"]),
        ("follow-up", ["Stakeholder", "StayedUnanswered", "Due"]),
        ("follow-up-series", ["IsEnded", "KeyNumber"]),
        ("follow-up-series", ["Stakeholder", "KeyNumber"]),
        ("goal", ["State", "Due"]),
        ("interaction", ["HasOpenOutcome", "At"]),
        ("interaction", ["ServesNoGoal", "At"]),
        ("objective", ["IsDropped", "KeyNumber"]),
        ("point", ["Concerns", "Due"]),
        ("point", ["Owner", "Due"]),
        ("point", ["Source", "KeyNumber"]),
        ("point", ["State", "Due"]),
        ("point", ["State", "RaisedAt"]),
        ("requirement", ["ExternalKey"]),
        ("requirement", ["Content.Owner", "KeyNumber"]),
        ("requirement", ["Status", "KeyNumber"]),
        ("requirement", ["ChangedAt"]),
        ("requirement", ["DeferredUntil", "KeyNumber"]),
        ("requirement", ["ServesObjective", "KeyNumber"]),
        ("requirement", ["Status", "StatusSince"]),
        ("stakeholder", ["Cell", "Name"]),
        ("stakeholder", ["Name"]),
        ("stakeholder", ["NeedsEngagement", "Name"]),
        ("stakeholder", ["OrganisationId", "Name"]),
        ("trace-link", ["Source"]),
        ("trace-link", ["Target"]),
        ("trace-link", ["Type"]),
    ];
}
