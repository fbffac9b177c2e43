namespace RequirementsKit.Requirements.Internal;

/// <summary>How the documents of this folder are stored.</summary>
internal static class RequirementDocuments
{
    public static readonly DocumentType<Requirement> Requirement = new(
        "requirement",
        1,
        RequirementsJson.Default.Requirement,
        (nameof(Requirements.Requirement.KeyNumber), r => r.KeyNumber),
        (nameof(Requirements.Requirement.ExternalKey), r => r.ExternalKey),
        (nameof(Requirements.Requirement.Title), r => r.Title),
        (nameof(Requirements.Requirement.Status), r => r.Status),
        (nameof(Requirements.Requirement.IsLocked), r => r.IsLocked),
        (nameof(Requirements.Requirement.CapturedAt), r => r.CapturedAt),
        (nameof(Requirements.Requirement.StatusSince), r => r.StatusSince),
        (nameof(Requirements.Requirement.ChangedAt), r => r.ChangedAt),
        (nameof(Requirements.Requirement.DeferredUntil), r => r.DeferredUntil),
        (nameof(Requirements.Requirement.ServesObjective), r => r.ServesObjective),
        (nameof(Requirements.Requirement.Objectives), r => r.Objectives),
        (nameof(Requirements.Requirement.Followers), r => r.Followers),
        (nameof(Requirements.Requirement.IsArchived), r => r.IsArchived),
        ("Content.Owner", r => r.Content.Owner),
        ("Content.Tags", r => r.Content.Tags));

    public static readonly DocumentType<RequirementRevision> Revision = new("requirement-revision", 1, RequirementsJson.Default.RequirementRevision);

    public static readonly DocumentType<ConfirmationRound> Round = new(
        "confirmation-round",
        1,
        RequirementsJson.Default.ConfirmationRound,
        (nameof(ConfirmationRound.KeyNumber), r => r.KeyNumber),
        (nameof(ConfirmationRound.RequirementId), r => r.RequirementId),
        (nameof(ConfirmationRound.Purpose), r => r.Purpose),
        (nameof(ConfirmationRound.Asked), r => r.Asked),
        (nameof(ConfirmationRound.ShownContents), r => r.ShownContents),
        (nameof(ConfirmationRound.Due), r => r.Due));

    public static readonly DocumentType<RequirementScheme> Scheme = new("requirement-scheme", 1, RequirementsJson.Default.RequirementScheme);

    public static readonly DocumentType<Objective> Objective = new(
        "objective",
        1,
        RequirementsJson.Default.Objective,
        (nameof(Requirements.Objective.KeyNumber), o => o.KeyNumber),
        (nameof(Requirements.Objective.Owner), o => o.Owner),
        (nameof(Requirements.Objective.IsDropped), o => o.IsDropped));
}
