namespace RequirementsKit.Prioritization.Internal;

/// <summary>
/// Walks over many items in stretches that stay in the nearest cache, or over whole columns of them, on all cores where there are enough items. What is done for one stretch or column never touches
/// the figures of another, so neither their order nor the number of cores changes a bit.
/// </summary>
internal static class Blocks
{
    private const int Length = 2048;

    /// <summary>From this number of items on, starting other cores pays.</summary>
    private const int Many = 32 * Length;

    /// <param name="items">The number of items.</param>
    /// <param name="act">What to do with a stretch: where it starts and how long it is. It must not throw.</param>
    public static void Each(int items, Action<int, int> act) =>
        EachColumn((items + Length - 1) / Length, items, block => act(block * Length, Math.Min(Length, items - (block * Length))));

    /// <param name="columns">The number of columns.</param>
    /// <param name="items">The number of items in each.</param>
    /// <param name="act">What to do with a column. It must not throw.</param>
    public static void EachColumn(int columns, int items, Action<int> act)
    {
        if (items >= Many)
        {
            Parallel.For(0, columns, act);
            return;
        }

        for (var column = 0; column < columns; column++)
        {
            act(column);
        }
    }
}
