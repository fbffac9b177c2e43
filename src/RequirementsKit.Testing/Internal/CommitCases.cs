using RequirementsKit.Projects;
using RequirementsKit.Storage;
using static RequirementsKit.Testing.Internal.CaseContext;

namespace RequirementsKit.Testing.Internal;

/// <summary>The promises of <see cref="IProjectStore.CommitAsync"/>.</summary>
internal static class CommitCases
{
    public static async Task ReadBack(CaseContext context)
    {
        var id = context.NewProject();
        var created = Project.Open(id, "需求 \u0001 😀", "Europe/Berlin", Actor.System, Now);
        var loaded = await context.CreateAsync(id).ConfigureAwait(false);
        Check(loaded.ToCanonicalJson().AsSpan().SequenceEqual(created.ToCanonicalJson()), "A document read back differs from the one committed.", "Keep the bytes exactly, in a byte column.");
        Check(loaded.Version == 1, $"The first commit gave version {loaded.Version}.", "Versions begin at 1.");
        Check(loaded.Events.Count == 0, "A loaded document carries events.", "Events belong to the log, not to the document.");
    }

    public static async Task StaleVersion(CaseContext context)
    {
        var id = context.NewProject();
        var first = await context.CreateAsync(id).ConfigureAwait(false);
        var store = await context.OpenAsync(id).ConfigureAwait(false);
        await store.CommitAsync(context.Commit(Change(first, "a")), context.Token).ConfigureAwait(false);
        var result = await store.CommitAsync(context.Commit(Change(first, "b")), context.Token).ConfigureAwait(false);
        Check(
            result is VersionConflict { Actual: [{ Version: 2 }] },
            $"A write on version 1 of a document at version 2 gave {result}.",
            "Compare the version in the same transaction as the write, and return VersionConflict with the actual version.");
        var present = await context.LoadAsync(id).ConfigureAwait(false);
        Check(present.Version == 2 && present.Roles.All(r => r.Name != "b"), "A refused commit changed a document.", "Roll the whole transaction back.");
    }

    public static async Task Expectation(CaseContext context)
    {
        var id = context.NewProject();
        var present = await context.CreateAsync(id).ConfigureAwait(false);
        var store = await context.OpenAsync(id).ConfigureAwait(false);
        var absent = new Expectation("project", context.NewProject().Value, 7);
        var result = await store.CommitAsync(context.Commit(Change(present, "a"), expectations: [absent]), context.Token).ConfigureAwait(false);
        Check(result is VersionConflict, $"A commit whose expectation does not hold gave {result}.", "Check every expectation in the transaction of the commit.");
        Check((await context.LoadAsync(id).ConfigureAwait(false)).Version == 1, "A refused commit changed a document.", "Roll the whole transaction back.");
        var head = await store.GetHeadAsync(context.Token).ConfigureAwait(false);
        Check(head.Sequence == 1, "A refused commit left a log row.", "Write the log in the same transaction as the documents.");
    }

    public static async Task Duplicate(CaseContext context)
    {
        var id = context.NewProject();
        var present = await context.CreateAsync(id).ConfigureAwait(false);
        var commit = context.Commit(Change(present, "a"));
        var store = await context.OpenAsync(id).ConfigureAwait(false);
        var first = await store.CommitAsync(commit, context.Token).ConfigureAwait(false);
        var again = await context.OpenAsync(id).ConfigureAwait(false);
        var second = await again.CommitAsync(commit, context.Token).ConfigureAwait(false);
        Check(
            first is Committed committed && second is DuplicateCommand duplicate && duplicate.First.Sequence == committed.Receipt.Sequence && duplicate.First.Hash == committed.Receipt.Hash,
            $"The same command sent twice gave {first} and {second}.",
            "Look the command id up before anything else and return DuplicateCommand with the first receipt.");
        Check((await store.GetHeadAsync(context.Token).ConfigureAwait(false)).Sequence == 2, "A duplicate command left a log row.", "Store nothing for a duplicate.");
    }

    public static async Task IdReused(CaseContext context)
    {
        var id = context.NewProject();
        var present = await context.CreateAsync(id).ConfigureAwait(false);
        var store = await context.OpenAsync(id).ConfigureAwait(false);
        var command = context.NewCommand();
        await store.CommitAsync(context.Commit(Change(present, "a"), command, "one"), context.Token).ConfigureAwait(false);
        var next = await context.LoadAsync(id).ConfigureAwait(false);
        var result = await store.CommitAsync(context.Commit(Change(next, "b"), command, "two"), context.Token).ConfigureAwait(false);
        Check(result is CommandIdReused, $"Another command under a used id gave {result}.", "Keep the digest with the command id and compare it.");
    }

    public static async Task Cancelled(CaseContext context)
    {
        var id = context.NewProject();
        var present = await context.CreateAsync(id).ConfigureAwait(false);
        var store = await context.OpenAsync(id).ConfigureAwait(false);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync().ConfigureAwait(false);
        try
        {
            await store.CommitAsync(context.Commit(Change(present, "a")), cancelled.Token).ConfigureAwait(false);
            throw new ConformanceException("A commit with a cancelled token was done.", "Pass the token on to every call.");
        }
        catch (OperationCanceledException)
        {
            Check((await context.LoadAsync(id).ConfigureAwait(false)).Version == 1, "A cancelled commit changed a document.", "Roll back when the token is cancelled.");
        }
    }

    public static async Task Parallel(CaseContext context)
    {
        const int Writers = 8;
        var id = context.NewProject();
        await context.CreateAsync(id).ConfigureAwait(false);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(() => AddAsync(context, id, $"role {i}"), context.Token))).ConfigureAwait(false);
        var present = await context.LoadAsync(id).ConfigureAwait(false);
        Check(
            present.Version == Writers + 1 && present.Roles.Count == Writers + 1,
            $"{Writers} parallel commits left version {present.Version} with {present.Roles.Count - 1} of their changes.",
            "Compare and write in one serializable transaction, or by a conditional update whose row count is checked.");
    }

    private static async Task AddAsync(CaseContext context, ProjectId id, string role)
    {
        var store = await context.OpenAsync(id).ConfigureAwait(false);
        CommitResult result;
        do
        {
            var present = await context.LoadAsync(id).ConfigureAwait(false);
            result = await store.CommitAsync(context.Commit(Change(present, role)), context.Token).ConfigureAwait(false);
        }
        while (result is VersionConflict);
        Check(result is Committed, $"A parallel commit gave {result}.", "A commit that lost the race is a VersionConflict.");
    }
}
