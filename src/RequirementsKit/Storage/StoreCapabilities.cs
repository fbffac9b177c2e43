namespace RequirementsKit.Storage;

/// <summary>What a store can do beyond the least; checked when the application starts, kept by decorators.</summary>
/// <param name="Durable">Whether a commit survives the end of the process.</param>
/// <param name="SharedBetweenProcesses">Whether several processes can commit to the same data at once.</param>
/// <param name="QueriesInStore">Whether the store filters and orders by its own indexes; otherwise the kit does it in memory after reading one kind of one project.</param>
public sealed record StoreCapabilities(bool Durable, bool SharedBetweenProcesses, bool QueriesInStore)
{
    /// <summary>What these capabilities lack of others.</summary>
    /// <param name="required">The capabilities that are needed.</param>
    /// <returns>The names of those that are needed and not there; empty when nothing is lacking.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="required"/> is null.</exception>
    public IReadOnlyList<string> Lacking(StoreCapabilities required)
    {
        ArgumentNullException.ThrowIfNull(required);
        (string Name, bool Is, bool Must)[] all =
        [
            (nameof(Durable), Durable, required.Durable),
            (nameof(SharedBetweenProcesses), SharedBetweenProcesses, required.SharedBetweenProcesses),
            (nameof(QueriesInStore), QueriesInStore, required.QueriesInStore),
        ];
        return [.. all.Where(c => c.Must && !c.Is).Select(c => c.Name)];
    }
}
