using RequirementsKit.Projects;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
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

    public static async Task LogExpectation(CaseContext context)
    {
        var id = context.NewProject();
        var created = await context.CreateAsync(id).ConfigureAwait(false);
        var store = await context.OpenAsync(id).ConfigureAwait(false);
        await store.CommitAsync(context.Commit(Change(created, "a")), context.Token).ConfigureAwait(false);
        var present = await context.LoadAsync(id).ConfigureAwait(false);
        var broken = await store.CommitAsync(Expecting("project.role-defined", 1), context.Token).ConfigureAwait(false);
        Check(
            broken is LogConflict { Event: "project.role-defined", Sequence: 2 },
            $"A commit that expects no project.role-defined after row 1, where row 2 holds one, gave {broken}.",
            "Ask Commit.ConflictWith for the rows after LogExpectation.After, in order and in the transaction of the commit.");
        var head = await store.GetHeadAsync(context.Token).ConfigureAwait(false);
        Check(head.Sequence == 2 && (await context.LoadAsync(id).ConfigureAwait(false)).Version == 2, "A refused commit left something behind.", "Roll the whole transaction back.");
        var kept = await store.CommitAsync(Expecting("project.role-defined", 2), context.Token).ConfigureAwait(false);
        Check(kept is Committed, $"A commit that expects no project.role-defined after row 2, the last one, gave {kept}.", "Look only at the rows after LogExpectation.After.");

        Commit Expecting(string name, long after) =>
            new(context.NewCommand(), Fingerprint.Of("b"u8), "conformance", Actor.System, Now, [Change(present, "b")], logExpectations: [new("project.opened", after), new(name, after)]);
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

    public static async Task Whole(CaseContext context)
    {
        var record = context.Record();
        List<Requirement> created = [record.Requirement(), record.Requirement(), record.Requirement()];
        var store = await context.StoreAsync(record, created).ConfigureAwait(false);
        foreach (var one in created)
        {
            Check(await store.FindAsync<Requirement>(one.Id.Value, context.Token).ConfigureAwait(false) is { Version: 1 }, "A commit stored some of its documents only.", "Write everything in one transaction.");
            Check(await RevisionsAsync(store, one, context).ConfigureAwait(false) == 1, "A commit stored its documents without their appended rows.", "Write the rows in the transaction of the documents.");
        }

        var present = (await store.FindAsync<Requirement>(created[0].Id.Value, context.Token).ConfigureAwait(false))!;
        var next = present.Retire(Actor.System, Now);
        var result = await store.CommitAsync(record.Commit(next, created[1], record.Requirement()), context.Token).ConfigureAwait(false);
        Check(result is VersionConflict { Actual.Count: 1 }, $"A commit of three documents, one of them present already, gave {result}.", "Return a VersionConflict that names the one.");
        Check(await store.CountAsync(Query.All<Requirement>(), context.Token).ConfigureAwait(false) == created.Count, "A refused commit stored one of its documents.", "Roll the whole transaction back.");
        Check((await store.FindAsync<Requirement>(present.Id.Value, context.Token).ConfigureAwait(false))!.Version == 1, "A refused commit changed one of its documents.", "Roll the whole transaction back.");
    }

    public static async Task UniqueKey(CaseContext context)
    {
        var record = context.Record();
        var first = record.Stakeholder();
        var store = await context.StoreAsync(record, first).ConfigureAwait(false);
        var twin = Stakeholder.Register(record.New<StakeholderId>(), record.ProjectId, first.KeyNumber, new("Twin"), Actor.System, Now);
        var result = await store.CommitAsync(record.Commit(twin), context.Token).ConfigureAwait(false);
        Check(result is UniqueViolation { Kind: "stakeholder" }, $"A second document with the key {first.Key} gave {result}.", "Keep a unique key of project, kind and key number.");
        Check(await store.CountAsync(Query.All<Stakeholder>(), context.Token).ConfigureAwait(false) == 1, "A document with a key in use was stored.", "Roll the whole transaction back.");
    }

    public static async Task HostileText(CaseContext context)
    {
        string[] names = ["'; DROP TABLE documents; --", "\"}]\\", "a\r\nb\tc\u0001\u007f", "ﷺ ‮abc", "👩‍👩‍👧‍👦 Ǆ ß İ", "e\u0301 \u00e9", new('長', 500)];
        var record = context.Record();
        List<Stakeholder> people = [.. names.Select(record.Stakeholder)];
        var store = await context.StoreAsync(record, people).ConfigureAwait(false);
        foreach (var person in people)
        {
            var found = await store.FindAsync<Stakeholder>(person.Id.Value, context.Token).ConfigureAwait(false);
            Check(found is not null && found.ToCanonicalJson().AsSpan().SequenceEqual(person.ToCanonicalJson()), $"The text '{person.Name}' was not kept.", "Bind every value as a parameter, and keep bytes as bytes.");
            var named = await store.CountAsync(Query.Where<Stakeholder>(s => s.Name == person.Name), context.Token).ConfigureAwait(false);
            Check(named == 1, $"A query for the name '{person.Name}' found {named} documents.", "Bind every value as a parameter, and compare text by its bytes.");
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

    private static async Task<int> RevisionsAsync(IProjectStore store, Requirement requirement, CaseContext context)
    {
        var count = 0;
        await foreach (var _ in store.ReadAppendedAsync<RequirementRevision>(requirement.Id.Value, context.Token).ConfigureAwait(false))
        {
            count++;
        }

        return count;
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
