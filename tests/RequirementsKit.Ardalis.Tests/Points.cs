using Ardalis.Specification;
using NodaTime;
using RequirementsKit.Communication;

namespace RequirementsKit.Ardalis.Tests;

/// <summary>Open points by due date, as a team with Ardalis.Specification writes it.</summary>
internal sealed class Points : Specification<Point>
{
    public Points(LocalDate? before = null, Action<ISpecificationBuilder<Point>>? more = null)
    {
        if (before is { } date)
        {
            Query.Where(p => p.Due < date);
        }

        more?.Invoke(Query);
    }
}
