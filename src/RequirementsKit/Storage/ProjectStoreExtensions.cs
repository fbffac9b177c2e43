using System.Runtime.CompilerServices;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Storage;

/// <summary>Reads that every store has, made of the few it must give.</summary>
public static class ProjectStoreExtensions
{
    /// <summary>Reads all aggregates that satisfy a query, page by page.</summary>
    /// <typeparam name="T">The aggregate.</typeparam>
    /// <param name="store">The project's store.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The aggregates, in the query's order.</returns>
    public static async IAsyncEnumerable<T> StreamAsync<T>(this IProjectStore store, Query<T> query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T>
    {
        ArgumentNullException.ThrowIfNull(store);
        string? cursor = null;
        do
        {
            var page = await store.PageAsync(query, cursor, cancellationToken: cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            cursor = page.Next;
        }
        while (cursor is not null);
    }

    /// <summary>Reads all aggregates that satisfy a query into a list.</summary>
    /// <typeparam name="T">The aggregate.</typeparam>
    /// <param name="store">The project's store.</param>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The aggregates, in the query's order.</returns>
    public static async Task<IReadOnlyList<T>> ListAsync<T>(this IProjectStore store, Query<T> query, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T> => await store.StreamAsync(query, cancellationToken).CollectAsync(cancellationToken).ConfigureAwait(false);
}
