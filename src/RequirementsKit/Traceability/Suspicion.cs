namespace RequirementsKit.Traceability;

/// <summary>Which end's change makes a link suspect.</summary>
public enum Suspicion
{
    /// <summary>The change of either end.</summary>
    FromEither = 1,

    /// <summary>The change of the target: what the source rests on.</summary>
    FromTarget = 2,

    /// <summary>The change of the source.</summary>
    FromSource = 3,

    /// <summary>No change.</summary>
    Never = 4,
}
