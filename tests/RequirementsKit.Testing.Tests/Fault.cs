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
}
