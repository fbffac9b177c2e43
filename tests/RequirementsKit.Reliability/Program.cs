using System.Globalization;
using RequirementsKit.EntityFrameworkCore.Tests;
using RequirementsKit.Reliability;

// dotnet run --project tests/RequirementsKit.Reliability -- [program|ci] [count] [seed] [minutes]
if (args is ["writer", var database, var project, var writerSeed])
{
    await KillAndRecover.WriteAsync(database, project, int.Parse(writerSeed, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["adder", var shared, var sharedProject, var number, var adderSeed])
{
    await SharedDatabase.AddAsync(shared, sharedProject, int.Parse(number, CultureInfo.InvariantCulture), int.Parse(adderSeed, CultureInfo.InvariantCulture));
    return 0;
}

Dictionary<string, (int Slice, Func<Campaign, Task<string>> Run)> programs = new(StringComparer.Ordinal)
{
    ["equivalence"] = (300, Equivalence.RunAsync),
    ["kill-sqlite"] = (40, campaign => KillAndRecover.RunAsync("sqlite", campaign)),
    ["kill-postgresql"] = (10, campaign => KillAndRecover.RunAsync("postgresql", campaign)),
    ["shared-sqlite"] = (2, campaign => SharedDatabase.RunAsync("sqlite", campaign)),
    ["shared-postgresql"] = (2, campaign => SharedDatabase.RunAsync("postgresql", campaign)),
    ["faults"] = (1, FaultAtEveryCall.RunAsync),
    ["linearizability"] = (500, Linearizability.RunAsync),
    ["tampering"] = (1_000, Tampering.RunAsync),
    ["quorum"] = (16, QuorumOracle.RunAsync),
    ["recurrence"] = (1_000, Recurrences.RunAsync),
    ["model"] = (100_000, ModelWalks.RunAsync),
    ["search"] = (3, ChangeSearch.RunAsync),
    ["search-two"] = (4, PairSearches.RunAsync),
};
var chosen = args.ElementAtOrDefault(0) ?? "ci";
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 20260105;
TimeSpan? limit = args.Length > 3 ? TimeSpan.FromMinutes(double.Parse(args[3], CultureInfo.InvariantCulture)) : null;
if (chosen != "ci" && !programs.ContainsKey(chosen))
{
    await Console.Error.WriteLineAsync($"'{chosen}' is no program. Use ci or one of: {string.Join(", ", programs.Keys)}; then a count, a seed, and the most minutes.");
    return 2;
}

try
{
    foreach (var (name, program) in programs.Where(p => chosen == "ci" || p.Key == chosen))
    {
        var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : program.Slice;
        var campaign = new Campaign(count, seed, limit);
        var outcome = await program.Run(campaign);
        Console.WriteLine($"{name}, {campaign}: {outcome}");
    }

    return 0;
}
catch (Finding finding)
{
    await Console.Error.WriteLineAsync($"FOUND with seed {seed}: {finding.Message}");
    return 1;
}
finally
{
    PostgreSqlCluster.Stop();
}
