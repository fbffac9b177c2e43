using FsCheck.Xunit;

// A build answers the same every time; the second number is the golden gamma of SplitMix. Who wants other cases than these takes the line away and runs the properties again and again; what that finds becomes a test of its own.
[assembly: Properties(Replay = "20261128,11400714819323198485")]
