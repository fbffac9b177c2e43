namespace RequirementsKit.Traceability.Internal;

/// <summary>How a trace link is stored.</summary>
internal static class TraceLinkDocument
{
    public static readonly DocumentType<TraceLink> Type = new(
        "trace-link",
        1,
        TraceabilityJson.Default.TraceLink,
        (nameof(TraceLink.Type), l => l.Type),
        (nameof(TraceLink.Source), l => l.Source),
        (nameof(TraceLink.Target), l => l.Target),
        (nameof(TraceLink.IsRemoved), l => l.IsRemoved));
}
