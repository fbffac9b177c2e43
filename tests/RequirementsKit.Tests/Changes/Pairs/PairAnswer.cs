namespace RequirementsKit.Tests.Changes.Pairs;

/// <summary>What became of a command.</summary>
internal enum PairAnswer
{
    Refused = 0,
    Done = 1,
    Conflict = 2,
}
