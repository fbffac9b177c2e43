namespace RequirementsKit.Prioritization.Internal;

/// <summary>What a score is compared by: rounded to a number of significant bits, halves away from zero, and turned so that the smallest is the best.</summary>
/// <remarks>Rounding makes "equal" an equivalence, which a tolerance is not, and it never turns two scores round.</remarks>
internal readonly struct ComparedScore(int bits, bool smallerIsBetter)
{
    private const int DoubleBits = 53;
    private readonly long _half = bits == DoubleBits ? 0 : 1L << (DoubleBits - bits - 1);
    private readonly long _mask = ~((1L << (DoubleBits - bits)) - 1);

    public double Of(double score)
    {
        var rounded = BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(score) + _half) & _mask);
        rounded = double.IsFinite(rounded) ? rounded : score;
        return rounded == 0 ? 0 : smallerIsBetter ? rounded : -rounded;
    }

    /// <summary>The ends of what many scores are compared by.</summary>
    public (double Min, double Max) Ends(ReadOnlySpan<double> scores)
    {
        var ends = ColumnFigures.Ends(scores);
        var (one, other) = (Of(ends.Min), Of(ends.Max));
        return (Math.Min(one, other), Math.Max(one, other));
    }
}
