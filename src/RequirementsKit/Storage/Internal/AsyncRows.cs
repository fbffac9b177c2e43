namespace RequirementsKit.Storage.Internal;

internal static class AsyncRows
{
    /// <summary>All rows, without going back to the context of the caller between them, as the operators of <c>AsyncEnumerable</c> do: who waits for them in a window would wait for ever.</summary>
    public static async Task<List<T>> CollectAsync<T>(this IAsyncEnumerable<T> rows, CancellationToken cancellationToken, Func<T, bool>? where = null)
    {
        var collected = new List<T>();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (where is null || where(row))
            {
                collected.Add(row);
            }
        }

        return collected;
    }
}
