namespace RequirementsKit.FollowUps.Internal;

/// <summary>How the documents of this folder are stored.</summary>
internal static class FollowUpDocuments
{
    public static readonly DocumentType<FollowUpSeries> Series = new(
        "follow-up-series",
        1,
        FollowUpsJson.Default.FollowUpSeries,
        (nameof(FollowUpSeries.KeyNumber), s => s.KeyNumber),
        (nameof(FollowUpSeries.Stakeholder), s => s.Stakeholder),
        (nameof(FollowUpSeries.Owner), s => s.Owner),
        (nameof(FollowUpSeries.IsEnded), s => s.IsEnded));

    public static readonly DocumentType<FollowUp> FollowUp = new(
        "follow-up",
        1,
        FollowUpsJson.Default.FollowUp,
        (nameof(FollowUps.FollowUp.Series), f => f.Series),
        (nameof(FollowUps.FollowUp.Stakeholder), f => f.Stakeholder),
        (nameof(FollowUps.FollowUp.Owner), f => f.Owner),
        (nameof(FollowUps.FollowUp.Due), f => f.Due),
        (nameof(FollowUps.FollowUp.State), f => f.State),
        (nameof(FollowUps.FollowUp.StayedUnanswered), f => f.StayedUnanswered),
        (nameof(FollowUps.FollowUp.OwesConsequence), f => f.OwesConsequence));
}
