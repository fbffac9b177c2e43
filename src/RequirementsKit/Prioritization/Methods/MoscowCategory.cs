namespace RequirementsKit.Prioritization.Methods;

/// <summary>How badly a timebox needs an item.</summary>
public enum MoscowCategory
{
    /// <summary>Without it the release is pointless, illegal or unsafe.</summary>
    Must = 1,

    /// <summary>Important, but the release is viable without it.</summary>
    Should = 2,

    /// <summary>Wanted, the first to go when time is short.</summary>
    Could = 3,

    /// <summary>Agreed to be left out this time.</summary>
    Wont = 4,
}
