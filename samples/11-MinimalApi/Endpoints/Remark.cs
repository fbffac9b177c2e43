namespace MinimalApi.Endpoints;

/// <summary>What somebody says with an action.</summary>
/// <param name="Reason">Why.</param>
internal sealed record Remark(string? Reason);
