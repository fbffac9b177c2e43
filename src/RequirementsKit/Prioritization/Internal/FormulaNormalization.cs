namespace RequirementsKit.Prioritization.Internal;

/// <summary>A normalization of the kit: a name and a formula over the column's figures.</summary>
internal sealed class FormulaNormalization(string name, bool isRelative, Func<ColumnFigures, Criterion, ColumnTransform> formula) : Normalization
{
    public override string Name => name;

    public override bool IsRelative => isRelative;

    public override ColumnTransform Fit(ReadOnlySpan<double> values, Criterion criterion) =>
        formula(isRelative ? ColumnFigures.Of(values) : default, criterion);
}
