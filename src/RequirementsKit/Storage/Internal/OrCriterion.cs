namespace RequirementsKit.Storage.Internal;

internal sealed record OrCriterion(Criterion Left, Criterion Right) : Criterion
{
    public override bool Holds(Func<string, object?> valueOf) => Left.Holds(valueOf) || Right.Holds(valueOf);
}
