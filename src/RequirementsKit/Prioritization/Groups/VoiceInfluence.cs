namespace RequirementsKit.Prioritization.Groups;

/// <summary>How one stakeholder stands to the group.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Agreement">Spearman's correlation of the own ranking with that of the group, from −1 to 1; null when one of both ties everything.</param>
/// <param name="Shifts">By how many places each item would move in the group's ranking without this voice, only those that move: positive is down.</param>
public sealed record VoiceInfluence(string Name, double? Agreement, IReadOnlyDictionary<string, int> Shifts);
