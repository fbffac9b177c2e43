using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>The net flows of PROMETHEE on one criterion, not yet divided by the number of the other items.</summary>
internal static class NetFlows
{
    public static void Fill(double[] flows, double[] utilities, PreferenceFunction function)
    {
        if (function.Shape == PreferenceShape.Gaussian)
        {
            Pairwise(flows, utilities, function);
        }
        else
        {
            Sorted(flows, utilities, function);
        }
    }

    private static void Pairwise(double[] flows, double[] utilities, PreferenceFunction function)
    {
        Array.Clear(flows);
        for (var a = 0; a < utilities.Length; a++)
        {
            for (var b = a + 1; b < utilities.Length; b++)
            {
                var difference = utilities[a] - utilities[b];
                var preference = difference > 0 ? function.Of(difference) : -function.Of(-difference);
                flows[a] += preference;
                flows[b] -= preference;
            }
        }
    }

    /// <summary>
    /// Every other shape is 0 up to q, 1 above p, and level or linear between: after sorting, each part is a range of items whose sum comes from prefix sums,
    /// and the ends of the ranges only move forward.
    /// </summary>
    private static void Sorted(double[] flows, double[] utilities, PreferenceFunction function)
    {
        var n = utilities.Length;
        var (values, order, prefix) = ((double[])utilities.Clone(), new int[n], new double[n + 1]);
        for (var i = 0; i < n; i++)
        {
            order[i] = i;
        }

        Array.Sort(values, order);
        for (var i = 0; i < n; i++)
        {
            prefix[i + 1] = prefix[i] + (values[i] - values[0]);
        }

        var (q, p) = (function.Indifference, function.Preference);
        int fullBelow = 0, someBelow = 0, someAbove = 0, fullAbove = 0;
        for (var i = 0; i < n; i++)
        {
            while (someBelow < n && values[i] - values[someBelow] > q)
            {
                someBelow++;
            }

            while (fullBelow < n && values[i] - values[fullBelow] > p)
            {
                fullBelow++;
            }

            while (someAbove < n && !(values[someAbove] - values[i] > q))
            {
                someAbove++;
            }

            while (fullAbove < n && !(values[fullAbove] - values[i] > p))
            {
                fullAbove++;
            }

            var own = values[i] - values[0];
            var (below, above) = (someBelow - fullBelow, fullAbove - someAbove);
            var between = function.Shape == PreferenceShape.Level || p == q
                ? 0.5 * (below - above)
                : (((below * (own - q)) - (prefix[someBelow] - prefix[fullBelow])) / (p - q))
                    - (((prefix[fullAbove] - prefix[someAbove]) - (above * (own + q))) / (p - q));
            flows[order[i]] = fullBelow - (n - fullAbove) + between;
        }
    }
}
