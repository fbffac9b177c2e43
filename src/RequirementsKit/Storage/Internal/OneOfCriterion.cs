namespace RequirementsKit.Storage.Internal;

/// <summary>The member is one of some values.</summary>
internal sealed record OneOfCriterion(string Member, IReadOnlyList<object?> Values) : Criterion
{
    public override bool Holds(Func<string, object?> valueOf) => Values.Contains(valueOf(Member));
}
