using System.Diagnostics;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.Reliability;

/// <summary>G6: parallel reads and writes of one document look as if each had happened at one moment between its call and its answer.</summary>
/// <remarks>
/// The versions order the writes, so a history need not be searched: every version is written once; what ended before something began comes before it;
/// a read shows a version that was begun before it ended, and none older than one that ended before it began.
/// </remarks>
internal static class Linearizability
{
    private const int Clients = 4;
    private const int Operations = 5;

    public static async Task<string> RunAsync(Campaign campaign)
    {
        using var memory = new InMemoryStore();
        var sqlite = Stores.NewSqlite();
        var postgreSql = Stores.NewPostgreSql();
        List<IRequirementsStore> stores = [memory, await Stores.CreateAsync(sqlite)];
        if (postgreSql is not null)
        {
            stores.Add(await Stores.CreateAsync(postgreSql));
        }

        var ids = new SequentialIdGenerator();
        var conflicts = 0;
        try
        {
            foreach (var history in campaign.Rounds())
            {
                conflicts += await CheckAsync(stores[history % stores.Count], ids, campaign.Seed + history, history);
            }
        }
        finally
        {
            Stores.Delete(sqlite);
        }

        return $"{campaign.Reached} histories of {Clients} clients on {stores.Count} stores, all linearizable, {conflicts} conflicts among them";
    }

    private static async Task<int> CheckAsync(IRequirementsStore store, SequentialIdGenerator ids, int seed, int history)
    {
        var record = new RecordBuilder(ids);
        var project = store.InProject(record.ProjectId);
        var person = record.Stakeholder();
        await project.CommitAsync(record.Commit(person));
        var commits = Enumerable.Range(0, Clients).Select(_ => new RecordBuilder(ids)).ToList();
        var seen = (await Task.WhenAll(Enumerable.Range(0, Clients).Select(c => Task.Run(() => ClientAsync(project, person.Id.Value, commits[c], new Random(seed * Clients + c)))))).SelectMany(o => o).ToList();
        var writes = seen.Where(o => o.IsWrite).OrderBy(o => o.Version).ToList();
        Finding.Unless(writes.Select(w => w.Version).SequenceEqual(Enumerable.Range(2, writes.Count).Select(v => (long)v)), $"history {history}: the versions written are {string.Join(", ", writes.Select(w => w.Version))}");
        foreach (var one in seen)
        {
            Finding.Unless(writes.TrueForAll(w => w.End >= one.Begin || w == one || w.Version <= one.Version), $"history {history}: {one} does not see a write that had ended");
            Finding.Unless(one.Version == 1 || writes[(int)one.Version - 2].Begin <= one.End, $"history {history}: {one} sees a write that had not begun");
        }

        return seen.Count(o => !o.IsWrite && o.IsConflict);
    }

    private static async Task<List<Operation>> ClientAsync(IProjectStore project, Guid id, RecordBuilder record, Random random)
    {
        var done = new List<Operation>();
        var present = (await project.FindAsync<Stakeholder>(id))!;
        for (var i = 0; i < Operations; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            if (random.Next(2) == 0)
            {
                present = (await project.FindAsync<Stakeholder>(id))!;
                done.Add(new(begin, Stopwatch.GetTimestamp(), present.Version, IsWrite: false, IsConflict: false));
                continue;
            }

            var result = await project.CommitAsync(record.Commit(present.Describe(new($"Name {random.Next()}"), Actor.System, record.Now)));
            var end = Stopwatch.GetTimestamp();
            done.Add(result switch
            {
                Committed committed => new(begin, end, committed.Receipt.Written[0].Version, IsWrite: true, IsConflict: false),
                VersionConflict conflict => new(begin, end, conflict.Actual[0].Version, IsWrite: false, IsConflict: true),
                _ => throw new Finding($"a commit gave {result}"),
            });
            present = (await project.FindAsync<Stakeholder>(id))!;
        }

        return done;
    }

    private sealed record Operation(long Begin, long End, long Version, bool IsWrite, bool IsConflict);
}
