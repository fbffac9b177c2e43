namespace RequirementsKit.Approvals.Internal;

/// <summary>How a seat counts.</summary>
internal enum Voice : byte
{
    /// <summary>Nowhere.</summary>
    LeftOut = 0,

    /// <summary>Among all seats alone: it has no mandate.</summary>
    Vacant = 1,

    /// <summary>It may still say something.</summary>
    Open = 2,

    /// <summary>It was silent until its due time.</summary>
    Late = 3,

    /// <summary>It approves.</summary>
    Yes = 4,

    /// <summary>It does not.</summary>
    No = 5,

    /// <summary>It takes part without deciding.</summary>
    Abstain = 6,
}
