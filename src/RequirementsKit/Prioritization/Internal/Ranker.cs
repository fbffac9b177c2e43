namespace RequirementsKit.Prioritization.Internal;

/// <summary>Checks a table against a model, settles missing scores, runs the method and puts the items in order.</summary>
internal static class Ranker
{
    /// <summary>From this number of items on, a radix sort is quicker than comparing.</summary>
    private const int Many = 512;

    public static Ranking Rank(PrioritizationModel model, ScoreTable table)
    {
        var (input, excluded) = Prepare(model, table);
        var result = Score(model, input);
        var comparison = new ItemComparison(model, input, result);
        return new(model, table, input, result, comparison, Order(comparison, result), excluded);
    }

    public static IReadOnlyList<RankedItem> Top(PrioritizationModel model, ScoreTable table, int count)
    {
        var input = Prepare(model, table).Input;
        var result = Score(model, input);
        var comparison = new ItemComparison(model, input, result);
        var order = comparison.HasGroups
            ? Order(comparison, result)[..Math.Min(count, input.Count)]
            : TopItems.Of(result.Scores, comparison.Compared, count, comparison.Compare);
        return RankedItems.Of(table, input, result, comparison, order);
    }

    public static MethodInput Input(PrioritizationModel model, IReadOnlyList<string> items, double[][] values, bool isInKeyOrder)
    {
        ColumnTransform[] transforms = [.. values.Select((column, k) => HasScore(column) ? model.Normalization.Fit(column, model.Criteria[k]) : ColumnTransform.Linear(0, 0))];
        var ends = model.Normalization.IsRelative ? ColumnFigures.Ends(values) : null;
        var problems = model.Criteria.Where((_, k) => !transforms[k].IsFinite || (ends is not null && !Fits(transforms[k], values[k], ends[k]))).Select(PrioritizationTexts.TooLarge).ToList();
        return problems.Count > 0 ? throw new PrioritizationException(problems) : new(model.Criteria, items, values, transforms, ends, isInKeyOrder);
    }

    public static MethodResult Score(PrioritizationModel model, MethodInput input)
    {
        var result = model.Method.Score(input);
        if (result.Scores.Length != input.Count || (result.Tiers?.Length ?? input.Count) != input.Count)
        {
            throw new InvalidOperationException(
                $"The method {model.Method.Name} gave {result.Scores.Length} scores and {result.Tiers?.Length ?? 0} tiers for {input.Count} items. It must give one score for each and, if it makes tiers, one tier.");
        }

        if (!ColumnFigures.AreFinite(result.Scores))
        {
            throw new PrioritizationException(result.Scores.Index().Where(pair => !double.IsFinite(pair.Item)).Select(pair => PrioritizationTexts.NoScore(model.Method.Name, input.Item(pair.Index), pair.Item)));
        }

        return result;
    }

    private static (MethodInput Input, IReadOnlyList<string> Excluded) Prepare(PrioritizationModel model, ScoreTable table)
    {
        var columns = Columns(model, table);
        var (kept, excluded) = Keep(model, table, columns);
        var items = excluded.Count == 0 ? table.Keys : [.. kept.Select(row => table.Keys[row])];
        var values = new double[columns.Length][];
        for (var k = 0; k < columns.Length; k++)
        {
            values[k] = excluded.Count == 0 ? columns[k].Values : [.. kept.Select(row => columns[k].Values[row])];
            values[k] = columns[k].HasMissing ? Fill(model.Criteria[k], values[k]) : values[k];
        }

        return (Input(model, items, values, table.IsInKeyOrder), excluded);
    }

    /// <summary>Whether a relative normalization gives numbers; a value of a bounded scale or one that stays as it is always does.</summary>
    private static bool Fits(ColumnTransform transform, double[] column, (double Min, double Max) ends) => transform.IsReciprocal
        ? Array.TrueForAll(column, value => !double.IsInfinity(transform.Apply(value)))
        : double.IsFinite(transform.Apply(ends.Min)) && double.IsFinite(transform.Apply(ends.Max));

    private static bool HasScore(ReadOnlySpan<double> column) => column.ContainsAnyInRange(double.NegativeInfinity, double.PositiveInfinity);

