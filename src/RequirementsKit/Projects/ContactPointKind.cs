namespace RequirementsKit.Projects;

/// <summary>What a contact point is.</summary>
public enum ContactPointKind
{
    /// <summary>A form to fill in.</summary>
    Form = 1,

    /// <summary>An address to write to.</summary>
    Mailbox = 2,

    /// <summary>People to call or to visit.</summary>
    Desk = 3,

    /// <summary>A place where many read and write.</summary>
    Forum = 4,
}
