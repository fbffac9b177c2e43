using FollowUpQuarter;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequirementsKit.DependencyInjection;

var path = args.Length > 0 ? args[0] : "follow-ups.ics";
var clock = new QuarterClock(Instant.FromUtc(2026, 9, 1, 7, 0));
var services = new ServiceCollection();
services.AddRequirementsKit(options => options.Clock = clock).UseInMemoryStore();
await using var provider = services.BuildServiceProvider();
var quarter = new Quarter(provider.GetRequiredService<IRequirementsKit>(), clock);
await quarter.RunAsync();
try
{
    await File.WriteAllTextAsync(path, quarter.ToCalendar());
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"'{path}' cannot be written: {problem.Message} Give another file: dotnet run -- FILE.ics");
    return 1;
}

Console.WriteLine($"\nWritten to {path}: open it with a calendar program.");
return 0;
