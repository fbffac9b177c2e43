using System.Diagnostics;
using System.Globalization;
using RequirementsKit.Auditing;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.Reliability;

/// <summary>G4: a process is killed while it commits. Nothing it was told is lost, nothing is half applied, and the command id settles what it was not told.</summary>
internal static class KillAndRecover
{
    private const int Pair = 2;

    public static async Task<string> RunAsync(string kind, Campaign campaign)
    {
        if ((kind == "sqlite" ? Stores.NewSqlite() : Stores.NewPostgreSql()) is not { } database)
        {
            return "skipped: PostgreSQL is not installed";
        }

        var store = await Stores.CreateAsync(database);
        var random = new Random(campaign.Seed);
        var (told, unknown, applied) = (0, 0, 0);
        try
        {
            foreach (var round in campaign.Rounds())
            {
                var record = new RecordBuilder(new SequentialIdGenerator((round + 1) * 1_000_000L));
                var lines = await KilledAsync(database, record.ProjectId, round, random.Next(5, 80));
                var project = store.InProject(record.ProjectId);
                var tried = lines.Where(l => l.StartsWith("try ", StringComparison.Ordinal)).Select(l => CommandId.Parse(l[4..], null)).ToList();
                var acknowledged = lines.Where(l => l.StartsWith("ack ", StringComparison.Ordinal)).Select(l => CommandId.Parse(l[4..], null)).ToHashSet();
                var known = 0;
                foreach (var command in tried)
                {
                    var found = await project.FindCommandAsync(command) is not null;
                    Finding.Unless(found || !acknowledged.Contains(command), $"round {round}: command {command} was acknowledged and is lost");
                    known += found ? 1 : 0;
                    if (!acknowledged.Contains(command))
                    {
                        unknown++;
                        applied += found ? 1 : 0;
                    }
                }

                told += acknowledged.Count;
                await VerifyAsync(project, known, round);
            }
        }
        finally
        {
            await store.DisposeAsync();
            Stores.Delete(database);
        }

        return $"{campaign.Reached} kills on {kind}, {told} acknowledged commits kept, {unknown} unknown outcomes settled ({applied} stored)";
    }

    /// <summary>The child process: commits pairs of documents until it is killed, and says what it tries and what it is told.</summary>
    public static async Task WriteAsync(string database, string project, int seed)
    {
        var store = Stores.Open(database).InProject(ProjectId.Parse(project, null));
        var record = new RecordBuilder(new SequentialIdGenerator((seed + 1) * 1_000_000L));
        Finding.Unless(record.ProjectId == store.Project, "the child makes other ids than its parent");
        Aggregate[] pair = [record.Stakeholder("Name 0"), record.Stakeholder("Name 0")];
        for (var number = 1; ; number++)
        {
            var commit = record.Commit(pair);
            await SayAsync($"try {commit.Command}");
            var result = await store.CommitAsync(commit);
            Finding.Unless(result is Committed, $"an undisturbed commit gave {result}");
            await SayAsync($"ack {commit.Command}");
            for (var i = 0; i < Pair; i++)
            {
                pair[i] = (await store.FindAsync<Stakeholder>(pair[i].DocumentId))!.Describe(new(string.Create(CultureInfo.InvariantCulture, $"Name {number}")), Actor.System, record.Now);
            }
        }
    }

    private static async Task SayAsync(string line)
    {
        await Console.Out.WriteLineAsync(line);
        await Console.Out.FlushAsync();
    }

    private static async Task<List<string>> KilledAsync(string database, ProjectId project, int round, int milliseconds)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (var argument in new[] { "writer", database, project.ToString(), round.ToString(CultureInfo.InvariantCulture) })
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start)!;
        var lines = new List<string>();
        var reading = Task.Run(async () =>
        {
            while (await child.StandardOutput.ReadLineAsync() is { } line)
            {
                lock (lines)
                {
                    lines.Add(line);
                }
            }
        });
        while (!child.HasExited && Count(lines) < 4)
        {
            await Task.Delay(1);
        }

        await Task.Delay(milliseconds);
        child.Kill();
        await child.WaitForExitAsync();
        await reading;

        // The last line may have been cut.
        return [.. lines.Where(l => l.Length == "try ".Length + 36)];
    }

    private static int Count(List<string> lines)
    {
        lock (lines)
        {
            return lines.Count;
        }
    }

    private static async Task VerifyAsync(IProjectStore project, int commits, int round)
    {
        var head = await project.GetHeadAsync();
        var report = await AuditLog.VerifyAsync(project.ReadLogAsync(), head);
        Finding.Unless(report.IsIntact && report.Verified == commits && head.Sequence == commits, $"round {round}: {report} with {commits} commits");
        var pair = await project.ListAsync(Query.All<Stakeholder>());
        Finding.Unless(
            pair.Count == (commits == 0 ? 0 : Pair) && pair.All(p => p.Version == commits && p.Name == string.Create(CultureInfo.InvariantCulture, $"Name {commits - 1}")),
            $"round {round}: a commit was applied by half: {string.Join(", ", pair.Select(p => p.Version))} after {commits} commits");
    }
}
