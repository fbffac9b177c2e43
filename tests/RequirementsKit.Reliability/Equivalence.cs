using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.Reliability;

/// <summary>G3: the same random commands on every store give the same results, byte-equal dumps and the same heads.</summary>
internal static class Equivalence
{
    private const int Steps = 12;

    public static async Task<string> RunAsync(Campaign campaign)
    {
        using var memory = new InMemoryStore();
        var sqlite = Stores.NewSqlite();
        var postgreSql = Stores.NewPostgreSql();
        var stores = new List<IRequirementsStore> { memory, await Stores.CreateAsync(sqlite) };
        if (postgreSql is not null)
        {
            stores.Add(await Stores.CreateAsync(postgreSql));
        }

        var random = new Random(campaign.Seed);
        var ids = new SequentialIdGenerator();
        try
        {
            foreach (var sequence in campaign.Rounds())
            {
                await CompareAsync(stores, new RecordBuilder(ids), random, sequence);
            }
        }
        finally
        {
            Stores.Delete(sqlite);
        }

        return $"{campaign.Reached * Steps} commands on {(postgreSql is null ? "in-memory and SQLite (PostgreSQL is not installed)" : "in-memory, SQLite and PostgreSQL")}, 0 differences";
    }

    private static async Task CompareAsync(List<IRequirementsStore> stores, RecordBuilder record, Random random, int sequence)
    {
        var projects = stores.ConvertAll(s => s.InProject(record.ProjectId));
        var states = new List<Aggregate>();
        var sent = new List<Commit>();
        for (var step = 0; step < Steps; step++)
        {
            var commit = Next(record, random, states, sent);
            sent.Add(commit);
            var results = new List<string>();
            foreach (var project in projects)
            {
                results.Add(Text(await project.CommitAsync(commit)));
            }

            Finding.Unless(results.Distinct().Count() == 1, $"sequence {sequence}, step {step}: {string.Join(" / ", results)}");
            foreach (var write in commit.Writes)
            {
                Aggregate? stored = write is Stakeholder ? await projects[0].FindAsync<Stakeholder>(write.DocumentId) : await projects[0].FindAsync<Requirement>(write.DocumentId);
                if (stored is not null)
                {
                    states.Add(stored);
                }
            }
        }

        var dumps = new List<string>();
        foreach (var project in projects)
        {
            dumps.Add(await Dump.OfAsync(project));
        }

        Finding.Unless(dumps.Distinct().Count() == 1, $"sequence {sequence}: the dumps differ");
    }

    // States are kept in every version, so that stale ones are sent too.
    private static Commit Next(RecordBuilder record, Random random, List<Aggregate> states, List<Commit> sent)
    {
        if (sent.Count > 0 && random.Next(8) == 0)
        {
            return sent[random.Next(sent.Count)];
        }

        record.Now += NodaTime.Duration.FromTicks(10 * random.Next(1, 1_000));
        var writes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Write(record, random, states)).DistinctBy(w => w.DocumentId).ToList();
        var read = states.Count > 0 && random.Next(3) == 0 ? new[] { Expectation.Unchanged(states[random.Next(states.Count)]) } : [];
        var commit = record.Commit(writes);
        return new(commit.Command, commit.Digest, commit.Name, commit.By, commit.At, writes, read);
    }

    private static Aggregate Write(RecordBuilder record, Random random, List<Aggregate> states)
    {
        if (states.Count == 0 || random.Next(3) == 0)
        {
            return random.Next(2) == 0 ? record.Stakeholder($"Name {random.Next(9)} 需求") : record.Requirement($"The system shall do {random.Next(9)}.");
        }

        return states[random.Next(states.Count)] switch
        {
            Stakeholder person => person.Describe(new($"Name {random.Next(9)} of {random.Next(99)}"), Actor.System, record.Now),
            Requirement requirement => requirement.Revise(RequirementEdit.Of([new(RequirementField.Title, $"Title {random.Next(99)}")]), "better", Actor.System, record.Now),
            var other => other,
        };
    }

    private static string Text(CommitResult result) => result switch
    {
        Committed committed => $"Committed {committed.Receipt.Sequence} {committed.Receipt.Hash} {string.Join(',', committed.Receipt.Written)}",
        DuplicateCommand duplicate => $"Duplicate {duplicate.First.Sequence} {duplicate.First.Hash} {string.Join(',', duplicate.First.Written)}",
        VersionConflict conflict => $"Conflict {string.Join(',', conflict.Actual.OrderBy(a => a.Id))}",
        _ => result.ToString(),
    };
}
