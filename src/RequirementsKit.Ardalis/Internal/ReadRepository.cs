using System.Globalization;
using System.Runtime.CompilerServices;
using Ardalis.Specification;
using RequirementsKit.Storage;

namespace RequirementsKit.Ardalis.Internal;

/// <summary>The reads of one project behind the interface that teams with Ardalis.Specification have.</summary>
internal sealed class ReadRepository<T>(IProjectStore store) : IReadRepositoryBase<T>
    where T : Aggregate, IDocument<T>
{
    public Task<T?> GetByIdAsync<TId>(TId id, CancellationToken cancellationToken = default)
        where TId : notnull =>
        Guid.TryParse(Convert.ToString(id, CultureInfo.InvariantCulture), out var bits)
            ? store.FindAsync<T>(bits, cancellationToken)
            : throw new ArgumentException($"'{id}' is no id of a {T.Document.Kind}. Give a Guid, or an id of the kit.", nameof(id));

    public async Task<T?> FirstOrDefaultAsync(ISpecification<T> specification, CancellationToken cancellationToken = default) =>
        (await CollectAsync(Read(specification, cancellationToken), atMost: 1).ConfigureAwait(false)).FirstOrDefault();

    public async Task<TResult?> FirstOrDefaultAsync<TResult>(ISpecification<T, TResult> specification, CancellationToken cancellationToken = default) =>
        (await CollectAsync(Project(specification, cancellationToken), atMost: 1).ConfigureAwait(false)).FirstOrDefault();

    public async Task<T?> SingleOrDefaultAsync(ISingleResultSpecification<T> specification, CancellationToken cancellationToken = default) =>
        (await CollectAsync(Read(specification, cancellationToken), atMost: 2).ConfigureAwait(false)).SingleOrDefault();

    public async Task<TResult?> SingleOrDefaultAsync<TResult>(ISingleResultSpecification<T, TResult> specification, CancellationToken cancellationToken = default) =>
        (await CollectAsync(Project(specification, cancellationToken), atMost: 2).ConfigureAwait(false)).SingleOrDefault();

    public async Task<List<T>> ListAsync(CancellationToken cancellationToken = default) =>
        await CollectAsync(store.StreamAsync(Query.All<T>(), cancellationToken)).ConfigureAwait(false);

    public async Task<List<T>> ListAsync(ISpecification<T> specification, CancellationToken cancellationToken = default) =>
        await CollectAsync(Read(specification, cancellationToken)).ConfigureAwait(false);

    public async Task<List<TResult>> ListAsync<TResult>(ISpecification<T, TResult> specification, CancellationToken cancellationToken = default) =>
        await CollectAsync(Project(specification, cancellationToken)).ConfigureAwait(false);

    public async Task<int> CountAsync(ISpecification<T> specification, CancellationToken cancellationToken = default) =>
        checked((int)await store.CountAsync(specification.ToCondition(), cancellationToken).ConfigureAwait(false));

    public async Task<int> CountAsync(CancellationToken cancellationToken = default) =>
        checked((int)await store.CountAsync(Query.All<T>(), cancellationToken).ConfigureAwait(false));

    public async Task<bool> AnyAsync(ISpecification<T> specification, CancellationToken cancellationToken = default) =>
        (await store.PageAsync(specification.ToCondition(), size: 1, cancellationToken: cancellationToken).ConfigureAwait(false)).Items.Count > 0;

    public async Task<bool> AnyAsync(CancellationToken cancellationToken = default) =>
        (await store.PageAsync(Query.All<T>(), size: 1, cancellationToken: cancellationToken).ConfigureAwait(false)).Items.Count > 0;

    public IAsyncEnumerable<T> AsAsyncEnumerable(ISpecification<T> specification) => Read(specification, CancellationToken.None);

    // The operators of AsyncEnumerable go on in the context of the caller, who would wait for ever in a window.
    private static async Task<List<TItem>> CollectAsync<TItem>(IAsyncEnumerable<TItem> items, int atMost = int.MaxValue)
    {
        List<TItem> collected = [];
        await foreach (var item in items.ConfigureAwait(false))
        {
            collected.Add(item);
            if (collected.Count == atMost)
            {
                break;
            }
        }

        return collected;
    }

    private static Func<T, TResult> SelectorOf<TResult>(ISpecification<T, TResult> specification)
    {
        ArgumentNullException.ThrowIfNull(specification);
        SpecificationParts.RefuseWhatIsNotCarried(specification);
        return specification.Selector?.Compile() ?? throw new SelectorNotFoundException();
    }

    private IAsyncEnumerable<TResult> Project<TResult>(ISpecification<T, TResult> specification, CancellationToken cancellationToken)
    {
        var selector = SelectorOf(specification);
        return Selected();

        async IAsyncEnumerable<TResult> Selected()
        {
            await foreach (var item in Read(specification, cancellationToken).ConfigureAwait(false))
            {
                yield return selector(item);
            }
        }
    }

    private IAsyncEnumerable<T> Read(ISpecification<T> specification, CancellationToken cancellationToken)
    {
        var (query, skip, take) = specification.ToQuery();
        return take == 0 ? AsyncEnumerable.Empty<T>() : Stream(query, skip, take, cancellationToken);
    }

    private async IAsyncEnumerable<T> Stream(Query<T> query, int skip, int? take, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0L;
        await foreach (var item in store.StreamAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (++number > skip)
            {
                yield return item;
            }

            if (number == (long)skip + take)
            {
                yield break;
            }
        }
    }
}
