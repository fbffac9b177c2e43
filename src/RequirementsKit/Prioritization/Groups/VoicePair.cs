namespace RequirementsKit.Prioritization.Groups;

/// <summary>How alike two stakeholders rank.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Agreement">Spearman's correlation: 1 alike, 0 unrelated, −1 opposite.</param>
public sealed record VoicePair(string One, string Other, double Agreement);
