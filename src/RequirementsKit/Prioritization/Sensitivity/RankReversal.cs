namespace RequirementsKit.Prioritization.Sensitivity;

/// <summary>Two items that change places when a third one is taken away.</summary>
/// <param name="Removed">The item that is taken away.</param>
/// <param name="WasAhead">The item that was ahead.</param>
/// <param name="GetsAhead">The item that gets ahead.</param>
public sealed record RankReversal(string Removed, string WasAhead, string GetsAhead);
