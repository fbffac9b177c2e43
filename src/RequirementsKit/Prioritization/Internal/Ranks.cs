namespace RequirementsKit.Prioritization.Internal;

/// <summary>Fractional ranks and their correlation.</summary>
internal static class Ranks
{
    /// <summary>Ranks of values, the smallest 1; ties share the mean of the places that they take up.</summary>
    public static double[] Fractional(double[] values)
    {
        var (sorted, order) = ((double[])values.Clone(), Enumerable.Range(0, values.Length).ToArray());
        Array.Sort(sorted, order);
        var ranks = new double[values.Length];
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end].Equals(sorted[start]))
            {
                end++;
            }

            for (var i = start; i < end; i++)
            {
                ranks[order[i]] = (start + 1 + end) / 2.0;
            }

            start = end;
        }

        return ranks;
    }

    /// <summary>Pearson's correlation, on ranks Spearman's; null when one side is constant.</summary>
    public static double? Correlation(double[] left, double[] right)
    {
        var (one, other) = (ColumnFigures.Spread(left), ColumnFigures.Spread(right));
        if (one.Deviation == 0 || other.Deviation == 0)
        {
            return null;
        }

        double sum = 0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += (left[i] - one.Mean) * (right[i] - other.Mean);
        }

        return Math.Clamp(sum / left.Length / (one.Deviation * other.Deviation), -1, 1);
    }
}
