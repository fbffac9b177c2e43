using System.Linq.Expressions;
using Ardalis.Specification;
using RequirementsKit.Storage;

namespace RequirementsKit.Ardalis.Internal;

/// <summary>The parts of a specification, one by one, in both directions.</summary>
internal static class SpecificationParts
{
    public static void RefuseWhatIsNotCarried<T>(ISpecification<T> specification)
    {
        if (specification.PostProcessingAction is not null)
        {
            throw Refused("PostProcessingAction", "Do it to the list that was read.");
        }
    }

    public static void RefuseWhatIsNotCarried<T, TResult>(ISpecification<T, TResult> specification)
    {
        if (specification.PostProcessingAction is not null)
        {
            throw Refused("PostProcessingAction", "Do it to the list that was read.");
        }

        if (specification is { Selector: not null, SelectorMany: not null })
        {
            throw new ConcurrentSelectorsException();
        }

        if (specification.SelectorMany is not null)
        {
            throw Refused("SelectorMany", "Select one result for each document, and flatten the list that was read.");
        }
    }

    public static NotSupportedException Refused(string part, string remedy) => new($"The specification has a {part}, which a store cannot carry. {remedy}");

    public static Query<T> Ordered<T>(Query<T> query, IEnumerable<OrderExpressionInfo<T>> orders)
        where T : Aggregate, IDocument<T>
    {
        var hasChain = false;
        foreach (var order in orders)
        {
            if (order.OrderType is OrderTypeEnum.OrderBy or OrderTypeEnum.OrderByDescending)
            {
                if (hasChain)
                {
                    throw new DuplicateOrderChainException();
                }

                hasChain = true;
            }

            query = order.OrderType is OrderTypeEnum.OrderBy or OrderTypeEnum.ThenBy ? query.OrderBy(order.KeySelector) : query.OrderByDescending(order.KeySelector);
        }

        return query;
    }

    public static void Order<T>(ISpecificationBuilder<T> specification, IReadOnlyList<QueryOrder> orders)
    {
        IOrderedSpecificationBuilder<T>? ordered = null;
        foreach (var order in orders)
        {
            var key = Key<T>(order.Member);
            ordered = (ordered, order.Descending) switch
            {
                (null, false) => specification.OrderBy(key),
                (null, true) => specification.OrderByDescending(key),
                (_, false) => ordered.ThenBy(key),
                _ => ordered.ThenByDescending(key),
            };
        }
    }

    public static void Page<T>(ISpecificationBuilder<T> specification, int? skip, int? take)
    {
        if (skip is { } left)
        {
            specification.Skip(left);
        }

        if (take is { } wanted)
        {
            specification.Take(wanted);
        }
    }

    // As in Ardalis.Specification: a negative number is unset.
    public static IEnumerable<T> Paged<T>(IEnumerable<T> items, int skip, int take)
    {
        var rest = skip > 0 ? items.Skip(skip) : items;
        return take >= 0 ? rest.Take(take) : rest;
    }

    private static Expression<Func<T, object?>> Key<T>(string member)
    {
        var document = Expression.Parameter(typeof(T), "d");
        var value = member.Split('.').Aggregate((Expression)document, Expression.Property);
        return Expression.Lambda<Func<T, object?>>(Expression.Convert(value, typeof(object)), document);
    }
}
