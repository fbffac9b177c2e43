using System.Buffers;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>
/// Puts many items in order: a radix sort by where a score lies between the smallest and the largest, in 32 bits, each packed with its item's index; what those bits leave open is compared.
/// O(n) unless most scores crowd into a sliver of their range, then O(n log n). Stable. Two rented buffers, nothing for each item.
/// </summary>
internal static class RadixOrder
{
    private const int DigitBits = 11;
    private const int Digits = 3;
    private const int Buckets = 1 << DigitBits;
    private const int IndexBits = 32;

    /// <summary>Orders the items, the best first.</summary>
    /// <param name="scores">The scores, all finite.</param>
    /// <param name="compared">What they are compared by first.</param>
    /// <param name="compare">The whole order.</param>
    public static int[] Of(ReadOnlySpan<double> scores, ComparedScore compared, Comparison<int> compare)
    {
        var (from, to) = (ArrayPool<ulong>.Shared.Rent(scores.Length), ArrayPool<ulong>.Shared.Rent(scores.Length));
        try
        {
            Pack(scores, compared, from);
            Sort(from.AsSpan(0, scores.Length), to.AsSpan(0, scores.Length));
            var order = new int[scores.Length];
            for (var start = 0; start < order.Length;)
            {
                var end = start;
                while (end < order.Length && to[end] >> IndexBits == to[start] >> IndexBits)
                {
                    order[end] = (int)(uint)to[end];
                    end++;
                }

                Settle(order.AsSpan(start, end - start), compare);
                start = end;
            }

            return order;
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(from);
            ArrayPool<ulong>.Shared.Return(to);
        }
    }

    /// <summary>A difference, a product and a rounding that never turn the order round: a larger score never gets a smaller number.</summary>
    private static void Pack(ReadOnlySpan<double> scores, ComparedScore compared, ulong[] packed)
    {
        var (min, max) = compared.Ends(scores);
        var scale = uint.MaxValue / (max - min);
        scale = double.IsFinite(scale) ? scale : 0; // all equal, or too close together to be told apart here
        for (var i = 0; i < scores.Length; i++)
        {
            packed[i] = ((ulong)(uint)((compared.Of(scores[i]) - min) * scale) << IndexBits) | (uint)i;
        }
    }

    /// <summary>Sorts by the upper half, digit by digit from the last; the result stands in <paramref name="to"/>.</summary>
    private static void Sort(Span<ulong> from, Span<ulong> to)
    {
        var places = new int[Digits * Buckets];
        foreach (var value in from)
        {
            for (var digit = 0; digit < Digits; digit++)
            {
                places[(digit * Buckets) + Digit(value, digit)]++;
            }
        }

        for (var digit = 0; digit < Digits; digit++)
        {
            var starts = places.AsSpan(digit * Buckets, Buckets);
            var next = 0;
            foreach (ref var start in starts)
            {
                (start, next) = (next, next + start);
            }

            foreach (var value in from)
            {
                to[starts[Digit(value, digit)]++] = value;
            }

            var sorted = to;
            to = from;
            from = sorted;
        }
    }

    private static int Digit(ulong value, int digit) => (int)(value >> (IndexBits + (digit * DigitBits))) & (Buckets - 1);

    private static void Settle(Span<int> items, Comparison<int> compare)
    {
        for (var i = 1; i < items.Length; i++)
        {
            if (compare(items[i - 1], items[i]) > 0)
            {
                items.Sort(compare);
                return;
            }
        }
    }
}
