namespace QuickStart;

/// <summary>One requirement of the file.</summary>
internal sealed record FileRow(string Id, string Title, string Statement, string Rationale, IReadOnlyList<FileScore> Scores);
