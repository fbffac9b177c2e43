using RequirementsKit.Storage;

namespace RequirementsKit.Traceability;

/// <summary>The named queries over trace links.</summary>
public static class TraceQueries
{
    /// <summary>Gets the links that were not removed.</summary>
    public static Query<TraceLink> Present { get; } = Query.Where<TraceLink>(l => !l.IsRemoved);

    /// <summary>The links of a type that were not removed.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The query.</returns>
    public static Query<TraceLink> OfType(LinkType type) => Query.Where<TraceLink>(l => !l.IsRemoved && l.Type == type);

    /// <summary>The links that start from a requirement or lead to it.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The query.</returns>
    public static Query<TraceLink> Of(RequirementId requirement) => Query.Where<TraceLink>(l => !l.IsRemoved && (l.Source == requirement || l.Target == requirement));
}
