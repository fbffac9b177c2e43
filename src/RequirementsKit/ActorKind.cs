namespace RequirementsKit;

/// <summary>The kinds of actor.</summary>
public enum ActorKind
{
    /// <summary>A stakeholder or team member, by id.</summary>
    Person = 1,

    /// <summary>A program, by account name.</summary>
    Service = 2,

    /// <summary>The application itself.</summary>
    System = 3,
}
