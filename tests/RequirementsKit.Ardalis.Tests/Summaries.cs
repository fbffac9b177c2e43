using Ardalis.Specification;
using RequirementsKit.Communication;

namespace RequirementsKit.Ardalis.Tests;

internal sealed class Summaries : Specification<Point, string>
{
    public Summaries(Action<ISpecificationBuilder<Point, string>> build) => build(Query);
}
