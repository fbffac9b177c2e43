namespace RequirementsKit.Retrospectives;

/// <summary>What a retrospective notes.</summary>
public enum NoteKind
{
    /// <summary>Keep it.</summary>
    WentWell = 1,

    /// <summary>Change it.</summary>
    WentBadly = 2,

    /// <summary>Try it.</summary>
    Idea = 3,
}
