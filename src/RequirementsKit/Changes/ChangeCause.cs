namespace RequirementsKit.Changes;

/// <summary>Why a change is wanted.</summary>
public enum ChangeCause
{
    /// <summary>Somebody needs something new.</summary>
    NewNeed = 1,

    /// <summary>The need was misunderstood.</summary>
    Misunderstood = 2,

    /// <summary>Something in the record is wrong.</summary>
    Error = 3,

    /// <summary>The world changed: a law, a market, a partner.</summary>
    External = 4,

    /// <summary>The solution demands it.</summary>
    Technical = 5,
}
