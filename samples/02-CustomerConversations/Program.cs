using System.Globalization;
using CustomerConversations;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequirementsKit.DependencyInjection;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var clock = new MonthClock(Instant.FromUtc(2026, 9, 1, 7, 0));
var services = new ServiceCollection();
services.AddRequirementsKit(options => options.Clock = clock).UseInMemoryStore();
await using var provider = services.BuildServiceProvider();
await new Month(provider.GetRequiredService<IRequirementsKit>(), clock).RunAsync();
