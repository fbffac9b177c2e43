using RequirementsKit.Storage;

namespace RequirementsKit.Stakeholders;

/// <summary>The named queries over stakeholders.</summary>
public static class StakeholderQueries
{
    /// <summary>Gets those that stand for themselves: neither merged nor erased, by name.</summary>
    public static Query<Stakeholder> Active { get; } = Query.Where<Stakeholder>(s => s.MergedInto == null && !s.IsErased).OrderBy(s => s.Name);

    /// <summary>Those in a cell of the power/interest grid, by name.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The query.</returns>
    public static Query<Stakeholder> InCell(GridCell cell) => Active.And(Query.Where<Stakeholder>(s => s.Cell == cell));
}
