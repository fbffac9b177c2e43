namespace RequirementsKit.Approvals;

/// <summary>How a new version of a content differs from the one before; computed from the two, never declared. A policy names the classes over which ballots are carried.</summary>
public enum CarryOverClass
{
    /// <summary>Not at all. Carried under every policy.</summary>
    NoChange = 1,

    /// <summary>Only in white space, or in what is outside the fingerprint.</summary>
    Editorial = 2,

    /// <summary>The same delta on newer revisions.</summary>
    BaseOnly = 3,

    /// <summary>What the seat decides on is untouched.</summary>
    DisjointScope = 4,
}
