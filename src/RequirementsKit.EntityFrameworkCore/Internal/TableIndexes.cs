namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>The indexes that the named queries need, by kind and members. Project and id are part of each; keys and lists have theirs anyway.</summary>
internal static class TableIndexes
{
    public static IReadOnlyList<(string Kind, string[] Members)> All { get; } =
    [
        ("change-request", ["Status", "KeyNumber"]),
        ("confirmation-round", ["RequirementId", "KeyNumber"]),
        ("feedback", ["HasNoConsequence"]),
        ("feedback", ["IsUnanswered", "ReceivedAt"]),
        ("follow-up", ["Due"]),
        ("follow-up", ["Series", "Due"]),
        ("follow-up", ["State", "Due"]),
        ("follow-up-series", ["IsEnded", "KeyNumber"]),
        ("goal", ["State", "Due"]),
        ("interaction", ["HasOpenOutcome", "At"]),
        ("interaction", ["ServesNoGoal", "At"]),
        ("point", ["Concerns", "Due"]),
        ("point", ["Owner", "Due"]),
        ("point", ["Source", "KeyNumber"]),
        ("point", ["State", "Due"]),
        ("point", ["State", "RaisedAt"]),
        ("requirement", ["ExternalKey"]),
        ("requirement", ["Content.Owner", "KeyNumber"]),
        ("requirement", ["Status", "KeyNumber"]),
        ("stakeholder", ["Cell", "Name"]),
        ("stakeholder", ["Name"]),
        ("stakeholder", ["NeedsEngagement", "Name"]),
        ("stakeholder", ["OrganisationId", "Name"]),
        ("trace-link", ["Source"]),
        ("trace-link", ["Target"]),
    ];
}
