namespace RequirementsKit.Baselines.Internal;

/// <summary>Which lines have another place in the tree. Among those that stayed beside each other, a longest increasing subsequence stands still (Fredman 1975); the others moved.</summary>
internal static class MovedLines
{
    /// <summary>The requirements that moved, in the order of the lines. O(n log n).</summary>
    public static IReadOnlyList<RequirementId> Between(IEnumerable<BaselineLine> kept, Dictionary<RequirementId, BaselineLine> after)
    {
        List<BaselineLine> lines = [.. kept];
        var standing = lines.Where(l => after[l.RequirementId].Parent == l.Parent)
            .GroupBy(l => l.Parent)
            .SelectMany(beside => Standing([.. beside.OrderBy(l => l.Order).ThenBy(l => l.Number)], after))
            .ToHashSet();
        return [.. lines.Select(l => l.RequirementId).Where(id => !standing.Contains(id))];
    }

    private static IEnumerable<RequirementId> Standing(List<BaselineLine> beside, Dictionary<RequirementId, BaselineLine> after)
    {
        // ends[k] is the line that ends the best subsequence of k + 1 lines: the one with the least place after.
        var ends = new List<int>();
        var previous = new int[beside.Count];
        for (var i = 0; i < beside.Count; i++)
        {
            var place = Place(i);
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = Place(ends[middle]).CompareTo(place) < 0 ? (middle + 1, high) : (low, middle);
            }

            previous[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        for (var i = ends[^1]; i >= 0; i = previous[i])
        {
            yield return beside[i].RequirementId;
        }

        (long Order, int Number) Place(int index) => after[beside[index].RequirementId] is var line ? (line.Order, line.Number) : default;
    }
}
