using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Tests;

public sealed class TelemetryTests : IDisposable
{
    private readonly ConcurrentBag<(string Instrument, string? Unit, double Value, Dictionary<string, object?> Tags)> _measured = [];
    private readonly ConcurrentBag<Activity> _activities = [];
    private readonly ConcurrentBag<Instrument> _instruments = [];
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _traces;

    public TelemetryTests()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Telemetry.MeterName)
            {
                _instruments.Add(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _measured.Add((instrument.Name, instrument.Unit, value, tags.ToArray().ToDictionary(t => t.Key, t => t.Value))));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _measured.Add((instrument.Name, instrument.Unit, value, tags.ToArray().ToDictionary(t => t.Key, t => t.Value))));
        _meters.Start();
        _traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _activities.Add,
        };
        ActivitySource.AddActivityListener(_traces);
    }

    public void Dispose()
    {
        _meters.Dispose();
        _traces.Dispose();
    }

    [Fact]
    public async Task A_commit_is_measured_with_its_command_and_outcome_and_names_nobody()
    {
        await using var provider = Provider();
        var kits = provider.GetRequiredService<IRequirementsKit>();
        var kit = kits.For(await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", by: Actor.System));
        await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Anna Lin"), by: Actor.System);

        Assert.Contains(_measured, m => m is { Instrument: "requirementskit.commit.duration", Unit: "s", Value: > 0 }
            && m.Tags[Telemetry.CommandTag] is "stakeholders.register" && m.Tags[Telemetry.OutcomeTag] is "Committed");
        var activity = Assert.Single(_activities, a => a.OperationName == "stakeholders.register");
        Assert.Equal("Committed", activity.GetTagItem(Telemetry.OutcomeTag));
        Assert.DoesNotContain(_measured.SelectMany(m => m.Tags.Values).Concat(_activities.SelectMany(a => a.TagObjects.Select(t => t.Value))), v => v is string text && text.Contains("Anna", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tick_is_measured_with_what_it_moved()
    {
        await using var provider = Provider();
        await provider.GetRequiredService<Ticker>().TickAsync(Instant.FromUtc(2026, 9, 1, 7, 0));

        Assert.Contains(_measured, m => m is { Instrument: "requirementskit.tick.duration", Unit: "s" });
        Assert.Contains(_measured, m => m is { Instrument: "requirementskit.tick.moved", Unit: "{item}" });
        Assert.Contains(_activities, a => a.OperationName == "tick");
    }

    [Fact]
    public async Task A_vote_is_measured_as_an_evaluation_of_an_approval()
    {
        var given = await Given.AProjectAsync();
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(await given.ARequirementAsync()).Statement("The portal shall export every report."), Policies.FourEyes, by: given.Lead);
        await given.Kit.Changes.ApproveAsync(change, by: given.Second);

        Assert.Contains(_measured, m => m is { Instrument: "requirementskit.evaluation.duration", Unit: "s" } && m.Tags[Telemetry.SubjectTag] is "approval");
        Assert.Contains(_activities, a => a.OperationName == "evaluate approval");
    }

    [Fact]
    public void The_names_are_a_promise() => Assert.Equal(
        ("RequirementsKit", "RequirementsKit", "requirementskit.command", "requirementskit.outcome", "requirementskit.subject"),
        (Telemetry.ActivitySourceName, Telemetry.MeterName, Telemetry.CommandTag, Telemetry.OutcomeTag, Telemetry.SubjectTag));

    [Fact]
    public void Every_instrument_says_what_it_measures_and_durations_are_counted_from_microseconds_to_a_minute()
    {
        Telemetry.Ticked(0, Stopwatch.GetTimestamp());
        Assert.Equal(
            [
                ("requirementskit.commit.duration", "s", "How long commits took, by command and outcome."),
                ("requirementskit.evaluation.duration", "s", "How long approvals and rankings took to evaluate."),
                ("requirementskit.tick.duration", "s", "How long ticks took."),
                ("requirementskit.tick.moved", "{item}", "What ticks moved: follow-ups, change requests, and events delivered."),
            ],
            _instruments.Select(i => (i.Name, i.Unit, i.Description)).Order());
        double[] seconds = [0.000_01, 0.000_1, 0.000_5, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60];
        Assert.All(_instruments.OfType<Histogram<double>>(), h => Assert.Equal(seconds, h.Advice!.HistogramBucketBoundaries!));
    }

    private static ServiceProvider Provider()
    {
        var services = new ServiceCollection();
        services.AddRequirementsKit().UseInMemoryStore();
        return services.BuildServiceProvider();
    }
}
