using System.Linq.Expressions;
using Ardalis.Specification;
using RequirementsKit.Ardalis.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.Ardalis;

/// <summary>From a specification of Ardalis.Specification to a query of the kit, and back.</summary>
public static class QuerySpecificationExtensions
{
    /// <summary>The specification as a query. Include, tracking, tags, filters and cache are hints for Entity Framework and mean nothing here.</summary>
    /// <typeparam name="T">The aggregate.</typeparam>
    /// <param name="specification">The specification; its projection is not part of the query.</param>
    /// <returns>The query, and how many of its answers to skip and take.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="specification"/> is null.</exception>
    /// <exception cref="NotSupportedException">It has a Search, a PostProcessingAction or a SelectorMany, or a condition or order over something that is no declared member; the message names it.</exception>
    /// <exception cref="DuplicateOrderChainException">It has a second OrderBy; continue the first with ThenBy.</exception>
    public static SpecificationQuery<T> ToQuery<T>(this ISpecification<T> specification)
        where T : Aggregate, IDocument<T>
    {
        var condition = specification.ToCondition();
        SpecificationParts.RefuseWhatIsNotCarried(specification);
        var query = SpecificationParts.Ordered(condition, specification.OrderExpressions);
        return new(query, Math.Max(specification.Skip, 0), specification.Take >= 0 ? specification.Take : null);
    }

    /// <summary>The conditions of the specification as a query without an order: what counts, as order, skip and take make no difference to CountAsync and AnyAsync.</summary>
    /// <typeparam name="T">The aggregate.</typeparam>
    /// <param name="specification">The specification.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="specification"/> is null.</exception>
    /// <exception cref="NotSupportedException">It has a Search, or a condition over something that is no declared member; the message names it.</exception>
    public static Query<T> ToCondition<T>(this ISpecification<T> specification)
        where T : Aggregate, IDocument<T>
    {
        ArgumentNullException.ThrowIfNull(specification);
        if (specification.SearchCriterias.Any())
        {
            throw SpecificationParts.Refused("Search", "Use Where with Contains or StartsWith on a declared member.");
        }

        return specification.WhereExpressions.Select(w => Query.Where(w.Filter)).Aggregate(Query.All<T>(), (all, next) => all.And(next));
    }

    /// <summary>The query as a specification.</summary>
    /// <typeparam name="T">The aggregate.</typeparam>
    /// <param name="query">The query.</param>
    /// <param name="skip">How many answers to leave out at the beginning; null for none.</param>
    /// <param name="take">How many to take, 0 or more; null for all.</param>
    /// <returns>The specification.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="skip"/> or <paramref name="take"/> is negative.</exception>
    public static QuerySpecification<T> ToSpecification<T>(this Query<T> query, int? skip = null, int? take = null)
        where T : Aggregate, IDocument<T>
    {
        Check(query, skip, take);
        return new(query, skip, take);
    }

    /// <summary>The query as a specification with a projection.</summary>
    /// <typeparam name="T">The aggregate.</typeparam>
    /// <typeparam name="TResult">What is made of each.</typeparam>
    /// <param name="query">The query.</param>
    /// <param name="selector">What is made of each; runs after the document is read.</param>
    /// <param name="skip">How many answers to leave out at the beginning; null for none.</param>
    /// <param name="take">How many to take, 0 or more; null for all.</param>
    /// <returns>The specification.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> or <paramref name="selector"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="skip"/> or <paramref name="take"/> is negative.</exception>
    public static QuerySpecification<T, TResult> ToSpecification<T, TResult>(this Query<T> query, Expression<Func<T, TResult>> selector, int? skip = null, int? take = null)
        where T : Aggregate, IDocument<T>
    {
        Check(query, skip, take);
        ArgumentNullException.ThrowIfNull(selector);
        return new(query, selector, skip, take);
    }

    /// <summary>The reads of a project's store as a repository of Ardalis.Specification.</summary>
    /// <typeparam name="T">The aggregate.</typeparam>
    /// <param name="store">The project's store.</param>
    /// <returns>The repository; as thread-safe as the store.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    public static IReadRepositoryBase<T> AsReadRepository<T>(this IProjectStore store)
        where T : Aggregate, IDocument<T>
    {
        ArgumentNullException.ThrowIfNull(store);
        return new ReadRepository<T>(store);
    }

    private static void Check(object? query, int? skip, int? take)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(skip ?? 0, nameof(skip));
        ArgumentOutOfRangeException.ThrowIfNegative(take ?? 0, nameof(take));
    }
}
