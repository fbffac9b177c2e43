namespace RequirementsKit.Changes;

/// <summary>How a change request is decided.</summary>
public enum ChangeType
{
    /// <summary>Approved in advance, by a template.</summary>
    Standard = 1,

    /// <summary>Decided under a policy, then applied.</summary>
    Normal = 2,

    /// <summary>Decided by few, applied, and ratified afterwards.</summary>
    Emergency = 3,
}
