namespace RequirementsKit.Retrospectives;

/// <summary>What part of the work a lesson is about.</summary>
public enum LessonKind
{
    /// <summary>None in particular.</summary>
    General = 1,

    /// <summary>Finding out what people need.</summary>
    Elicitation = 2,

    /// <summary>Talking to people and keeping one's word.</summary>
    Communication = 3,

    /// <summary>Writing requirements down.</summary>
    Requirements = 4,

    /// <summary>Ranking, estimating and planning.</summary>
    Planning = 5,

    /// <summary>Changing what was agreed.</summary>
    Change = 6,

    /// <summary>Building, verifying and handing over.</summary>
    Delivery = 7,
}
