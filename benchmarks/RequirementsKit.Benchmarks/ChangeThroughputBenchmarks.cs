using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Benchmarks;

/// <summary>How many change requests are submitted, decided and applied, one after the other, on the in-memory store and one thread?</summary>
/// <remarks>Each request changes a requirement of its own. The baseline revises as many requirements without change control: one commit each where a request takes three.</remarks>
[MemoryDiagnoser]
[WarmupCount(Warmups)]
public class ChangeThroughputBenchmarks
{
    private const int Requests = 2_000;

    // So much code passes through the tiers of the compiler before it runs as it does ever after.
    private const int Warmups = 12;

    private ServiceProvider? _provider;
    private ProjectKit _kit = null!;
    private Requirement[] _requirements = [];
    private Actor _author = Actor.System;
    private Actor _approver = Actor.System;

    [IterationSetup]
    public void Setup() => SetupAsync().GetAwaiter().GetResult();

    [IterationCleanup]
    public void Cleanup() => _provider?.Dispose();

    [Benchmark(Baseline = true, OperationsPerInvoke = Requests)]
    public async Task<int> Revise()
    {
        var last = 0;
        for (var i = 0; i < Requests; i++)
        {
            last = (await _kit.Requirements.ReviseAsync(_requirements[i], new RequirementEdit().Statement($"The portal shall export a report within {i} s."), _author).ConfigureAwait(false)).Revision;
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Requests)]
    public async Task<int> Submit_Decide_Apply()
    {
        var last = 0;
        for (var i = 0; i < Requests; i++)
        {
            var proposal = Proposal.Revise(_requirements[i]).Statement($"The portal shall export a report within {i} s.");
            var change = await _kit.Changes.SubmitAsync(proposal, Policies.FourEyes, _author).ConfigureAwait(false);
            await _kit.Changes.ApproveAsync(change, _approver).ConfigureAwait(false);
            last = (await _kit.Changes.ApplyAsync(change, _approver).ConfigureAwait(false)).Revisions[0].After;
        }

        return last;
    }

    private async Task SetupAsync()
    {
        var services = new ServiceCollection();
        services.AddRequirementsKit(options => options.Clock = new FakeClock(Instant.FromUtc(2026, 11, 24, 9, 0))).UseInMemoryStore();
        _provider = services.BuildServiceProvider();
        var kits = _provider.GetRequiredService<IRequirementsKit>();
        _kit = kits.For(await kits.Projects.OpenAsync("Throughput", "Europe/Berlin", Actor.System).ConfigureAwait(false));
        _author = (await _kit.Stakeholders.RegisterAsync(new StakeholderProfile("Mara"), Actor.System).ConfigureAwait(false)).ToActor();
        _approver = (await _kit.Stakeholders.RegisterAsync(new StakeholderProfile("Ben"), Actor.System).ConfigureAwait(false)).ToActor();
        await _kit.Project.GrantAsync(_author, Project.LeadRole, Actor.System).ConfigureAwait(false);
        await _kit.Project.GrantAsync(_approver, Project.LeadRole, Actor.System).ConfigureAwait(false);
        _requirements = new Requirement[Requests];
        for (var i = 0; i < Requests; i++)
        {
            _requirements[i] = await _kit.Requirements.CaptureAsync($"The portal shall export report {i}.", Origin.Document("workshop"), _author).ConfigureAwait(false);
        }
    }
}
