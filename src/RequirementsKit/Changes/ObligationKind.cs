namespace RequirementsKit.Changes;

/// <summary>What an applied change still owes.</summary>
public enum ObligationKind
{
    /// <summary>The release plan has to follow.</summary>
    UpdatePlan = 1,

    /// <summary>The product has to be verified.</summary>
    Verify = 2,

    /// <summary>Those who asked for it have to hear of it.</summary>
    InformRequester = 3,

    /// <summary>Those who were not asked in an emergency have to approve it.</summary>
    Ratify = 4,

    /// <summary>Another request has to take it back.</summary>
    Revert = 5,
}
