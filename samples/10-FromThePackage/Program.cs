using Microsoft.Extensions.DependencyInjection;
using RequirementsKit;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Prioritization;

// Score alone: no store, no dependency injection.
var ranking = Prioritize.ByValueFeasibilityCost(
[
    new("REQ-1", value: 9, feasibility: 4, cost: 7),
    new("REQ-2", value: 6, feasibility: 8, cost: 2),
]);
Console.WriteLine(string.Join(" before ", ranking.Keys));
Console.WriteLine(ranking.Explain("REQ-1").ToText());

// And the record, on the store that needs no set-up.
var services = new ServiceCollection();
services.AddRequirementsKit().UseInMemoryStore();
await using var provider = services.BuildServiceProvider();
var kit = provider.GetRequiredService<IRequirementsKit>();
var project = await kit.Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.Service("set-up"));
Console.WriteLine($"{project.Name} is {project.State}.");
