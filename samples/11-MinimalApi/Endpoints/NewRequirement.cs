namespace MinimalApi.Endpoints;

/// <summary>What somebody wants.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Title">The title; null to take the beginning of the statement.</param>
/// <param name="Source">Where it comes from; null for the intake form.</param>
internal sealed record NewRequirement(string Statement, string? Title, string? Source);
