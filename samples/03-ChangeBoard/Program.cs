using ChangeBoard;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequirementsKit.DependencyInjection;

var clock = new StoryClock(Instant.FromUtc(2026, 9, 1, 7, 0));
var services = new ServiceCollection();
services.AddRequirementsKit(options => options.Clock = clock).UseInMemoryStore();
await using var provider = services.BuildServiceProvider();
await new Story(await Board.GatherAsync(provider.GetRequiredService<IRequirementsKit>()), clock).RunAsync();
