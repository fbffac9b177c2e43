namespace RequirementsKit.Testing;

/// <summary>A store broke a promise of the ports. The message says what it did and how to repair it.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="observed">What the store did.</param>
    /// <param name="remedy">How to repair it.</param>
    public ConformanceException(string observed, string remedy)
        : base($"{observed} {remedy}")
    {
        Observed = observed;
        Remedy = remedy;
    }

    /// <summary>Gets what the store did.</summary>
    public string Observed { get; }

    /// <summary>Gets how to repair it.</summary>
    public string Remedy { get; }
}
