using RequirementsKit.Storage;

namespace RequirementsKit.Requirements;

/// <summary>The named queries over requirements and confirmation rounds.</summary>
public static class RequirementQueries
{
    /// <summary>Gets all requirements in the order of their keys.</summary>
    public static Query<Requirement> ByKey { get; } = Query.All<Requirement>().OrderBy(r => r.KeyNumber);

    /// <summary>Gets those that nobody answers for, settled ones left out.</summary>
    public static Query<Requirement> WithoutOwner { get; } = Query.Where<Requirement>(r =>
        r.Content.Owner == null && r.Status != RequirementStatus.Rejected && r.Status != RequirementStatus.Duplicate && r.Status != RequirementStatus.Obsolete).OrderBy(r => r.KeyNumber);

    /// <summary>Those in a state, in the order of their keys.</summary>
    /// <param name="status">The state.</param>
    /// <returns>The query.</returns>
    public static Query<Requirement> InStatus(RequirementStatus status) => Query.Where<Requirement>(r => r.Status == status).OrderBy(r => r.KeyNumber);

    /// <summary>The one that is called by a name elsewhere.</summary>
    /// <param name="key">The name.</param>
    /// <returns>The query.</returns>
    public static Query<Requirement> Called(ExternalKey key) => Query.Where<Requirement>(r => r.ExternalKey == key);

    /// <summary>The confirmation rounds of a requirement, the latest last.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The query.</returns>
    public static Query<ConfirmationRound> RoundsOf(RequirementId requirement) => Query.Where<ConfirmationRound>(r => r.RequirementId == requirement).OrderBy(r => r.KeyNumber);

    /// <summary>The confirmation rounds in which a stakeholder is asked.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <returns>The query.</returns>
    public static Query<ConfirmationRound> RoundsAsking(StakeholderId stakeholder) => Query.Where<ConfirmationRound>(r => r.Asked.Contains(stakeholder)).OrderBy(r => r.KeyNumber);
}
