using NodaTime;

namespace RequirementsKit.Plans;

/// <summary>A release that work is planned into.</summary>
/// <param name="Name">The name, unique in the plan.</param>
/// <param name="Capacity">How much effort fits in, in the unit of the plan; 0 or more.</param>
/// <param name="Start">The first day; null when it is open.</param>
/// <param name="End">The last day, inclusive; null when it is open.</param>
public sealed record Release(string Name, decimal Capacity, LocalDate? Start = null, LocalDate? End = null);
