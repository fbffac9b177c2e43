using System.Numerics;
using System.Runtime.InteropServices;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>Adds weighted, normalized columns to sums. Four columns are read at once, because writing the sums costs as much as reading a column; the terms are added in the order of the columns all the same.</summary>
internal static class WeightedColumns
{
    private const int Together = 4;

    /// <summary>Adds every criterion for a stretch of items; no score is missing.</summary>
    public static void Add(Span<double> sums, MethodInput input, int start)
    {
        var k = 0;
        for (; k + Together <= input.Criteria.Count; k += Together)
        {
            AddFour(sums, input, k, start);
        }

        for (; k < input.Criteria.Count; k++)
        {
            AddOne(sums, input, k, start, from: 0);
        }
    }

    private static void AddFour(Span<double> sums, MethodInput input, int k, int start)
    {
        if (!input.Transform(k).IsLine || !input.Transform(k + 1).IsLine || !input.Transform(k + 2).IsLine || !input.Transform(k + 3).IsLine)
        {
            AddOne(sums, input, k, start, from: 0);
            AddOne(sums, input, k + 1, start, from: 0);
            AddOne(sums, input, k + 2, start, from: 0);
            AddOne(sums, input, k + 3, start, from: 0);
            return;
        }

        var lanes = MemoryMarshal.Cast<double, Vector<double>>(sums);
        var one = Lanes(input, k, start, lanes.Length);
        var two = Lanes(input, k + 1, start, lanes.Length);
        var three = Lanes(input, k + 2, start, lanes.Length);
        var four = Lanes(input, k + 3, start, lanes.Length);
        var (termOne, termTwo, termThree, termFour) = (new WeightedTerm(input, k), new WeightedTerm(input, k + 1), new WeightedTerm(input, k + 2), new WeightedTerm(input, k + 3));
        for (var i = 0; i < lanes.Length; i++)
        {
            lanes[i] = lanes[i] + termOne.Of(one[i]) + termTwo.Of(two[i]) + termThree.Of(three[i]) + termFour.Of(four[i]);
        }

        var rest = lanes.Length * Vector<double>.Count;
        AddOne(sums, input, k, start, rest);
        AddOne(sums, input, k + 1, start, rest);
        AddOne(sums, input, k + 2, start, rest);
        AddOne(sums, input, k + 3, start, rest);
    }

    private static void AddOne(Span<double> sums, MethodInput input, int k, int start, int from)
    {
        var (values, transform, weight) = (input.Column(k), input.Transform(k), input.Weight(k));
        for (var i = from; i < sums.Length; i++)
        {
            sums[i] += weight * transform.Apply(values[start + i]);
        }
    }

    private static ReadOnlySpan<Vector<double>> Lanes(MethodInput input, int k, int start, int count) =>
        MemoryMarshal.Cast<double, Vector<double>>(input.Values(k).Slice(start, count * Vector<double>.Count));
}
