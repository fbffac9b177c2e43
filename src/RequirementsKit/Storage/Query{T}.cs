using System.Linq.Expressions;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Storage;

/// <summary>What to read: criteria and an order over the declared members of a document type (the specification pattern; "specification" is a document in this field).</summary>
/// <remarks>
/// Begin with <see cref="Query.Where{T}"/> or <see cref="Query.All{T}"/>.
/// Criteria may use: comparison of a declared member with a value, <c>Contains</c> on a list of values or on a list member, <c>StartsWith</c> and
/// <c>Contains</c> on text (ordinal), and, or, not. Anything else is refused with the list of the queryable members.
/// </remarks>
/// <typeparam name="T">The aggregate.</typeparam>
public sealed class Query<T>
    where T : Aggregate, IDocument<T>
{
    internal Query(Criterion criterion, Expression<Func<T, bool>> condition, IReadOnlyList<QueryOrder> order)
    {
        Criterion = criterion;
        Condition = condition;
        Order = order;
    }

    /// <summary>Gets the condition as one lambda over declared members, for stores and adapters that translate it. To evaluate it, use <see cref="IsSatisfiedBy"/>: text compares ordinally there.</summary>
    public Expression<Func<T, bool>> Condition { get; }

    /// <summary>Gets the order, the first step first; the id always decides last and is not listed.</summary>
    public IReadOnlyList<QueryOrder> Order { get; }

    internal Criterion Criterion { get; }

    /// <summary>Both this condition and another; the order stays.</summary>
    /// <param name="other">The other query; its order is not used.</param>
    /// <returns>The query.</returns>
    public Query<T> And(Query<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(new AndCriterion(Criterion, other.Criterion), ParameterReplacer.Join(Condition, other.Condition, Expression.AndAlso), Order);
    }

    /// <summary>This condition or another; the order stays.</summary>
    /// <param name="other">The other query; its order is not used.</param>
    /// <returns>The query.</returns>
    public Query<T> Or(Query<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(new OrCriterion(Criterion, other.Criterion), ParameterReplacer.Join(Condition, other.Condition, Expression.OrElse), Order);
    }

    /// <summary>The documents that do not satisfy this condition; the order stays.</summary>
    /// <returns>The query.</returns>
    public Query<T> Not() => new(new NotCriterion(Criterion), Expression.Lambda<Func<T, bool>>(Expression.Not(Condition.Body), Condition.Parameters), Order);

    /// <summary>Orders by a declared member, after the orders given before; the id always decides last.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The query.</returns>
    /// <exception cref="NotSupportedException">The member is not declared; the message lists those that are.</exception>
    public Query<T> OrderBy(Expression<Func<T, object?>> member) => Ordered(member, descending: false);

    /// <summary>Orders by a declared member from the last to the first, after the orders given before; the id always decides last.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The query.</returns>
    /// <exception cref="NotSupportedException">The member is not declared; the message lists those that are.</exception>
    public Query<T> OrderByDescending(Expression<Func<T, object?>> member) => Ordered(member, descending: true);

    /// <summary>Whether a document satisfies the criteria.</summary>
    /// <param name="document">The document.</param>
    /// <returns>True when it does.</returns>
    public bool IsSatisfiedBy(T document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Criterion.Holds(member => T.Document.ValueOf(document, member));
    }

    /// <summary>Runs the query over documents in memory: the same answer and order as a store gives. O(n log n).</summary>
    /// <param name="documents">The documents.</param>
    /// <returns>Those that satisfy the criteria, in order.</returns>
    public IReadOnlyList<T> Evaluate(IEnumerable<T> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var found = documents.Where(IsSatisfiedBy).ToList();
        found.Sort(Compare);
        return found;
    }

    internal int Compare(T left, T right)
    {
        foreach (var order in Order)
        {
            var sign = DocumentValue.Compare(T.Document.ValueOf(left, order.Member), T.Document.ValueOf(right, order.Member));
            if (sign != 0)
            {
                return order.Descending ? -sign : sign;
            }
        }

        return left.DocumentId.CompareTo(right.DocumentId);
    }

    private Query<T> Ordered(Expression<Func<T, object?>> member, bool descending)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new(Criterion, Condition, [.. Order, new QueryOrder(new CriterionBuilder(T.Document).MemberOf(member), descending)]);
    }
}
