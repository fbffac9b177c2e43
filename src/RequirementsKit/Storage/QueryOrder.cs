namespace RequirementsKit.Storage;

/// <summary>One step of a query's order.</summary>
/// <param name="Member">The declared member, such as <c>Content.Owner</c>.</param>
/// <param name="Descending">Whether the last comes first.</param>
public sealed record QueryOrder(string Member, bool Descending);
