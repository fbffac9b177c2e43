namespace RequirementsKit.Channels;

/// <summary>How equivocal a message is: whether it can be read in more than one way (Daft and Lengel 1986, media richness).</summary>
public enum Complexity
{
    /// <summary>One reading: a date, a number, a status.</summary>
    Low = 1,

    /// <summary>Needs a question or two.</summary>
    Medium = 2,

    /// <summary>Needs a conversation to agree on what is meant.</summary>
    High = 3,
}
