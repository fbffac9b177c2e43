using Ardalis.Specification;
using RequirementsKit.Ardalis.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.Ardalis;

/// <summary>A query of the kit as a specification of Ardalis.Specification: condition, order, skip and take are there for whoever reads them, and evaluation is that of the query.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
public sealed class QuerySpecification<T> : Specification<T>
    where T : Aggregate, IDocument<T>
{
    private readonly Query<T> _query;

    internal QuerySpecification(Query<T> query, int? skip, int? take)
    {
        _query = query;
        Query.Where(query.Condition);
        SpecificationParts.Order(Query, query.Order);
        SpecificationParts.Page(Query, skip, take);
    }

    /// <summary>Filters, orders and pages documents in memory as a store does: text by its bytes, nothing first, the id last.</summary>
    /// <param name="entities">The documents.</param>
    /// <returns>Those that are asked for.</returns>
    public override IEnumerable<T> Evaluate(IEnumerable<T> entities) => SpecificationParts.Paged(_query.Evaluate(entities), Skip, Take);

    /// <summary>Whether a document satisfies the condition of the query.</summary>
    /// <param name="entity">The document.</param>
    /// <returns>True when it does.</returns>
    public override bool IsSatisfiedBy(T entity) => _query.IsSatisfiedBy(entity);
}
