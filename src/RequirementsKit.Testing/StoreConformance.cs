using RequirementsKit.Testing.Internal;

namespace RequirementsKit.Testing;

/// <summary>The promises of the storage ports as cases. A store that passes them all works with the kit.</summary>
/// <example><code>
/// var report = await StoreConformance.RunAsync(harness);
/// Console.WriteLine(report);   // each promise, and how to repair what is broken
/// </code></example>
public static class StoreConformance
{
    /// <summary>Gets the cases, in a fixed order.</summary>
    public static IReadOnlyList<ConformanceCase> Cases { get; } =
    [
        new(1, "commit.read-back", "A committed document reads back from a fresh connection, byte for byte", null, CommitCases.ReadBack),
        new(2, "commit.stale-version", "A write on a version that is no longer the newest is a version conflict and stores nothing", null, CommitCases.StaleVersion),
        new(3, "commit.expectation", "An expectation that no longer holds is a version conflict and stores nothing", null, CommitCases.Expectation),
        new(27, "commit.log-expectation", "An event that the commit expects not to have happened since is a log conflict and stores nothing", null, CommitCases.LogExpectation),
        new(4, "commit.duplicate", "The same command sent twice is done once and gives the first receipt", null, CommitCases.Duplicate),
        new(5, "commit.id-reused", "Another command under a used id is refused", null, CommitCases.IdReused),
        new(6, "commit.cancelled", "A commit that was cancelled before it began stores nothing", null, CommitCases.Cancelled),
        new(7, "commit.parallel", "Parallel commits lose no update", null, CommitCases.Parallel),
        new(8, "read.isolation", "A project never shows the data of another", null, ReadCases.Isolation),
        new(9, "read.projects", "Projects are listed once, in the order of their ids", null, ReadCases.Projects),
        new(10, "read.queries", "A query finds, counts and pages what satisfies it, and nothing else", null, ReadCases.Queries),
        new(11, "keys.unique", "Reserved numbers are never given twice", null, ReadCases.Keys),
        new(12, "log.chain", "The log has no gaps, its chain verifies, and its end is the head", null, LogCases.Chain),
        new(13, "log.resume", "The log can be read on from any sequence number", null, LogCases.Resume),
        new(14, "log.checkpoints", "Checkpoints and parked messages are kept for each handler", null, LogCases.Checkpoints),
        new(15, "commit.whole", "A commit of several documents stores all of them and their rows, or nothing", null, CommitCases.Whole),
        new(16, "commit.unique-key", "A second document with the same key is a unique violation and stores nothing", null, CommitCases.UniqueKey),
        new(17, "commit.hostile-text", "Text of any script, with quotes and line ends, is kept exactly", null, CommitCases.HostileText),
        new(18, "read.order", "Text is ordered by its UTF-8 bytes, numbers by value, nothing first", null, QueryCases.Order),
        new(19, "read.paging", "Pages meet: nothing is shown twice or left out, also when something is added between two pages", null, QueryCases.Paging),
        new(20, "read.members", "Queries over instants, dates, ids, names, lists and missing values answer as the query evaluated in memory", null, QueryCases.Members),
        new(21, "read.appended", "Appended rows are kept and read in the order of their numbers", null, QueryCases.Appended),
        new(22, "model.random", "Random commands give the results and the state of a simple model", null, ModelCase.Random),
        new(23, "personal.kept", "Personal texts are kept with their commit, for each person, or not at all", null, PersonalCases.Kept),
        new(24, "personal.erased", "Erasing a person removes that person's personal texts and nothing else; the log verifies as before", null, PersonalCases.Erased),
        new(25, "read.library", "The library keeps documents and is not listed as a project", null, PersonalCases.Library),
        new(26, "store.capabilities", "Every connection declares the capabilities that the harness declares", null, ReadCases.Capabilities),
    ];

    /// <summary>Runs all cases on one set of data, one after another, each in projects of its own.</summary>
    /// <param name="harness">Opens the store; the caller disposes of it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The report. An exception that a store threw by mistake is a failure of its case.</returns>
    public static async Task<ConformanceReport> RunAsync(IStoreHarness harness, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(harness);
        var results = new List<ConformanceResult>();
        foreach (var conformance in Cases)
        {
            results.Add(await RunAsync(conformance, harness, cancellationToken).ConfigureAwait(false));
        }

        return new(results);
    }

    private static async Task<ConformanceResult> RunAsync(ConformanceCase conformance, IStoreHarness harness, CancellationToken cancellationToken)
    {
        if (conformance.ReasonToSkip(harness.Capabilities) is { } reason)
        {
            return new(conformance, ConformanceOutcome.Skipped, reason);
        }

        try
        {
            await conformance.RunAsync(harness, cancellationToken).ConfigureAwait(false);
            return new(conformance, ConformanceOutcome.Passed, null);
        }
        catch (ConformanceException problem)
        {
            return new(conformance, ConformanceOutcome.Failed, problem.Message);
        }
    }
}
