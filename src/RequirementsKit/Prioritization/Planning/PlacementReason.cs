namespace RequirementsKit.Prioritization.Planning;

/// <summary>Why an item is where it is in a plan.</summary>
public enum PlacementReason
{
    /// <summary>It is in the first release that may hold it.</summary>
    FirstFit = 1,

    /// <summary>An earlier release had too little capacity left.</summary>
    CapacityTaken = 2,

    /// <summary>Something that it needs comes later than the first release, and it joins it as soon as there is room.</summary>
    AfterPrerequisite = 3,

    /// <summary>Not planned: it takes more than any release that may hold it has left.</summary>
    NoRoom = 4,

    /// <summary>Not planned: something that it needs is not planned.</summary>
    PrerequisiteUnplanned = 5,
}
