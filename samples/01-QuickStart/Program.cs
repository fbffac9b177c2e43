using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using QuickStart;
using RequirementsKit.DependencyInjection;

Arguments arguments;
RequirementsFile file;
try
{
    arguments = Arguments.Parse(args);
    file = RequirementsFile.Read(arguments.Path, arguments.Columns);
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

if (file.Problems.Count > 0)
{
    await Console.Error.WriteLineAsync($"{arguments.Path} has {file.Problems.Count} problem(s); nothing was imported.");
    foreach (var problem in file.Problems)
    {
        await Console.Error.WriteLineAsync($"  {problem}");
    }

    return 1;
}

if (file.Rows.Count == 0)
{
    await Console.Error.WriteLineAsync($"{arguments.Path} has a header and no requirement below it; there is nothing to import.");
    return 1;
}

var clock = new StoryClock(Instant.FromUtc(2026, 9, 1, 7, 0));
var services = new ServiceCollection();
services.AddRequirementsKit(options => options.Clock = clock).UseInMemoryStore();
await using var provider = services.BuildServiceProvider();
await new Journey(provider.GetRequiredService<IRequirementsKit>(), clock, file).RunAsync();
return 0;
