namespace RequirementsKit.Recurrence;

/// <summary>From where the next due time is counted when something was completed.</summary>
public enum CompletionAnchor
{
    /// <summary>From the time it was due: one interval on, even when that is past.</summary>
    Fixed = 1,

    /// <summary>From the time it was due, as many intervals on as it takes to lie after the completion.</summary>
    NextFutureSlot = 2,

    /// <summary>From the completion.</summary>
    FromCompletion = 3,

    /// <summary>From the last contact, whoever sought it: any qualifying interaction resets the clock.</summary>
    FromLastContact = 4,
}
