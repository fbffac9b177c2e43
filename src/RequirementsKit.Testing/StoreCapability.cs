namespace RequirementsKit.Testing;

/// <summary>What a case can need of a store.</summary>
public enum StoreCapability
{
    /// <summary>A commit survives the end of the process.</summary>
    Durable = 1,

    /// <summary>Several processes can commit to the same data at once.</summary>
    SharedBetweenProcesses = 2,

    /// <summary>The store filters and orders by its own indexes.</summary>
    QueriesInStore = 3,
}
