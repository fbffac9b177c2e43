using System.Numerics;
using System.Runtime.InteropServices;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>A column after normalization, where more is always better. Vector lanes do exactly what the scalar code does.</summary>
internal static class Utilities
{
    public static (double Worst, double Best) Fill(Span<double> utilities, MethodInput input, int k)
    {
        var values = input.Values(k);
        var transform = input.Transform(k);
        var (shift, divisor) = transform.Line;
        var i = 0;
        double worst = double.PositiveInfinity, best = double.NegativeInfinity;
        if (!transform.IsReciprocal && divisor != 0)
        {
            var from = MemoryMarshal.Cast<double, Vector<double>>(values);
            var to = MemoryMarshal.Cast<double, Vector<double>>(utilities);
            var (shifts, divisors) = (new Vector<double>(shift), new Vector<double>(divisor));
            var (low, high) = (new Vector<double>(worst), new Vector<double>(best));
            for (var lane = 0; lane < to.Length; lane++)
            {
                var utility = (from[lane] - shifts) / divisors;
                to[lane] = utility;
                low = Vector.Min(low, utility);
                high = Vector.Max(high, utility);
            }

            for (var lane = 0; lane < Vector<double>.Count; lane++)
            {
                (worst, best) = (Math.Min(worst, low[lane]), Math.Max(best, high[lane]));
            }

            i = to.Length * Vector<double>.Count;
        }

        for (; i < utilities.Length; i++)
        {
            utilities[i] = transform.Apply(values[i]);
            (worst, best) = (Math.Min(worst, utilities[i]), Math.Max(best, utilities[i]));
        }

        return (worst, best);
    }
}
