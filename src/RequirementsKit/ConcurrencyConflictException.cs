namespace RequirementsKit;

/// <summary>Somebody else changed what a command was based on, between reading and committing. Nothing was stored: load again and decide again.</summary>
public sealed class ConcurrencyConflictException : Exception
{
    /// <summary>Makes the refusal.</summary>
    /// <param name="message">What changed and what to do.</param>
    public ConcurrencyConflictException(string message)
        : base(message)
    {
    }
}
