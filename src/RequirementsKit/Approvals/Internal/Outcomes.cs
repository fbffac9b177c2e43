namespace RequirementsKit.Approvals.Internal;

/// <summary>Which outcome decides where several count.</summary>
internal static class Outcomes
{
    /// <summary>The outcome when both are needed: what cannot be met, then what failed, then what is open.</summary>
    public static ApprovalOutcome Worse(ApprovalOutcome a, ApprovalOutcome b) => Rank(a) >= Rank(b) ? a : b;

    /// <summary>The outcome when one is enough.</summary>
    public static ApprovalOutcome Better(ApprovalOutcome a, ApprovalOutcome b) => Rank(a) <= Rank(b) ? a : b;

    private static int Rank(ApprovalOutcome outcome) => outcome switch
    {
        ApprovalOutcome.Satisfied => 0,
        ApprovalOutcome.Pending => 1,
        ApprovalOutcome.Failed => 2,
        _ => 3,
    };
}
