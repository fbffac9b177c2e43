using RequirementsKit.Communication;

namespace RequirementsKit.Reporting;

/// <summary>How well we kept our word to a stakeholder; derived from the record, never typed in.</summary>
/// <param name="Made">The promises made.</param>
/// <param name="Kept">Those that were kept.</param>
/// <param name="Broken">Those that were broken.</param>
public sealed record PromiseFigures(int Made, int Kept, int Broken)
{
    /// <summary>Computes the figures.</summary>
    /// <param name="points">The points that concern the stakeholder.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="points"/> is null.</exception>
    public static PromiseFigures Of(IEnumerable<Point> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var promises = points.Where(p => p.Kind == PointKind.Promise).ToList();
        return new(promises.Count, promises.Count(p => p.State == PointState.Resolved), promises.Count(p => p.State == PointState.Broken));
    }
}
