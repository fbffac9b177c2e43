using System.Globalization;
using System.Text;
using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>Turns criteria and an order into one statement. Below a "not" every condition is true or false, never unknown, so that it means the same as in memory.</summary>
internal sealed class SqlQuery(DocumentTable table, SqlDialect dialect, Guid project)
{
    private const string Nothing = "1 = 0";
    private const string Everything = "1 = 1";

    private bool _isNegated;

    public List<SqlValue> Values { get; } = [project];

    public string Page(Criterion criterion, IReadOnlyList<QueryOrder> orders, PageCursor? after, int size)
    {
        // A list has no order.
        List<(MemberColumn Column, bool Descending)> order = [.. orders.Select(o => (table[o.Member], o.Descending)).Where(o => !o.Item1.IsList)];
        var sql = new StringBuilder("SELECT version, content FROM ").Append(table.Name).Append(" WHERE project_id = @p0 AND ").Append(Condition(criterion));
        if (after is not null)
        {
            sql.Append(" AND (").Append(Behind(orders, after)).Append(')');
        }

        var prefix = SelectsById(criterion) ? dialect.Unindexed : "";
        sql.Append(" ORDER BY ");
        foreach (var (column, descending) in order)
        {
            // Nothing comes first, as in memory; where a column has no nulls, the words would only keep an index from being used.
            sql.Append(prefix).Append(column.Sql).Append(descending ? " DESC" : "").Append(column.IsNullable ? descending ? " NULLS LAST" : " NULLS FIRST" : "").Append(", ");
        }

        return sql.Append("id LIMIT ").Append(Bind(size)).ToString();
    }

    public string Count(Criterion criterion) => $"SELECT COUNT(*) FROM {table.Name} WHERE project_id = @p0 AND {Condition(criterion)}";

    private string Condition(Criterion criterion) => criterion switch
    {
        AlwaysCriterion => Everything,
        AndCriterion and => $"({Condition(and.Left)} AND {Condition(and.Right)})",
        OrCriterion { Left: var left, Right: var right } when IsOfTwoColumns(left, right) => $"id IN ({Ids(left)} UNION ALL {Ids(right)})",
        OrCriterion or => $"({Condition(or.Left)} OR {Condition(or.Right)})",
        NotCriterion { Inner: MemberCriterion { Comparison: Comparison.Equal, Value: bool flag } inner } when !table[inner.Member].IsNullable => Member(table[inner.Member], Comparison.Equal, !flag),
        NotCriterion not => Negated(() => Condition(not.Inner)),
        OneOfCriterion oneOf => OneOf(table[oneOf.Member], oneOf.Values),
        MemberCriterion member => Member(table[member.Member], member.Comparison, member.Value),
        _ => throw new NotSupportedException($"The criterion {criterion} is not known to this store."),
    };

    // Each side by its own index: SQLite would look at every document of the project for an "or" over two columns.
    private static bool IsOfTwoColumns(Criterion left, Criterion right) =>
        left is MemberCriterion { Comparison: Comparison.Equal } one && right is MemberCriterion { Comparison: Comparison.Equal } other && one.Member != other.Member;

    private string Ids(Criterion criterion) => $"SELECT id FROM {table.Name} WHERE project_id = @p0 AND {Condition(criterion)}";

    // Without statistics SQLite would walk the index of the order, and look at every document.
    private bool SelectsById(Criterion criterion) => criterion switch
    {
        AndCriterion and => SelectsById(and.Left) || SelectsById(and.Right),
        OrCriterion or => IsOfTwoColumns(or.Left, or.Right),
        MemberCriterion { Comparison: Comparison.Has } member => table[member.Member].IsList,
        _ => false,
    };

    private string Member(MemberColumn column, Comparison comparison, object? value) => comparison switch
    {
        Comparison.Has when column.IsList => Listed(column, value),
        _ when column.IsList => comparison == Comparison.NotEqual ? Everything : Nothing,
        Comparison.Equal => Equal(column, value),
        Comparison.NotEqual => Negated(() => Equal(column, value)),
        _ when value is null => Nothing,
        Comparison.StartsWith => Present(column, $"substr({column.Sql}, 1, length({Bind(value)})) = {Again()}"),
        Comparison.Has => Present(column, $"{dialect.Position}({column.Sql}, {Bind(value)}) > 0"),
        Comparison.Less => Present(column, $"{column.Sql} < {Bind(value)}"),
        Comparison.LessOrEqual => Present(column, $"{column.Sql} <= {Bind(value)}"),
        Comparison.Greater => Present(column, $"{column.Sql} > {Bind(value)}"),
        _ => Present(column, $"{column.Sql} >= {Bind(value)}"),
    };

    private string Listed(MemberColumn column, object? value) => value is null
        ? Nothing
        : $"id IN (SELECT l.id FROM rk_list l WHERE l.project_id = @p0 AND l.kind = {Bind(table.Type.Kind)} AND l.member = {Bind(column.Member)} AND l.value = {Bind(DocumentValue.Format(value))})";

    private string Negated(Func<string> condition)
    {
        var outer = _isNegated;
        _isNegated = true;
        var text = $"(NOT {condition()})";
        _isNegated = outer;
        return text;
    }

    private string OneOf(MemberColumn column, IReadOnlyList<object?> values)
    {
        if (column.IsList)
        {
            return Nothing;
        }

        List<string> bound = [.. values.OfType<object>().Select(Bind)];
        var known = bound.Count == 0 ? Nothing : Present(column, $"{column.Sql} IN ({string.Join(", ", bound)})");
        return values.Contains(null) ? $"({column.Sql} IS NULL OR {known})" : known;
    }

    private string Equal(MemberColumn column, object? value) => value is null ? $"({column.Sql} IS NULL)" : Present(column, $"{column.Sql} = {Bind(value)}");

    // Unknown counts as false, so only below a "not" it makes a difference.
    private string Present(MemberColumn column, string condition) => column.IsNullable && _isNegated ? $"({column.Sql} IS NOT NULL AND {condition})" : $"({condition})";

    // Behind the last item of the page before: greater in the first step of the order that differs.
    private string Behind(IReadOnlyList<QueryOrder> orders, PageCursor after)
    {
        var ways = new List<string>();
        var same = new StringBuilder();
        for (var i = 0; i < orders.Count; i++)
        {
            var column = table[orders[i].Member];
            if (column.IsList)
            {
                continue;
            }

            ways.Add($"({same}{After(column, orders[i].Descending, after.Values[i])})");
            same.Append(Equal(column, after.Values[i])).Append(" AND ");
        }

        ways.Add($"({same}id > {Bind(after.Id)})");
        return string.Join(" OR ", ways);
    }

    private string After(MemberColumn column, bool descending, object? value) => (descending, value) switch
    {
        (false, null) => $"{column.Sql} IS NOT NULL",
        (true, null) => Nothing,
        (false, _) => Present(column, $"{column.Sql} > {Bind(value)}"),
        _ => column.IsNullable ? $"({column.Sql} IS NULL OR {column.Sql} < {Bind(value)})" : $"{column.Sql} < {Bind(value)}",
    };

    private string Bind(object value)
    {
        Values.Add(value is int number ? number : SqlValue.Of(value));
        return Again();
    }

    private string Again() => string.Create(CultureInfo.InvariantCulture, $"@p{Values.Count - 1}");
}
