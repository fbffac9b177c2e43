namespace RequirementsKit.Prioritization.Internal;

/// <summary>The best items without an order of the rest: a heap of the best so far with the worst of them on top. O(n + m log k), where m items enter the heap.</summary>
internal static class TopItems
{
    /// <param name="scores">The scores.</param>
    /// <param name="compared">What they are compared by first.</param>
    /// <param name="count">How many.</param>
    /// <param name="compare">The whole order.</param>
    public static int[] Of(ReadOnlySpan<double> scores, ComparedScore compared, int count, Comparison<int> compare)
    {
        var heap = new int[Math.Min(count, scores.Length)];
        for (var i = 0; i < heap.Length; i++)
        {
            heap[i] = i;
        }

        for (var root = (heap.Length / 2) - 1; root >= 0; root--)
        {
            Sink(heap, root, compare);
        }

        var worst = heap.Length > 0 ? compared.Of(scores[heap[0]]) : double.NegativeInfinity;
        for (var i = heap.Length; i < scores.Length; i++)
        {
            if (compared.Of(scores[i]) <= worst && compare(i, heap[0]) < 0)
            {
                heap[0] = i;
                Sink(heap, 0, compare);
                worst = compared.Of(scores[heap[0]]);
            }
        }

        Array.Sort(heap, compare);
        return heap;
    }

    private static void Sink(int[] heap, int root, Comparison<int> compare)
    {
        for (var child = (2 * root) + 1; child < heap.Length; child = (2 * root) + 1)
        {
            child += child + 1 < heap.Length && compare(heap[child + 1], heap[child]) > 0 ? 1 : 0;
            if (compare(heap[child], heap[root]) <= 0)
            {
                return;
            }

            (heap[root], heap[child]) = (heap[child], heap[root]);
            root = child;
        }
    }
}
