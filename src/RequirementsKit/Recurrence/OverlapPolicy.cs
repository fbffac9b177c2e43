namespace RequirementsKit.Recurrence;

/// <summary>Which of the two instants a local time means that the clocks show twice.</summary>
public enum OverlapPolicy
{
    /// <summary>The first; the default.</summary>
    Earlier = 1,

    /// <summary>The second.</summary>
    Later = 2,
}
