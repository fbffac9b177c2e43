namespace RequirementsKit.Storage.Internal;

internal sealed record AndCriterion(Criterion Left, Criterion Right) : Criterion
{
    public override string? Flag => Left.Flag ?? Right.Flag;

    public override bool Holds(Func<string, object?> valueOf) => Left.Holds(valueOf) && Right.Holds(valueOf);
}
