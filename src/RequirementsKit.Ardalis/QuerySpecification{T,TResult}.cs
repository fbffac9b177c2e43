using System.Linq.Expressions;
using Ardalis.Specification;
using RequirementsKit.Ardalis.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.Ardalis;

/// <summary>A query of the kit with a projection, as a specification of Ardalis.Specification.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
/// <typeparam name="TResult">What is made of each.</typeparam>
public sealed class QuerySpecification<T, TResult> : Specification<T, TResult>
    where T : Aggregate, IDocument<T>
{
    private readonly Query<T> _query;
    private readonly Func<T, TResult> _selector;

    internal QuerySpecification(Query<T> query, Expression<Func<T, TResult>> selector, int? skip, int? take)
    {
        _query = query;
        _selector = selector.Compile();
        Query.Where(query.Condition);
        SpecificationParts.Order(Query, query.Order);
        SpecificationParts.Page(Query, skip, take);
        Query.Select(selector);
    }

    /// <summary>Filters, orders, pages and projects documents in memory as a store does.</summary>
    /// <param name="entities">The documents.</param>
    /// <returns>What is made of those that are asked for.</returns>
    public override IEnumerable<TResult> Evaluate(IEnumerable<T> entities) => SpecificationParts.Paged(_query.Evaluate(entities), Skip, Take).Select(_selector);

    /// <summary>Whether a document satisfies the condition of the query.</summary>
    /// <param name="entity">The document.</param>
    /// <returns>True when it does.</returns>
    public override bool IsSatisfiedBy(T entity) => _query.IsSatisfiedBy(entity);
}
