namespace RequirementsKit.Storage.Internal;

internal sealed record AlwaysCriterion : Criterion
{
    public override bool Holds(Func<string, object?> valueOf) => true;
}
