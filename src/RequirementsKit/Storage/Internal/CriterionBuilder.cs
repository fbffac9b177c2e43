using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace RequirementsKit.Storage.Internal;

/// <summary>Turns a lambda over declared members into a <see cref="Criterion"/>; refuses what stores cannot carry.</summary>
internal sealed class CriterionBuilder(DocumentType type)
{
    public Criterion Build(LambdaExpression lambda) => Condition(lambda.Body);

    public string MemberOf(LambdaExpression lambda) => TryMember(lambda.Body) ?? throw Refused(lambda.Body);

    private Criterion Condition(Expression expression) => expression switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso } and => new AndCriterion(Condition(and.Left), Condition(and.Right)),
        BinaryExpression { NodeType: ExpressionType.OrElse } or => new OrCriterion(Condition(or.Left), Condition(or.Right)),
        UnaryExpression { NodeType: ExpressionType.Not } not => new NotCriterion(Condition(not.Operand)),
        BinaryExpression binary => Compare(binary),
        MethodCallExpression call => Call(call),
        _ when TryMember(expression) is { } flag && expression.Type == typeof(bool) => new MemberCriterion(flag, Comparison.Equal, true),
        _ when !UsesParameter(expression) && Value(expression) is bool constant => constant ? Criterion.Always : new NotCriterion(Criterion.Always),
        _ => throw Refused(expression),
    };

    private MemberCriterion Compare(BinaryExpression binary)
    {
        var comparison = Comparisons(binary);
        if (TryMember(binary.Left) is { } member && !UsesParameter(binary.Right))
        {
            return new(member, comparison, ValueFor(binary.Left, binary.Right));
        }

        return TryMember(binary.Right) is { } mirrored && !UsesParameter(binary.Left)
            ? new(mirrored, Mirror(comparison), ValueFor(binary.Right, binary.Left))
            : throw Refused(binary);
    }

    private Criterion Call(MethodCallExpression call)
    {
        Expression? instance = call.Object ?? (call.Arguments.Count > 0 ? Unwrap(call.Arguments[0]) : null);
        var argument = call.Object is null ? call.Arguments.ElementAtOrDefault(1) : call.Arguments.ElementAtOrDefault(0);
        // The compiler takes an array for a span, and gives a list of enumerations no comparer.
        if (instance is null || argument is null || call.Arguments.Skip(call.Object is null ? 2 : 1).Any(a => a is not ConstantExpression { Value: null }))
        {
            throw Refused(call);
        }

        var onMember = TryMember(instance);
        return call.Method.Name switch
        {
            nameof(string.StartsWith) when onMember is not null && call.Method.DeclaringType == typeof(string) => new MemberCriterion(onMember, Comparison.StartsWith, Possible(Value(argument))),
            nameof(string.Contains) when onMember is not null && !UsesParameter(argument) => new MemberCriterion(onMember, Comparison.Has, ValueFor(argument, argument)),
            nameof(Enumerable.Contains) when !UsesParameter(instance) && TryMember(argument) is { } member => new OneOfCriterion(member, Many(instance, argument)),
            _ => throw Refused(call),
        };
    }

    private object?[] Many(Expression instance, Expression member) =>
        Value(instance) is IEnumerable many ? [.. many.Cast<object?>().Select(v => Possible(DocumentValue.From(AsMember(member, v))))] : throw Refused(instance);

    private string? TryMember(Expression expression)
    {
        var path = new Stack<string>();
        var current = Unwrap(expression);
        while (current is MemberExpression { Expression: { } inner } access)
        {
            // The Value of a nullable member names the member itself.
            if (!(access.Member.Name == nameof(Nullable<int>.Value) && Nullable.GetUnderlyingType(inner.Type) is not null))
            {
                path.Push(access.Member.Name);
            }

            current = Unwrap(inner);
        }

        if (current is not ParameterExpression || path.Count == 0)
        {
            return null;
        }

        var name = string.Join('.', path);
        return type.Members.Contains(name) ? name : throw Refused(expression);
    }

    private static Expression Unwrap(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Unwrap(convert.Operand),
        MethodCallExpression { Method.Name: "op_Implicit" } implicitly => Unwrap(implicitly.Arguments[0]),
        _ => expression,
    };

    private static bool UsesParameter(Expression expression) => expression switch
    {
        ParameterExpression => true,
        MemberExpression access => access.Expression is not null && UsesParameter(access.Expression),
        UnaryExpression unary => UsesParameter(unary.Operand),
        MethodCallExpression call => (call.Object is not null && UsesParameter(call.Object)) || call.Arguments.Any(UsesParameter),
        BinaryExpression binary => UsesParameter(binary.Left) || UsesParameter(binary.Right),
        NewArrayExpression array => array.Expressions.Any(UsesParameter),
        _ => false,
    };

    private object? ValueFor(Expression member, Expression value) => Possible(DocumentValue.From(AsMember(member, Value(value))));

    // What no store can keep, no store is asked for; some would take it for a fault.
    private static object? Possible(object? value) => value is string text ? Text.Possible(text, "condition") : value;

    // The compiler compares enumerations by their numbers; stores keep their names.
    private static object? AsMember(Expression member, object? value)
    {
        var type = Unwrap(member).Type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return value is not null && type.IsEnum && !value.GetType().IsEnum ? Enum.ToObject(type, value) : value;
    }

    private object? Value(Expression expression) => Unwrap(expression) switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } access => field.GetValue(access.Expression is null ? null : Value(access.Expression)),
        MemberExpression { Member: PropertyInfo property } access => property.GetValue(access.Expression is null ? null : Value(access.Expression)),
        NewArrayExpression array => array.Expressions.Select(Value).ToArray(),
        _ => throw new NotSupportedException($"'{expression}' is computed inside the query. Compute it before, into a variable, and compare with that."),
    };

    private Comparison Comparisons(BinaryExpression binary) => binary.NodeType switch
    {
        ExpressionType.Equal => Comparison.Equal,
        ExpressionType.NotEqual => Comparison.NotEqual,
        ExpressionType.LessThan => Ordered(binary, Comparison.Less),
        ExpressionType.LessThanOrEqual => Ordered(binary, Comparison.LessOrEqual),
        ExpressionType.GreaterThan => Ordered(binary, Comparison.Greater),
        ExpressionType.GreaterThanOrEqual => Ordered(binary, Comparison.GreaterOrEqual),
        _ => throw Refused(binary),
    };

    private Comparison Ordered(BinaryExpression binary, Comparison comparison) =>
        Unwrap(binary.Left).Type.IsEnum || Unwrap(binary.Right).Type.IsEnum ? throw Refused(binary) : comparison;

    private static Comparison Mirror(Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        _ => comparison,
    };

    private NotSupportedException Refused(Expression expression) => new(
        $"'{expression}' cannot be part of a query over {type.Kind}. Queryable members: {string.Join(", ", type.Members)}; " +
        "allowed: comparison with a value, Contains, StartsWith, and, or, not. Filter anything else after reading.");
}
