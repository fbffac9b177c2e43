namespace RequirementsKit.Reporting;

/// <summary>A lesson as a report shows it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Content">What was learned.</param>
/// <param name="Tags">Its tags.</param>
public sealed record LessonLine(string Key, string Content, IReadOnlyList<string> Tags);
