namespace RequirementsKit.Storage;

/// <summary>The store cannot be reached or refuses to work; nothing was stored.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the store said and what to do.</param>
    /// <param name="innerException">What the driver threw; null when nothing did.</param>
    public StoreUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
