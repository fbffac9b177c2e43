namespace RequirementsKit.Storage.Internal;

internal sealed record NotCriterion(Criterion Inner) : Criterion
{
    public override bool Holds(Func<string, object?> valueOf) => !Inner.Holds(valueOf);
}
