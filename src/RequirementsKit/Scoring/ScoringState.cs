namespace RequirementsKit.Scoring;

/// <summary>The states of a scoring round.</summary>
public enum ScoringState
{
    /// <summary>Scores are taken.</summary>
    Open = 1,

    /// <summary>Scores are settled.</summary>
    Closed = 2,
}
