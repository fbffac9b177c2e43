namespace RequirementsKit.Traceability.Internal;

/// <summary>How the documents of this folder are stored.</summary>
internal static class TraceabilityDocuments
{
    public static readonly DocumentType<TraceLink> Link = new(
        "trace-link",
        1,
        TraceabilityJson.Default.TraceLink,
        (nameof(TraceLink.Type), l => l.Type),
        (nameof(TraceLink.Source), l => l.Source),
        (nameof(TraceLink.Target), l => l.Target),
        (nameof(TraceLink.IsRemoved), l => l.IsRemoved));

    public static readonly DocumentType<TraceScheme> Scheme = new("trace-scheme", 1, TraceabilityJson.Default.TraceScheme);
}
