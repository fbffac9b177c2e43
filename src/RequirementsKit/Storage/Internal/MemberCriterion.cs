namespace RequirementsKit.Storage.Internal;

/// <summary>A comparison of a member with a value. A missing value is neither less nor greater than anything, as in databases.</summary>
internal sealed record MemberCriterion(string Member, Comparison Comparison, object? Value) : Criterion
{
    public override string? Flag => Comparison == Comparison.Equal && Value is true ? Member : null;

    public override bool Holds(Func<string, object?> valueOf)
    {
        var actual = valueOf(Member);
        return Comparison switch
        {
            Comparison.Equal => Equals(actual, Value),
            Comparison.NotEqual => !Equals(actual, Value),
            Comparison.StartsWith => actual is string text && text.StartsWith((string)Value!, StringComparison.Ordinal),
            Comparison.Has when actual is object?[] many => many.Contains(Value),
            Comparison.Has => actual is string text && text.Contains((string)Value!, StringComparison.Ordinal),
            _ when actual is null || Value is null => false,
            Comparison.Less => DocumentValue.Compare(actual, Value) < 0,
            Comparison.LessOrEqual => DocumentValue.Compare(actual, Value) <= 0,
            Comparison.Greater => DocumentValue.Compare(actual, Value) > 0,
            _ => DocumentValue.Compare(actual, Value) >= 0,
        };
    }
}
