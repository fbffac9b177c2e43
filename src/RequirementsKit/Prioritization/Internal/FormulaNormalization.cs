namespace RequirementsKit.Prioritization.Internal;

/// <summary>A normalization of the kit: a name and a formula over a column.</summary>
internal sealed class FormulaNormalization(string name, bool isRelative, FormulaNormalization.Formula formula) : Normalization
{
    internal delegate ColumnTransform Formula(ReadOnlySpan<double> values, Criterion criterion);

    public override string Name => name;

    public override bool IsRelative => isRelative;

    public override ColumnTransform Fit(ReadOnlySpan<double> values, Criterion criterion) => formula(values, criterion);
}
