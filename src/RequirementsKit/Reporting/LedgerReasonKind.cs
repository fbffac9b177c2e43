namespace RequirementsKit.Reporting;

/// <summary>Why something stands where it stands.</summary>
public enum LedgerReasonKind
{
    /// <summary>It got its state on a day.</summary>
    InThisState = 1,

    /// <summary>A confirmation round waits for the stakeholder.</summary>
    WaitsForThem = 2,

    /// <summary>The stakeholder answered a confirmation round.</summary>
    TheyAnswered = 3,

    /// <summary>What the stakeholder answered on has changed since.</summary>
    ToBeShownAgain = 4,

    /// <summary>A change request changed it.</summary>
    Changed = 5,

    /// <summary>It says the same as another.</summary>
    SameAs = 6,

    /// <summary>Something was made from it.</summary>
    Became = 7,

    /// <summary>It was answered or settled in words.</summary>
    Settled = 8,

    /// <summary>The team noted why it was revised; for the team alone.</summary>
    Revised = 9,
}
