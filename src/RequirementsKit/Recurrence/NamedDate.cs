using NodaTime;

namespace RequirementsKit.Recurrence;

/// <summary>A date with its name.</summary>
/// <param name="Date">The date.</param>
/// <param name="Name">What it is called.</param>
public sealed record NamedDate(LocalDate Date, string Name);
