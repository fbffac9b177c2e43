namespace RequirementsKit.Communication;

/// <summary>How needs were drawn out (BABOK v3, chapter 10).</summary>
public enum ElicitationTechnique
{
    /// <summary>A conversation with prepared questions.</summary>
    Interview = 1,

    /// <summary>A structured meeting of several.</summary>
    Workshop = 2,

    /// <summary>Watching the work.</summary>
    Observation = 3,

    /// <summary>Questions to many.</summary>
    Survey = 4,

    /// <summary>Showing something to react to.</summary>
    Prototyping = 5,

    /// <summary>Reading what exists.</summary>
    DocumentAnalysis = 6,

    /// <summary>Ideas first, judgement later.</summary>
    Brainstorming = 7,

    /// <summary>A moderated group of users.</summary>
    FocusGroup = 8,
}
