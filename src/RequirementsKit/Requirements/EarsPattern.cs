namespace RequirementsKit.Requirements;

/// <summary>The sentence patterns of EARS (Mavin et al. 2009).</summary>
public enum EarsPattern
{
    /// <summary>The system shall …</summary>
    Ubiquitous = 1,

    /// <summary>When … the system shall …</summary>
    EventDriven = 2,

    /// <summary>While … the system shall …</summary>
    StateDriven = 3,

    /// <summary>If … then the system shall …</summary>
    UnwantedBehaviour = 4,

    /// <summary>Where … the system shall …</summary>
    OptionalFeature = 5,

    /// <summary>More than one of them.</summary>
    Complex = 6,

    /// <summary>None of them.</summary>
    Unrecognised = 7,
}