    private static ScoreColumn[] Columns(PrioritizationModel model, ScoreTable table)
    {
        var problems = new List<PrioritizationProblem>();
        var columns = new ScoreColumn[model.Criteria.Count];
        for (var k = 0; k < columns.Length; k++)
        {
            var criterion = model.Criteria[k];
            var index = table.FindCriterion(criterion.Key);
            if (index < 0)
            {
                problems.Add(PrioritizationTexts.NoColumn(criterion.Key, table.Criteria));
                continue;
            }

            var column = columns[k] = table.Columns[index];
            if (column.HasMissing || column.Min < criterion.Scale.Min || column.Max > criterion.Scale.Max)
            {
                problems.AddRange(Problems(criterion, column, table));
            }
        }

        return problems.Count > 0 ? throw new PrioritizationException(problems) : columns;
    }

    private static IEnumerable<PrioritizationProblem> Problems(Criterion criterion, ScoreColumn column, ScoreTable table)
    {
        for (var i = 0; i < column.Values.Length; i++)
        {
            if (double.IsNaN(column.Values[i]))
            {
                if (criterion.Missing == MissingScores.Error)
                {
                    yield return PrioritizationTexts.Missing(table.Keys[i], criterion);
                }
            }
            else if (!criterion.Scale.Contains(column.Values[i]))
            {
                yield return PrioritizationTexts.OutsideScale(table.Keys[i], criterion, column.Values[i]);
            }
        }
    }

    private static (List<int> Kept, IReadOnlyList<string> Excluded) Keep(PrioritizationModel model, ScoreTable table, ScoreColumn[] columns)
    {
        var excluding = columns.Where((column, k) => column.HasMissing && model.Criteria[k].Missing == MissingScores.Exclude).ToList();
        var everything = columns.Where((_, k) => model.Criteria[k].Weight > 0).ToList();
        var reweighting = columns.Where((column, k) => column.HasMissing && model.Criteria[k].Missing == MissingScores.Reweight).Any();
        var kept = new List<int>();
        var excluded = new List<string>();
        if (excluding.Count == 0 && !reweighting)
        {
            return (kept, excluded);
        }

        for (var i = 0; i < table.Keys.Length; i++)
        {
            // An item without any score that counts cannot be reweighted: there is nothing to judge it by.
            var isOut = excluding.Any(column => double.IsNaN(column.Values[i])) || (reweighting && everything.All(column => double.IsNaN(column.Values[i])));
            if (isOut)
            {
                excluded.Add(table.Keys[i]);
            }
            else
            {
                kept.Add(i);
            }
        }

        return (kept, excluded);
    }

    private static double[] Fill(Criterion criterion, double[] values)
    {
        if (criterion.Missing == MissingScores.Reweight)
        {
            return values;
        }

        double[] present = [.. values.Where(value => !double.IsNaN(value))];
        if (present.Length == 0 && !criterion.Scale.IsBounded)
        {
            throw new PrioritizationException([PrioritizationTexts.NothingToFillFrom(criterion)]);
        }

        var filler = criterion.Missing == MissingScores.Median && present.Length > 0 ? Median(present) : Worst(criterion, present);
        return [.. values.Select(value => double.IsNaN(value) ? filler : value)];
    }

    private static double Worst(Criterion criterion, double[] present) => criterion.Direction == Direction.Benefit
        ? (double.IsFinite(criterion.Scale.Min) ? criterion.Scale.Min : present.Min())
        : (double.IsFinite(criterion.Scale.Max) ? criterion.Scale.Max : present.Max());

    private static double Median(double[] present)
    {
        Array.Sort(present);
        var middle = present.Length / 2;
        return present.Length % 2 == 1 ? present[middle] : (present[middle - 1] / 2) + (present[middle] / 2);
    }

    private static int[] Order(ItemComparison comparison, MethodResult result)
    {
        int[] order;
        if (result.Scores.Length >= Many)
        {
            order = RadixOrder.Of(result.Scores, comparison.Compared, comparison.CompareInGroup);
            return comparison.HasGroups ? [.. order.OrderBy(comparison.Group)] : order;
        }

        order = [.. Enumerable.Range(0, result.Scores.Length)];
        Array.Sort(order, comparison.Compare);
        return order;
    }
}
