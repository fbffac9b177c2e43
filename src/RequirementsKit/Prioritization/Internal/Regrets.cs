using System.Numerics;
using System.Runtime.InteropServices;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>The weighted regrets of VIKOR on one criterion for a stretch of items. Vector lanes do exactly what the scalar code does.</summary>
internal static class Regrets
{
    public static void Add(Span<double> sums, Span<double> largest, ReadOnlySpan<double> utilities, (double Worst, double Best) ends, double weight)
    {
        var range = ends.Best - ends.Worst;
        var sumLanes = MemoryMarshal.Cast<double, Vector<double>>(sums);
        var largestLanes = MemoryMarshal.Cast<double, Vector<double>>(largest);
        var lanes = MemoryMarshal.Cast<double, Vector<double>>(utilities);
        var (bests, ranges, weights) = (new Vector<double>(ends.Best), new Vector<double>(range), new Vector<double>(weight));
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            var regret = weights * ((bests - lanes[lane]) / ranges);
            sumLanes[lane] += regret;
            largestLanes[lane] = Vector.Max(largestLanes[lane], regret);
        }

        for (var i = lanes.Length * Vector<double>.Count; i < utilities.Length; i++)
        {
            var regret = weight * ((ends.Best - utilities[i]) / range);
            sums[i] += regret;
            largest[i] = Math.Max(largest[i], regret);
        }
    }
}
