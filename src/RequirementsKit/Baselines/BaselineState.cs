namespace RequirementsKit.Baselines;

/// <summary>The states of a baseline.</summary>
public enum BaselineState
{
    /// <summary>Drawn up, to be approved.</summary>
    Draft = 1,

    /// <summary>Approved; the content of what is in it is locked.</summary>
    Approved = 2,

    /// <summary>Not approved.</summary>
    Rejected = 3,
}
