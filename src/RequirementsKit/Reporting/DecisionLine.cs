using NodaTime;

namespace RequirementsKit.Reporting;

/// <summary>Something that was settled: a decision noted as a point, a change request or a baseline that was decided.</summary>
/// <param name="On">The day, in the project's zone.</param>
/// <param name="Key">The key of what was decided.</param>
/// <param name="Subject">What it is about, as somebody wrote it; for a change request the keys of the requirements it touches.</param>
/// <param name="By">The names of those who decided.</param>
/// <param name="Outcome">What came out of it.</param>
public sealed record DecisionLine(LocalDate On, string Key, string Subject, IReadOnlyList<string> By, DecisionOutcome Outcome);
