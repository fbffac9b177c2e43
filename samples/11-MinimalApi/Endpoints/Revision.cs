namespace MinimalApi.Endpoints;

/// <summary>A new wording.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Reason">Why.</param>
internal sealed record Revision(string Statement, string? Reason);
