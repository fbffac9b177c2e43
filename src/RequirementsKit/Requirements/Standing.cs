namespace RequirementsKit.Requirements;

/// <summary>Whether a requirement binds.</summary>
public enum Standing
{
    /// <summary>It must be met.</summary>
    Normative = 1,

    /// <summary>It explains; nothing is verified against it.</summary>
    Informative = 2,
}
