namespace QuickStart;

/// <summary>A column that holds the scores of one person on one criterion.</summary>
internal sealed record ScoreColumn(int Place, string Criterion, string Scorer);
