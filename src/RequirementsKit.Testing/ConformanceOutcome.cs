namespace RequirementsKit.Testing;

/// <summary>What became of a case.</summary>
public enum ConformanceOutcome
{
    /// <summary>The store kept the promise.</summary>
    Passed = 1,

    /// <summary>The store broke the promise.</summary>
    Failed = 2,

    /// <summary>The store does not declare the capability the case needs.</summary>
    Skipped = 3,
}
