using NodaTime;

namespace RequirementsKit.Retrospectives;

/// <summary>Something to be done after a retrospective; it becomes a point of kind Action.</summary>
/// <param name="Summary">What is to be done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">Until when; null for no date.</param>
public sealed record RetrospectiveAction(string Summary, Actor Owner, LocalDate? Due = null);
