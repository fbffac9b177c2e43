using RequirementsKit.Approvals.Internal;

namespace RequirementsKit.Approvals;

/// <summary>How a round stands, with the reasons.</summary>
/// <param name="Outcome">The outcome of the round.</param>
/// <param name="Stage">The name of the stage that decides now; null when the round is decided.</param>
/// <param name="Groups">How each group stands, in the order of the policy; those of stages that do not apply are left out.</param>
public sealed record RoundOutcome(ApprovalOutcome Outcome, string? Stage, IReadOnlyList<GroupOutcome> Groups)
{
    /// <summary>Gets how each stage stands, in the order of the policy.</summary>
    public IReadOnlyList<StageOutcome> Stages { get; init; } = [];

    /// <summary>Gets whether the content may go on: approved, or let through by an override.</summary>
    public bool Passes => Outcome is ApprovalOutcome.Satisfied or ApprovalOutcome.Overridden;

    /// <summary>The outcome and its reasons.</summary>
    /// <param name="language">The language.</param>
    /// <returns>A sentence for each group.</returns>
    public string ToText(Language language = Language.English) => ApprovalTexts.Explain(this, language);
}
