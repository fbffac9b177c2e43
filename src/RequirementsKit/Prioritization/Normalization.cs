using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization;

/// <summary>Makes scores on different scales comparable. Derive from it to add your own without touching the kit.</summary>
/// <remarks>
/// <see cref="Anchored"/> depends on the scale alone: adding an item never moves the others. The relative ones depend on the items at hand and can reverse ranks.
/// A column whose values are all equal contributes the same to every item.
/// </remarks>
public abstract class Normalization
{
    /// <summary>Gets the share of the scale: benefit (x − min) ÷ (max − min), cost (max − x) ÷ (max − min). The default.</summary>
    public static Normalization Anchored { get; } = new FormulaNormalization("anchored", false, (_, c) => c.Direction == Direction.Benefit
        ? ColumnTransform.Linear(c.Scale.Min, c.Scale.Max - c.Scale.Min)
        : ColumnTransform.Linear(c.Scale.Max, c.Scale.Min - c.Scale.Max));

    /// <summary>Gets the values as they are; a cost counts against an item.</summary>
    public static Normalization None { get; } = new FormulaNormalization("none", false, (_, c) =>
        ColumnTransform.Linear(0, c.Direction == Direction.Benefit ? 1 : -1));

    /// <summary>Gets x ÷ max for a benefit and min ÷ x for a cost. Positive costs only.</summary>
    public static Normalization Linear { get; } = new FormulaNormalization("linear", true, (values, c) =>
    {
        var (min, max) = ColumnFigures.Ends(values);
        return c.Direction == Direction.Benefit ? ColumnTransform.Linear(0, max) : min == 0 ? Nothing : ColumnTransform.Reciprocal(min);
    });

    /// <summary>Gets (x − min) ÷ (max − min) of the column for a benefit and (max − x) ÷ (max − min) for a cost.</summary>
    public static Normalization MinMax { get; } = new FormulaNormalization("min-max", true, (values, c) =>
    {
        var (min, max) = ColumnFigures.Ends(values);
        return c.Direction == Direction.Benefit ? ColumnTransform.Linear(min, max - min) : ColumnTransform.Linear(max, min - max);
    });

    /// <summary>Gets x ÷ max for a benefit and 1 − x ÷ max for a cost.</summary>
    public static Normalization Max { get; } = new FormulaNormalization("max", true, (values, c) =>
    {
        var max = ColumnFigures.Ends(values).Max;
        return c.Direction == Direction.Benefit ? ColumnTransform.Linear(0, max) : ColumnTransform.Linear(max, -max);
    });

    /// <summary>Gets x ÷ Σx for a benefit and (1 ÷ x) ÷ Σ(1 ÷ x) for a cost. Positive costs only.</summary>
    public static Normalization Sum { get; } = new FormulaNormalization("sum", true, (values, c) =>
        c.Direction == Direction.Benefit ? ColumnTransform.Linear(0, ColumnFigures.Sum(values))
        : ColumnFigures.ReciprocalSum(values) is var sum && sum == 0 ? Nothing : ColumnTransform.Reciprocal(1 / sum));

    /// <summary>Gets x ÷ √Σx²; a cost counts against an item.</summary>
    public static Normalization Vector { get; } = new FormulaNormalization("vector", true, (values, c) =>
        ColumnTransform.Linear(0, c.Direction == Direction.Benefit ? Math.Sqrt(ColumnFigures.SquareSum(values)) : -Math.Sqrt(ColumnFigures.SquareSum(values))));

    /// <summary>Gets (x − mean) ÷ population standard deviation; a cost counts against an item.</summary>
    public static Normalization ZScore { get; } = new FormulaNormalization("z-score", true, (values, c) =>
    {
        var ((min, max), (mean, deviation)) = (ColumnFigures.Ends(values), ColumnFigures.Spread(values));
        return min.Equals(max) ? Nothing : ColumnTransform.Linear(mean, c.Direction == Direction.Benefit ? deviation : -deviation);
    });

    /// <summary>Gets the normalizations of the kit.</summary>
    public static IReadOnlyList<Normalization> All { get; } = [Anchored, None, Linear, MinMax, Max, Sum, Vector, ZScore];

    /// <summary>Gets the stable name; part of the hash of a model.</summary>
    public abstract string Name { get; }

    /// <summary>Gets whether the result depends on the other items.</summary>
    public abstract bool IsRelative { get; }

    /// <summary>Fits the normalization to a column that has a score.</summary>
    /// <param name="values">The scores of all items; NaN marks a missing one, and one at least is there.</param>
    /// <param name="criterion">The criterion.</param>
    /// <returns>What to do with each value.</returns>
    public abstract ColumnTransform Fit(ReadOnlySpan<double> values, Criterion criterion);

    /// <summary>Writes the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    private static ColumnTransform Nothing => ColumnTransform.Linear(0, 0);
}
