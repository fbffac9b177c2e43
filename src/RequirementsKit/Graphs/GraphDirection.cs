namespace RequirementsKit.Graphs;

/// <summary>Which way links are followed.</summary>
public enum GraphDirection
{
    /// <summary>From the source of a link to its target.</summary>
    Forward = 1,

    /// <summary>From the target of a link to its source.</summary>
    Backward = 2,
}
