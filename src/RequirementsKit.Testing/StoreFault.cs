namespace RequirementsKit.Testing;

/// <summary>What goes wrong at a call of a <see cref="FaultInjectingStore"/>.</summary>
public enum StoreFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The store cannot be reached: <see cref="Storage.StoreUnavailableException"/>, and nothing is done.</summary>
    Unavailable = 1,

    /// <summary>The caller cancels before the call: <see cref="OperationCanceledException"/>, and nothing is done.</summary>
    Cancelled = 2,

    /// <summary>The connection breaks before the commit arrives: <see cref="Storage.CommitOutcomeUnknownException"/>, and nothing is done. Like <see cref="Unavailable"/> for reads.</summary>
    LostBefore = 3,

    /// <summary>The connection breaks after the commit: <see cref="Storage.CommitOutcomeUnknownException"/>, and everything is stored. Like <see cref="Unavailable"/> for reads.</summary>
    LostAfter = 4,

    /// <summary>The commit is delivered twice; the caller gets the second answer. Like <see cref="None"/> for reads.</summary>
    DeliveredTwice = 5,
}
