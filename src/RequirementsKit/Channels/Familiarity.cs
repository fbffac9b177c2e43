namespace RequirementsKit.Channels;

/// <summary>How well the two know each other (Carlson and Zmud 1999, channel expansion): familiarity makes plain channels richer.</summary>
public enum Familiarity
{
    /// <summary>They have not spoken before: voice and face help.</summary>
    New = 1,

    /// <summary>They have worked together.</summary>
    Known = 2,
}
