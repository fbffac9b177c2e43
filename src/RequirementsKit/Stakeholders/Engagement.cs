using NodaTime;

namespace RequirementsKit.Stakeholders;

/// <summary>How engaged a stakeholder is and should be.</summary>
/// <param name="Current">The level now.</param>
/// <param name="Desired">The level wanted.</param>
/// <param name="AssessedAt">When it was assessed.</param>
/// <param name="Evidence">What shows it; null when nothing was noted.</param>
public sealed record Engagement(EngagementLevel Current, EngagementLevel Desired, Instant AssessedAt, string? Evidence = null)
{
    /// <summary>Gets the levels missing to the desired one.</summary>
    /// <value>Positive when more engagement is wanted, 0 when it is as wanted.</value>
    public int Gap => (int)Desired - (int)Current;
}
