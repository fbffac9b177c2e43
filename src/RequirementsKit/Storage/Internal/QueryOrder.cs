namespace RequirementsKit.Storage.Internal;

/// <summary>One step of a query's order.</summary>
internal sealed record QueryOrder(string Member, bool Descending);
