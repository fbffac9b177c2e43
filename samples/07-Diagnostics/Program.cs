using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using RequirementsKit;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Prioritization;
using RequirementsKit.Recurrence;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;

#region listen
using var traces = Sdk.CreateTracerProviderBuilder()
    .AddSource(Telemetry.ActivitySourceName)
    .AddConsoleExporter()
    .Build();
using var metrics = Sdk.CreateMeterProviderBuilder()
    .AddMeter(Telemetry.MeterName)
    .AddConsoleExporter()
    .Build();
#endregion

var services = new ServiceCollection();
services.AddRequirementsKit().UseInMemoryStore();
await using var provider = services.BuildServiceProvider();
var kits = provider.GetRequiredService<IRequirementsKit>();
var project = await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", by: Actor.System);
var kit = kits.For(project);
var anna = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Anna Lin"), by: Actor.System);

// Commits: one activity and one measurement each, named after the command.
var export = await kit.Requirements.CaptureAsync("When a user exports a report, the system shall deliver the file within 2 s.", new Origin(OriginKind.Document, "Minutes of the kick-off", new LocalDate(2026, 9, 1)), by: Actor.System);

// Evaluations: a ranking.
var round = await kit.Scoring.OpenAsync([export.Id], [new("value", 1, 9), new("feasibility", 1, 9), new("cost", 1, 9)], [new(anna.Id, ["value", "feasibility", "cost"])], by: Actor.System);
await kit.Scoring.ScoreAsync(round, anna, [new(export.Id, "value", 9), new(export.Id, "feasibility", 4), new(export.Id, "cost", 7)], by: Actor.System);
await kit.Scoring.RankAsync(round, Prioritize.ValueFeasibilityCostModel);

// Ticks: follow-ups and the delivery of events.
var weekly = Cadence.EveryWeek(on: [IsoDayOfWeek.Tuesday], at: new(10, 0), zone: "Asia/Shanghai");
await kit.FollowUps.PlanAsync(anna.Id, weekly, "How the export goes", Actor.System, by: Actor.System);
await provider.GetRequiredService<Ticker>().TickAsync(provider.GetRequiredService<IClock>().GetCurrentInstant());
