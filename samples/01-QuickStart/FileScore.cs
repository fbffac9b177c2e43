namespace QuickStart;

/// <summary>One score of the file.</summary>
internal sealed record FileScore(ScoreColumn Column, double Value);
