using System.Text.Json;
using NodaTime;
using NodaTime.Testing;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.DependencyInjection;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests;

/// <summary>A project in memory with two leads and a customer, and a clock that stands still.</summary>
internal sealed class Given
{
    public static readonly Instant Start = Instant.FromUtc(2026, 9, 1, 8, 0);

    /// <summary>One source for all tests, so that no two projects of a store have one id.</summary>
    public static readonly SequentialIds Ids = new();

    private Given(ProjectKit kit, FakeClock clock, Stakeholder anna, Stakeholder mara, Stakeholder ben) => (Kit, Clock, Anna, Mara, Ben) = (kit, clock, anna, mara, ben);

    public ProjectKit Kit { get; }

    public FakeClock Clock { get; }

    public Stakeholder Anna { get; }

    public Stakeholder Mara { get; }

    public Stakeholder Ben { get; }

    public Actor Lead => Mara.ToActor();

    public Actor Second => Ben.ToActor();

    public static async Task<Given> AProjectAsync(IRequirementsStore? store = null)
    {
        var clock = new FakeClock(Start);
        var kits = new Kit(store ?? new InMemoryStore(), clock, Ids);
        var kit = kits.For(await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.System));
        var anna = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Anna Lin") { Zone = "Asia/Shanghai" }, Actor.System);
        var mara = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Mara Feld"), Actor.System);
        var ben = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("Ben Hughes"), Actor.System);
        foreach (var person in new[] { mara, ben })
        {
            await kit.Project.GrantAsync(person.ToActor(), Project.LeadRole, Actor.System);
        }

        return new(kit, clock, anna, mara, ben);
    }

    public Task<Requirement> ARequirementAsync(string statement = "The portal shall export a report.") =>
        Kit.Requirements.CaptureAsync(statement, Origin.Document("workshop"), Lead);

    /// <summary>The names under which the commands stand in the log, in order.</summary>
    public async Task<IReadOnlyList<string>> CommandsAsync()
    {
        List<string> commands = [];
        await foreach (var row in Kit.Store.ReadLogAsync())
        {
            using var body = JsonDocument.Parse(row.Body);
            commands.Add(body.RootElement.GetProperty("name").GetString()!);
        }

        return commands;
    }

    /// <summary>A change that the first lead submitted and the second approved, with four eyes.</summary>
    public async Task<ChangeRequest> AnApprovedChangeAsync(Proposal proposal)
    {
        var change = await Kit.Changes.SubmitAsync(proposal, Policies.FourEyes, Lead);
        return await Kit.Changes.ApproveAsync(change, Second);
    }

    /// <summary>The same, applied by the second lead.</summary>
    public async Task<ChangeRequest> AnAppliedChangeAsync(Proposal proposal)
    {
        var applied = await Kit.Changes.ApplyAsync(await AnApprovedChangeAsync(proposal), Second);
        Assert.Equal(ChangeRequestStatus.Applied, applied.Status);
        return applied;
    }
}
