namespace RequirementsKit.Prioritization.Internal;

/// <summary>Puts the items in order for one draw of weights after another, as a ranking would: rounded scores, and ties in the order they have. Its buffers are used again, so one thread at a time.</summary>
internal sealed class DrawOrder(double[][] utilities, int[] groups, int significantBits)
{
    private const int DoubleBits = 53;
    private readonly ComparedScore _compared = new(significantBits, smallerIsBetter: false);
    private readonly double[] _scores = new double[groups.Length];
    private readonly long[] _packed = new long[groups.Length];
    private readonly int[] _order = new int[groups.Length];

    /// <summary>The bits that rounding leaves unused; an item's index fits into them where there are not too many items.</summary>
    private readonly long _unused = (1L << (DoubleBits - significantBits)) - 1;

    /// <summary>The items, the best first; overwritten by the next call.</summary>
    public ReadOnlySpan<int> Of(ReadOnlySpan<double> weights)
    {
        Score(weights);
        if (groups.Length - 1 <= _unused)
        {
            SortPacked();
        }
        else
        {
            SortApart();
        }

        if (groups.Length > 0 && groups[0] != groups[^1])
        {
            int[] grouped = [.. _order.OrderBy(i => groups[i])];
            grouped.CopyTo(_order, 0);
        }

        return _order;
    }

    private void Score(ReadOnlySpan<double> weights)
    {
        Array.Clear(_scores);
        for (var c = 0; c < weights.Length; c++)
        {
            var (column, weight) = (utilities[c], weights[c]);
            for (var i = 0; i < _scores.Length; i++)
            {
                _scores[i] += weight * column[i];
            }
        }

        for (var i = 0; i < _scores.Length; i++)
        {
            _scores[i] = _compared.Of(_scores[i]);
        }
    }

    /// <summary>Sorts whole numbers that are in the order of the scores and end in the item's index.</summary>
    private void SortPacked()
    {
        for (var i = 0; i < _packed.Length; i++)
        {
            var bits = BitConverter.DoubleToInt64Bits(_scores[i]);
            _packed[i] = ((bits ^ ((bits >> 63) & long.MaxValue)) & ~_unused) | (long)i;
        }

        Array.Sort(_packed);
        for (var i = 0; i < _packed.Length; i++)
        {
            _order[i] = (int)(_packed[i] & _unused);
        }
    }

    private void SortApart()
    {
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        Array.Sort(_scores, _order);
        for (var start = 0; start < _order.Length;)
        {
            var end = start + 1;
            while (end < _order.Length && _scores[end].Equals(_scores[start]))
            {
                end++;
            }

            _order.AsSpan(start, end - start).Sort();
            start = end;
        }
    }
}
