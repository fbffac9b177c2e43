namespace RequirementsKit.Traceability.Internal;

/// <summary>A requirement, or a thing outside by its URI.</summary>
internal readonly record struct TraceNode(RequirementId Requirement, TraceEndKind Kind, string? Outside);
