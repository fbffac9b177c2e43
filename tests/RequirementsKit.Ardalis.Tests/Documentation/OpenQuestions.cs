using Ardalis.Specification;
using RequirementsKit.Communication;

namespace RequirementsKit.Ardalis.Tests.Documentation;

#region ardalis-specification
public sealed class OpenQuestions : Specification<Point>
{
    public OpenQuestions() => Query.Where(p => p.State == PointState.Open).OrderBy(p => p.Due).Take(20);
}
#endregion
