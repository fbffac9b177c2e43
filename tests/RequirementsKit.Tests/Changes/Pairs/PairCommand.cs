namespace RequirementsKit.Tests.Changes.Pairs;

/// <summary>What is asked of which of the two requests, 0 or 1.</summary>
internal readonly record struct PairCommand(int Request, PairCommandKind Kind);
