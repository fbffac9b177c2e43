using NodaTime;

namespace RequirementsKit.Approvals;

/// <summary>The right to vote in somebody's seats for a while. It is not handed on, and the principal may still vote.</summary>
/// <param name="From">Whose seats.</param>
/// <param name="To">Who may vote in them.</param>
/// <param name="Start">From when, inclusive.</param>
/// <param name="End">Until when, exclusive.</param>
/// <param name="Stage">In which stage only; null for all.</param>
public sealed record Delegation(StakeholderId From, StakeholderId To, Instant Start, Instant End, string? Stage = null)
{
    /// <summary>Whether it holds.</summary>
    /// <param name="stage">The stage that decides.</param>
    /// <param name="now">When.</param>
    /// <returns>True inside its time and scope.</returns>
    public bool IsActive(string? stage, Instant now) => Start <= now && now < End && (Stage is null || Stage == stage);
}
