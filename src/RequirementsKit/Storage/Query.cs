using System.Linq.Expressions;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Storage;

/// <summary>Begins queries.</summary>
/// <example><code>
/// var drafts = Query.Where&lt;Requirement>(r => r.Status == RequirementStatus.Draft).OrderBy(r => r.KeyNumber);
/// var page = await kit.Store.PageAsync(drafts, size: 50);
/// </code></example>
public static class Query
{
    /// <summary>Every document of a type, in the order of ids.</summary>
    /// <typeparam name="T">The aggregate.</typeparam>
    /// <returns>The query.</returns>
    public static Query<T> All<T>()
        where T : Aggregate, IDocument<T> => new(Criterion.Always, _ => true, []);

    /// <summary>The documents that satisfy a condition, in the order of ids.</summary>
    /// <typeparam name="T">The aggregate.</typeparam>
    /// <param name="condition">The condition, over declared members.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null.</exception>
    /// <exception cref="ArgumentException">The condition compares with text that holds NUL or half a surrogate pair, which no document holds.</exception>
    /// <exception cref="NotSupportedException">The condition uses something that stores cannot; the message lists what they can.</exception>
    public static Query<T> Where<T>(Expression<Func<T, bool>> condition)
        where T : Aggregate, IDocument<T>
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(new CriterionBuilder(T.Document).Build(condition), condition, []);
    }
}
