using System.Numerics;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>The weighted share of several items on one criterion: what <see cref="ColumnTransform.Apply"/> gives, times the weight, to the bit.</summary>
internal readonly struct WeightedTerm
{
    private readonly Vector<double> _shift;
    private readonly Vector<double> _scale;
    private readonly Vector<double> _weight;
    private readonly bool _multiplies;

    public WeightedTerm(MethodInput input, int criterion)
    {
        var transform = input.Transform(criterion);
        var (shift, divisor) = transform.Line;
        _multiplies = transform.HasExactReciprocal; // a power of two, as on a scale from 1 to 9: the same bits in a fraction of the time
        (_shift, _scale, _weight) = (new(shift), new(_multiplies ? 1 / divisor : divisor), new(input.Weight(criterion)));
    }

    public Vector<double> Of(Vector<double> values) => _weight * (_multiplies ? (values - _shift) * _scale : (values - _shift) / _scale);
}
