using System.Numerics;
using System.Runtime.InteropServices;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>The distances of TOPSIS for a stretch of items. Vector lanes do exactly what the scalar code does.</summary>
internal static class Distances
{
    /// <summary>Adds the squared distances on one criterion.</summary>
    public static void Add(Span<double> toIdeal, Span<double> toAnti, ReadOnlySpan<double> utilities, (double Worst, double Best) ends, double weight)
    {
        var ideals = MemoryMarshal.Cast<double, Vector<double>>(toIdeal);
        var antis = MemoryMarshal.Cast<double, Vector<double>>(toAnti);
        var lanes = MemoryMarshal.Cast<double, Vector<double>>(utilities);
        var (bests, worsts, weights) = (new Vector<double>(ends.Best), new Vector<double>(ends.Worst), new Vector<double>(weight));
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            var (up, down) = (weights * (bests - lanes[lane]), weights * (lanes[lane] - worsts));
            ideals[lane] += up * up;
            antis[lane] += down * down;
        }

        for (var i = lanes.Length * Vector<double>.Count; i < utilities.Length; i++)
        {
            var (up, down) = (weight * (ends.Best - utilities[i]), weight * (utilities[i] - ends.Worst));
            toIdeal[i] += up * up;
            toAnti[i] += down * down;
        }
    }

    /// <summary>Puts D⁻ ÷ (D⁺ + D⁻) where the squared distances to the anti-ideal were, and tells whether every item got 0 ÷ 0.</summary>
    public static bool Closeness(ReadOnlySpan<double> toIdeal, Span<double> toAnti)
    {
        var antis = MemoryMarshal.Cast<double, Vector<double>>(toAnti);
        var ideals = MemoryMarshal.Cast<double, Vector<double>>(toIdeal);
        var (halves, farthest) = (new Vector<double>(0.5), Vector<double>.Zero);
        for (var lane = 0; lane < antis.Length; lane++)
        {
            var anti = Vector.SquareRoot(antis[lane]);
            var both = Vector.SquareRoot(ideals[lane]) + anti;
            farthest = Vector.Max(farthest, both);
            antis[lane] = Vector.ConditionalSelect(Vector.Equals(both, Vector<double>.Zero), halves, anti / both);
        }

        var isFlat = Vector.EqualsAll(farthest, Vector<double>.Zero);
        for (var i = antis.Length * Vector<double>.Count; i < toAnti.Length; i++)
        {
            var (ideal, anti) = (Math.Sqrt(toIdeal[i]), Math.Sqrt(toAnti[i]));
            isFlat &= ideal + anti == 0;
            toAnti[i] = ideal + anti == 0 ? 0.5 : anti / (ideal + anti);
        }

        return isFlat;
    }
}
