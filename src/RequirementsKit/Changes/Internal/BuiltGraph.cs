using RequirementsKit.Traceability;

namespace RequirementsKit.Changes.Internal;

/// <summary>The trace graph as it was built for one version of it; good until somebody makes or removes a link.</summary>
internal sealed record BuiltGraph(long Version, TraceGraph Graph);
