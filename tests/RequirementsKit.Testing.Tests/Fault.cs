namespace RequirementsKit.Testing.Tests;

/// <summary>The mistakes that authors of stores make.</summary>
public enum Fault
{
    None = 0,
    ForgetsCommands = 1,
    IgnoresCancellation = 2,
    ReadsStale = 3,
    SkipsALogRow = 4,
    ScansBackwards = 5,
    MixesProjects = 6,
    LosesBytes = 7,
    SkipsCheckpoints = 8,
    CountsFromOneAgain = 9,
    LosesUpdates = 10,
    CommitsHalf = 11,
    AcceptsAnyKey = 12,
    LosesPrecision = 13,
    LeavesAGapInTheLog = 14,
    ThrowsOnConflict = 15,
    PagesByNumber = 16,
    OrdersByCulture = 17,
    ForgetsAppendedRows = 18,
    ErasesNothing = 19,
    ErasesEverybody = 20,
    ForgetsPersonalTexts = 21,
    ListsTheLibrary = 22,
    DeclaresMore = 23,
    ForgetsWhatHappened = 24,
}
