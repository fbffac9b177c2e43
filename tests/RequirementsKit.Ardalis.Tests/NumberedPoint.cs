using Ardalis.Specification;
using RequirementsKit.Communication;

namespace RequirementsKit.Ardalis.Tests;

internal sealed class NumberedPoint : SingleResultSpecification<Point>
{
    public NumberedPoint(params long[] numbers) => Query.Where(p => numbers.Contains(p.KeyNumber));
}
