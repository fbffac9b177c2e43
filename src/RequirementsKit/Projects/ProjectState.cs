namespace RequirementsKit.Projects;

/// <summary>The states of a project.</summary>
public enum ProjectState
{
    /// <summary>Work goes on.</summary>
    Open = 1,

    /// <summary>What is owed is being settled.</summary>
    Closing = 2,

    /// <summary>Everything is settled.</summary>
    Closed = 3,
}
