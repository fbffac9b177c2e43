namespace RequirementsKit.Prioritization.Internal;

/// <summary>Checks a table against a model, settles missing scores, runs the method and puts the items in order.</summary>
internal static class Ranker
{
    public static Ranking Rank(PrioritizationModel model, ScoreTable table)
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

        var input = Input(model, items, values);
        var result = model.Method.Score(input);
        return new(model, table, input, result, Order(model, input, result), excluded);
    }

    public static MethodInput Input(PrioritizationModel model, IReadOnlyList<string> items, double[][] values) =>
        new(model.Criteria, items, values, [.. values.Select((column, k) => model.Normalization.Fit(column, model.Criteria[k]))]);

    public static double Rounded(double score, int bits)
    {
        var drop = 53 - bits;
        if (drop == 0 || score == 0)
        {
            return score == 0 ? 0 : score;
        }

        var half = 1L << (drop - 1);
        var rounded = BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(score) + half) & ~((1L << drop) - 1));
        return double.IsFinite(rounded) ? rounded : score;
    }

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

    private static int[] Order(PrioritizationModel model, MethodInput input, MethodResult result)
    {
        var order = new int[input.Count];
        var keys = new double[input.Count];
        var sign = model.Method.SmallerIsBetter ? 1 : -1;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            keys[i] = sign * Rounded(result.Scores[i], model.SignificantBits);
        }

        var comparison = new ItemComparison(model, input, result);
        if (comparison.HasGroups)
        {
            Array.Sort(order, comparison.Compare);
            return order;
        }

        Array.Sort(keys, order);
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && keys[end].Equals(keys[start]))
            {
                end++;
            }

            if (end - start > 1)
            {
                order.AsSpan(start, end - start).Sort(comparison.Compare);
            }

            start = end;
        }

        return order;
    }
}
