using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting;

/// <summary>News about something that a stakeholder asked for.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="ToldOf">The revision that was current when we last spoke; 0 when there was none.</param>
public sealed record NewsItem(Requirement Requirement, int ToldOf);
