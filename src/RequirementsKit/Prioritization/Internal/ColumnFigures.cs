using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>The figures of a column that relative normalizations need, one pass each; missing scores (NaN) are left out.</summary>
internal static class ColumnFigures
{
    /// <summary>The smallest and the largest value; positive and negative infinity where there is none.</summary>
    public static (double Min, double Max) Ends(ReadOnlySpan<double> values)
    {
        var (low, high) = (Vector256.Create(double.PositiveInfinity), Vector256.Create(double.NegativeInfinity));
        var lanes = MemoryMarshal.Cast<double, Vector256<double>>(values);
        foreach (var lane in lanes)
        {
            low = Vector256.ConditionalSelect(Vector256.LessThan(lane, low), lane, low);
            high = Vector256.ConditionalSelect(Vector256.GreaterThan(lane, high), lane, high);
        }

        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        for (var i = 0; i < Vector256<double>.Count; i++)
        {
            (min, max) = (Math.Min(min, low[i]), Math.Max(max, high[i]));
        }

        foreach (var value in values[(lanes.Length * Vector256<double>.Count)..])
        {
            (min, max) = (value < min ? value : min, value > max ? value : max);
        }

        return (min, max);
    }

    /// <summary>The ends of each column.</summary>
    public static (double Min, double Max)[] Ends(double[][] columns)
    {
        var ends = new (double, double)[columns.Length];
        Blocks.EachColumn(columns.Length, columns.Length == 0 ? 0 : columns[0].Length, k => ends[k] = Ends(columns[k]));
        return ends;
    }

    /// <summary>Whether no value is NaN or infinite: only then is x − x zero.</summary>
    public static bool AreFinite(ReadOnlySpan<double> values)
    {
        var lanes = MemoryMarshal.Cast<double, Vector256<double>>(values);
        var sum = Vector256<double>.Zero;
        foreach (var lane in lanes)
        {
            sum += lane - lane;
        }

        var rest = 0.0;
        foreach (var value in values[(lanes.Length * Vector256<double>.Count)..])
        {
            rest += value - value;
        }

        return Vector256.EqualsAll(sum, Vector256<double>.Zero) && rest == 0;
    }

    public static double Sum(ReadOnlySpan<double> values) => LaneSums.Of<Plain>(values);

    /// <summary>Σ 1 ÷ x, in which an x of 0 counts nothing.</summary>
    public static double ReciprocalSum(ReadOnlySpan<double> values) => LaneSums.Of<Reciprocal>(values);

    public static double SquareSum(ReadOnlySpan<double> values) => LaneSums.Of<Square>(values);

    /// <summary>The mean and the standard deviation of the whole population; both 0 where there is no value.</summary>
    public static (double Mean, double Deviation) Spread(ReadOnlySpan<double> values)
    {
        var count = LaneSums.Of<One>(values);
        if (count == 0)
        {
            return (0, 0);
        }

        var mean = Sum(values) / count;
        return (mean, Math.Sqrt(LaneSums.Of<SquaredDistance>(values, mean) / count));
    }

    private readonly struct One : ILaneTerm
    {
        public static Vector256<double> Of(Vector256<double> values, Vector256<double> parameters) => Vector256<double>.One;
    }

    private readonly struct Plain : ILaneTerm
    {
        public static Vector256<double> Of(Vector256<double> values, Vector256<double> parameters) => values;
    }

    private readonly struct Square : ILaneTerm
    {
        public static Vector256<double> Of(Vector256<double> values, Vector256<double> parameters) => values * values;
    }

    private readonly struct Reciprocal : ILaneTerm
    {
        public static Vector256<double> Of(Vector256<double> values, Vector256<double> parameters) =>
            Vector256.ConditionalSelect(Vector256.Equals(values, Vector256<double>.Zero), Vector256<double>.Zero, Vector256<double>.One / values);
    }

    private readonly struct SquaredDistance : ILaneTerm
    {
        public static Vector256<double> Of(Vector256<double> values, Vector256<double> parameters)
        {
            var distances = values - parameters;
            return distances * distances;
        }
    }
}
