using System.Numerics;
using System.Runtime.InteropServices;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>A column after normalization, where more is always better. Vector lanes do exactly what the scalar code does.</summary>
internal static class Utilities
{
    /// <summary>Normalizes a column or a stretch of it.</summary>
    public static void Fill(Span<double> utilities, ReadOnlySpan<double> values, ColumnTransform transform)
    {
        var i = 0;
        var (shift, divisor) = transform.Line;
        if (transform.IsLine)
        {
            var from = MemoryMarshal.Cast<double, Vector<double>>(values);
            var to = MemoryMarshal.Cast<double, Vector<double>>(utilities);
            var (shifts, divisors, factors) = (new Vector<double>(shift), new Vector<double>(divisor), new Vector<double>(1 / divisor));
            var isExact = transform.HasExactReciprocal;
            for (var lane = 0; lane < to.Length; lane++)
            {
                to[lane] = isExact ? (from[lane] - shifts) * factors : (from[lane] - shifts) / divisors;
            }

            i = to.Length * Vector<double>.Count;
        }

        for (; i < utilities.Length; i++)
        {
            utilities[i] = transform.Apply(values[i]);
        }
    }

    /// <summary>The worst and the best utility of each criterion.</summary>
    public static (double Worst, double Best)[] Ends(MethodInput input)
    {
        var ends = new (double, double)[input.Criteria.Count];
        Blocks.EachColumn(ends.Length, input.Count, k => ends[k] = Ends(input, k));
        return ends;
    }

    private static (double Worst, double Best) Ends(MethodInput input, int criterion)
    {
        var transform = input.Transform(criterion);
        if (!transform.IsReciprocal)
        {
            // A line keeps or turns the order, and so does its rounding: the ends of the column become the ends of the utilities.
            var ends = input.Ends(criterion);
            var (one, other) = (transform.Apply(ends.Min), transform.Apply(ends.Max));
            return (Math.Min(one, other), Math.Max(one, other));
        }

        double worst = double.PositiveInfinity, best = double.NegativeInfinity;
        foreach (var value in input.Values(criterion))
        {
            var utility = transform.Apply(value);
            (worst, best) = (Math.Min(worst, utility), Math.Max(best, utility));
        }

        return (worst, best);
    }
}
