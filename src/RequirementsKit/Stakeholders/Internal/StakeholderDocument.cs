namespace RequirementsKit.Stakeholders.Internal;

/// <summary>How a stakeholder is stored.</summary>
internal static class StakeholderDocument
{
    public static readonly DocumentType<Stakeholder> Type = new(
        "stakeholder",
        1,
        StakeholdersJson.Default.Stakeholder,
        (nameof(Stakeholder.KeyNumber), s => s.KeyNumber),
        (nameof(Stakeholder.Name), s => s.Name),
        (nameof(Stakeholder.Kind), s => s.Kind),
        (nameof(Stakeholder.OrganisationId), s => s.OrganisationId),
        (nameof(Stakeholder.ExternalKeys), s => s.ExternalKeys),
        (nameof(Stakeholder.Cell), s => s.Cell),
        (nameof(Stakeholder.NeedsEngagement), s => s.NeedsEngagement),
        (nameof(Stakeholder.MergedInto), s => s.MergedInto),
        (nameof(Stakeholder.IsErased), s => s.IsErased));
}
