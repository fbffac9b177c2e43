namespace RequirementsKit.Prioritization.Internal;

/// <summary>Gives items in their order the ranks of competitions ("1224") and the dense ones ("1223").</summary>
internal static class RankedItems
{
    public static RankedItem[] Of(ScoreTable table, MethodInput input, MethodResult result, ItemComparison comparison, ReadOnlySpan<int> order)
    {
        var items = new RankedItem[order.Length];
        var (rank, dense) = (0, 0);
        var missing = table.Columns.Any(column => column.HasMissing);
        for (var i = 0; i < items.Length; i++)
        {
            if (i == 0 || comparison.CompareRank(order[i - 1], order[i]) != 0)
            {
                (rank, dense) = (i + 1, dense + 1);
            }

            var (key, group) = (input.Item(order[i]), comparison.Group(order[i]));
            var partial = missing && input.Criteria.Any(criterion => table[key, criterion.Key] is null);
            items[i] = new(key, result.Scores[order[i]], rank, dense, i + 1, group.Tier, group.IsKnockedOut, partial);
        }

        return items;
    }
}
