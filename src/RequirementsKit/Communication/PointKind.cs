namespace RequirementsKit.Communication;

/// <summary>What can come out of a conversation and must not be lost.</summary>
public enum PointKind
{
    /// <summary>Something to be answered.</summary>
    Question = 1,

    /// <summary>Something that is wrong now.</summary>
    Issue = 2,

    /// <summary>Something that may go wrong.</summary>
    Risk = 3,

    /// <summary>Something taken as true.</summary>
    Assumption = 4,

    /// <summary>Something settled.</summary>
    Decision = 5,

    /// <summary>Something to be done.</summary>
    Action = 6,

    /// <summary>Something we said we would do for somebody.</summary>
    Promise = 7,
}
