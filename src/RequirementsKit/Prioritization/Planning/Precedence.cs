namespace RequirementsKit.Prioritization.Planning;

/// <summary>What a dependency does to the order in which items are planned.</summary>
public enum Precedence
{
    /// <summary>An item waits for the rank of what it needs: a poor prerequisite holds back a good dependant. The default.</summary>
    Wait = 1,

    /// <summary>A prerequisite is planned with the rank of its best dependant, direct or not: it comes as early as what it enables.</summary>
    Inherit = 2,
}
