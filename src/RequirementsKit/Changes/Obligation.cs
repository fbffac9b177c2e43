namespace RequirementsKit.Changes;

/// <summary>What an applied change still owes.</summary>
/// <param name="Kind">What.</param>
/// <param name="IsSettled">Whether it was done or waived.</param>
/// <param name="Waiver">Why it was waived; null when it was done or is open.</param>
public sealed record Obligation(ObligationKind Kind, bool IsSettled = false, string? Waiver = null)
{
    /// <summary>The obligation as people read it.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language) => (language, Kind) switch
    {
        (Language.Chinese, ObligationKind.UpdatePlan) => "更新计划",
        (Language.Chinese, ObligationKind.Verify) => "验证产品",
        (Language.Chinese, _) => "告知提出人",
        (_, ObligationKind.UpdatePlan) => "update the plan",
        (_, ObligationKind.Verify) => "verify the product",
        _ => "tell those who asked for it",
    };

    /// <summary>The obligation in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToText(Language.English);
}
