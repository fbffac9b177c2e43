namespace RequirementsKit.Storage;

/// <summary>What a store can do beyond the least; checked when the application starts, kept by decorators.</summary>
/// <param name="Durable">Whether a commit survives the end of the process.</param>
/// <param name="SharedBetweenProcesses">Whether several processes can commit to the same data at once.</param>
/// <param name="QueriesInStore">Whether the store filters and orders by its own indexes; otherwise the kit does it in memory after reading one kind of one project.</param>
public sealed record StoreCapabilities(bool Durable, bool SharedBetweenProcesses, bool QueriesInStore);
