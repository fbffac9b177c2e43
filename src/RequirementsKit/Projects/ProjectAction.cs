namespace RequirementsKit.Projects;

/// <summary>The steps between the states of a project.</summary>
public enum ProjectAction
{
    /// <summary>Begin to settle what is owed.</summary>
    BeginClosing = 1,

    /// <summary>Close for good.</summary>
    Close = 2,

    /// <summary>Take up the work again.</summary>
    Reopen = 3,
}
