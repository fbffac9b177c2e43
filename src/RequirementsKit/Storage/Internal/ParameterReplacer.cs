using System.Linq.Expressions;

namespace RequirementsKit.Storage.Internal;

/// <summary>Puts one parameter in the place of another, so that two conditions can be joined into one lambda.</summary>
internal sealed class ParameterReplacer(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
{
    public static Expression<Func<T, bool>> Join<T>(Expression<Func<T, bool>> left, Expression<Func<T, bool>> right, Func<Expression, Expression, Expression> join) =>
        Expression.Lambda<Func<T, bool>>(join(left.Body, new ParameterReplacer(right.Parameters[0], left.Parameters[0]).Visit(right.Body)), left.Parameters);

    protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
}
