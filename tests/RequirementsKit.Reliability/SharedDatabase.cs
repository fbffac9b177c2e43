using System.Diagnostics;
using System.Globalization;
using RequirementsKit.Auditing;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.Reliability;

/// <summary>Processes commit to one database at the same time: no update is lost, none waits for ever, and every conflict is an answer.</summary>
internal static class SharedDatabase
{
    private const int Processes = 2;
    private const int Documents = 4;
    private const int Commits = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<string> RunAsync(string kind, Campaign campaign)
    {
        if ((kind == "sqlite" ? Stores.NewSqlite() : Stores.NewPostgreSql()) is not { } database)
        {
            return "skipped: PostgreSQL is not installed";
        }

        var conflicts = 0;
        await using var store = await Stores.CreateAsync(database);
        try
        {
            foreach (var round in campaign.Rounds())
            {
                var record = new RecordBuilder(new SequentialIdGenerator((round + 1) * 1_000_000L));
                var project = store.InProject(record.ProjectId);
                await project.CommitAsync(record.Commit(Enumerable.Range(0, Documents).Select(_ => record.Stakeholder("0"))));
                var told = await Task.WhenAll(Enumerable.Range(0, Processes).Select(number => RunChildAsync(database, record.ProjectId, (round * Processes) + number, campaign.Seed)));
                conflicts += told.Sum(t => t.Conflicts);
                await VerifyAsync(project, told.Sum(t => t.Updates), round);
            }
        }
        finally
        {
            Stores.Delete(database);
        }

        return $"{campaign.Reached * Processes * Commits} commits of {Processes} processes on one {kind} database, nothing lost, {conflicts} conflicts as data";
    }

    /// <summary>The child process: raises the numbers of random documents, several in one commit, and says how often.</summary>
    public static async Task AddAsync(string database, string project, int number, int seed)
    {
        var random = new Random(seed + number);
        await using var opened = Stores.Open(database);
        var store = opened.InProject(ProjectId.Parse(project, null));
        var record = new RecordBuilder(new SequentialIdGenerator(1_000_000_000L * (number + 1)));
        var ids = (await store.ListAsync(Query.All<Stakeholder>())).Select(s => s.DocumentId).ToList();
        var (updates, conflicts) = (0, 0);
        for (var done = 0; done < Commits;)
        {
            await store.ReserveKeysAsync("stakeholder");
            var chosen = ids.OrderBy(_ => random.Next()).Take(random.Next(1, Documents)).ToList();
            var loaded = new List<Stakeholder>();
            foreach (var id in chosen)
            {
                loaded.Add((await store.FindAsync<Stakeholder>(id))!);
            }

            // The last is only read: it must not change meanwhile.
            var read = loaded.Count > 1 ? loaded[^1] : null;
            var writes = loaded.Where(l => l != read).Select(l => l.Describe(new(Next(l)), Actor.System, record.Now)).ToList();
            var commit = record.Commit(writes);
            var result = await store.CommitAsync(new(commit.Command, commit.Digest, commit.Name, commit.By, commit.At, writes, read is null ? [] : [Expectation.Unchanged(read)]));
            switch (result)
            {
                case Committed:
                    done++;
                    updates += writes.Count;
                    break;
                case VersionConflict:
                    conflicts++;
                    break;
                default:
                    throw new Finding($"a commit gave {result}");
            }
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{updates} {conflicts}"));
    }

    private static string Next(Stakeholder person) => (int.Parse(person.Name, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    private static async Task<(int Updates, int Conflicts)> RunChildAsync(string database, ProjectId project, int number, int seed)
    {
        string[] arguments = ["adder", database, project.ToString(), number.ToString(CultureInfo.InvariantCulture), seed.ToString(CultureInfo.InvariantCulture)];
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
        using var late = new CancellationTokenSource(Patience);
        var output = child.StandardOutput.ReadToEndAsync(late.Token);
        try
        {
            await child.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            child.Kill();
            throw new Finding($"a process was still waiting after {Patience.TotalSeconds} s");
        }

        Finding.Unless(child.ExitCode == 0, $"a process ended with {child.ExitCode}");
        var told = (await output).Trim().Split(' ');
        return (int.Parse(told[0], CultureInfo.InvariantCulture), int.Parse(told[1], CultureInfo.InvariantCulture));
    }

    private static async Task VerifyAsync(IProjectStore project, int updates, int round)
    {
        var people = await project.ListAsync(Query.All<Stakeholder>());
        Finding.Unless(
            people.Sum(p => int.Parse(p.Name, CultureInfo.InvariantCulture)) == updates && people.Sum(p => p.Version - 1) == updates,
            $"round {round}: {updates} updates were acknowledged, the documents count {string.Join(" + ", people.Select(p => p.Name))}");
        var head = await project.GetHeadAsync();
        var report = await AuditLog.VerifyAsync(project.ReadLogAsync(), head);
        Finding.Unless(report.IsIntact && head.Sequence == 1 + (Processes * Commits), $"round {round}: {report} after {Processes * Commits} commits, head {head.Sequence}");
    }
}
