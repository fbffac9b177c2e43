namespace RequirementsKit.Changes;

/// <summary>What a signature says.</summary>
public enum SignatureMeaning
{
    /// <summary>I wrote it.</summary>
    Authorship = 1,

    /// <summary>I reviewed it.</summary>
    Review = 2,

    /// <summary>I approve it.</summary>
    Approval = 3,

    /// <summary>I reject it.</summary>
    Rejection = 4,
}
