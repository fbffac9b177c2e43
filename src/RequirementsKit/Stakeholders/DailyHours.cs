using NodaTime;

namespace RequirementsKit.Stakeholders;

/// <summary>A span of the day on the stakeholder's clock, from inclusive to exclusive; it may run over midnight.</summary>
/// <param name="From">The beginning.</param>
/// <param name="To">The end.</param>
public sealed record DailyHours(LocalTime From, LocalTime To);
