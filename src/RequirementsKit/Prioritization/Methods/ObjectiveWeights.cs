using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>Weights from the scores themselves: a criterion counts the more, the better it tells the items apart. They say nothing about what matters.</summary>
/// <remarks>A column without information gets the weight 0 and a diagnostic; when no column has any, all weights are equal.</remarks>
public static class ObjectiveWeights
{
    /// <summary>Weighs by entropy: w ~ 1 − E with E = −Σ p ln p ÷ ln n and p = x ÷ Σx.</summary>
    /// <param name="table">The scores, 0 or more, none missing.</param>
    /// <param name="criteria">The criteria.</param>
    /// <returns>The weights. O(n k); the last bits may differ between runtimes.</returns>
    /// <exception cref="PrioritizationException">A score is missing or negative, or a column is absent; all are listed.</exception>
    /// <remarks>Source: C.-L. Hwang and K. Yoon, Multiple Attribute Decision Making (1981), section 2.3, after C. E. Shannon (1948).</remarks>
    public static DerivedWeights Entropy(ScoreTable table, IReadOnlyList<Criterion> criteria)
    {
        var columns = Columns(table, criteria, allowNegative: false);
        return Share(criteria, [.. columns.Select(column => IsConstant(column) ? 0 : 1 - EntropyOf(column))]);
    }

    /// <summary>Weighs by the standard deviation of each column after it is stretched to 0 to 1.</summary>
    /// <param name="table">The scores, none missing.</param>
    /// <param name="criteria">The criteria.</param>
    /// <returns>The weights. O(n k).</returns>
    /// <exception cref="PrioritizationException">A score is missing, or a column is absent; all are listed.</exception>
    /// <remarks>Source: D. Diakoulaki, G. Mavrotas and L. Papayannakis, Determining objective weights in multiple criteria problems: the CRITIC method, Computers and Operations Research 22 (1995).</remarks>
    public static DerivedWeights StandardDeviation(ScoreTable table, IReadOnlyList<Criterion> criteria) =>
        Share(criteria, [.. Stretched(table, criteria).Select(column => ColumnFigures.Spread(column).Deviation)]);

    /// <summary>Weighs by standard deviation and conflict: w ~ σ·Σ (1 − r), where r is the correlation with each other column. CRITIC.</summary>
    /// <param name="table">The scores, none missing.</param>
    /// <param name="criteria">The criteria.</param>
    /// <returns>The weights. O(n k²).</returns>
    /// <exception cref="PrioritizationException">A score is missing, or a column is absent; all are listed.</exception>
    /// <remarks>Source: D. Diakoulaki, G. Mavrotas and L. Papayannakis, as for <see cref="StandardDeviation"/>.</remarks>
    public static DerivedWeights Critic(ScoreTable table, IReadOnlyList<Criterion> criteria)
    {
        var columns = Stretched(table, criteria);
        var figures = columns.Select(column => ColumnFigures.Spread(column)).ToArray();
        return Share(criteria, [.. columns.Select((column, j) => figures[j].Deviation
            * columns.Select((other, k) => figures[k].Deviation == 0 || figures[j].Deviation == 0 ? 0 : 1 - Correlation(column, figures[j], other, figures[k])).Sum())]);
    }

    private static DerivedWeights Share(IReadOnlyList<Criterion> criteria, double[] information)
    {
        double[] kept = [.. information.Select(value => value > 1e-15 ? value : 0)];
        var total = kept.Sum();
        var diagnostics = criteria.Where((_, k) => kept[k] == 0).Select(PrioritizationTexts.NoInformation).ToList();
        return new(criteria.Select((criterion, k) => KeyValuePair.Create(criterion.Key, total == 0 ? 1.0 / criteria.Count : kept[k] / total)), diagnostics);
    }

    private static double[][] Columns(ScoreTable table, IReadOnlyList<Criterion> criteria, bool allowNegative)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(criteria);
        var problems = criteria.Where(criterion => table.FindCriterion(criterion.Key) < 0).Select(criterion => PrioritizationTexts.NoColumn(criterion.Key, table.Criteria))
            .Concat(from criterion in criteria
                    let index = table.FindCriterion(criterion.Key)
                    where index >= 0
                    from cell in table.Columns[index].Values.Select((value, i) => (value, i))
                    where double.IsNaN(cell.value) || (!allowNegative && cell.value < 0)
                    select double.IsNaN(cell.value) ? PrioritizationTexts.Unscored(table.Keys[cell.i], criterion) : PrioritizationTexts.NegativeShare(table.Keys[cell.i], criterion, cell.value))
            .ToList();
        return problems.Count > 0 ? throw new PrioritizationException(problems) : [.. criteria.Select(criterion => table.Columns[table.FindCriterion(criterion.Key)].Values)];
    }

    private static double[][] Stretched(ScoreTable table, IReadOnlyList<Criterion> criteria) =>
        [.. Columns(table, criteria, allowNegative: true).Zip(criteria, (column, criterion) =>
        {
            var transform = Normalization.MinMax.Fit(column, criterion);
            return column.Select(transform.Apply).ToArray();
        })];

    private static bool IsConstant(double[] column) => column.Length < 2 || column.All(value => value.Equals(column[0]));

    private static double EntropyOf(double[] column)
    {
        var total = column.Sum();
        return column.Sum(value => value == 0 ? 0 : -(value / total) * Math.Log(value / total)) / Math.Log(column.Length);
    }

    private static double Correlation(double[] left, (double Mean, double Deviation) one, double[] right, (double Mean, double Deviation) other)
    {
        double sum = 0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += (left[i] - one.Mean) * (right[i] - other.Mean);
        }

        return sum / left.Length / (one.Deviation * other.Deviation);
    }
}
