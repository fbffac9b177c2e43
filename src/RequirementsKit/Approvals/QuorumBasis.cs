namespace RequirementsKit.Approvals;

/// <summary>Of what a majority or a percentage is taken.</summary>
public enum QuorumBasis
{
    /// <summary>Of all seats that may vote, whether they do or not.</summary>
    Eligible = 0,

    /// <summary>Of the ballots cast, abstentions included.</summary>
    Cast = 1,

    /// <summary>Of the ballots that say yes or no.</summary>
    CastNonAbstain = 2,
}
