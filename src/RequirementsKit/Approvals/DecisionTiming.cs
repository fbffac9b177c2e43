namespace RequirementsKit.Approvals;

/// <summary>When a group decides.</summary>
public enum DecisionTiming
{
    /// <summary>As soon as no further ballot can change the outcome, and nobody who may veto is still silent.</summary>
    WhenDetermined = 0,

    /// <summary>When every seat has spoken or is past its due time.</summary>
    AtClose = 1,
}
