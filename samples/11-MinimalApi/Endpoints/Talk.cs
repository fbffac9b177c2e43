namespace MinimalApi.Endpoints;

/// <summary>What was said.</summary>
/// <param name="Summary">In a few words.</param>
internal sealed record Talk(string Summary);
