using RequirementsKit.Storage;

namespace RequirementsKit.Stakeholders;

/// <summary>The named queries over stakeholders.</summary>
public static class StakeholderQueries
{
    /// <summary>Gets those that stand for themselves: neither merged nor erased, by name.</summary>
    public static Query<Stakeholder> Active { get; } = Query.Where<Stakeholder>(s => s.MergedInto == null && !s.IsErased).OrderBy(s => s.Name);

    /// <summary>Gets those of whom more engagement is wanted than there is, by name.</summary>
    public static Query<Stakeholder> NeedingEngagement { get; } = Active.And(Query.Where<Stakeholder>(s => s.NeedsEngagement));

    /// <summary>The persons that belong to an organisation, by name.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <returns>The query.</returns>
    public static Query<Stakeholder> MembersOf(StakeholderId organisation) => Active.And(Query.Where<Stakeholder>(s => s.OrganisationId == organisation));

    /// <summary>Those that have a name elsewhere, by name: one, unless somebody was registered twice.</summary>
    /// <param name="key">The name elsewhere.</param>
    /// <returns>The query.</returns>
    public static Query<Stakeholder> WithExternalKey(ExternalKey key) => Active.And(Query.Where<Stakeholder>(s => s.ExternalKeys.Contains(key)));

    /// <summary>Those in a cell of the power/interest grid, by name.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The query.</returns>
    public static Query<Stakeholder> InCell(GridCell cell) => Active.And(Query.Where<Stakeholder>(s => s.Cell == cell));
}
