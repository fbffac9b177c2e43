using NodaTime;
using NodaTime.Testing;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.DependencyInjection;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;
using RequirementsKit.Testing;
using RequirementsKit.Tests.Changes.Pairs;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes;

/// <summary>Somebody does something before each of the transactions of a rebase, one after the other.</summary>
public class RebaseRaceTests
{
    [Fact]
    public async Task I27_A_rebase_sees_every_link_that_its_impact_shows()
    {
        var others = 0;
        for (var call = 1; ; call++)
        {
            ProposalRebase? rebase = null;
            var world = await OpenAsync();
            if (!await world.Store.InterruptedAsync(call, () => world.Kit.Traceability.LinkAsync(world.Third, LinkType.Relates, world.Retired, world.Author), async () => rebase = await world.Kit.Changes.RebaseAsync(world.Request, world.Author)))
            {
                break;
            }

            var request = await world.Kit.Changes.GetAsync(world.Request);
            others += rebase!.Conflicts.Count;
            Assert.True(rebase.Conflicts.Count > 0 || request.Impact.Items.Count == 0, $"Linked before transaction {call}, the impact shows it and nobody is told.");
        }

        Assert.NotEqual(0, others);
    }

    [Fact]
    public async Task A_rebase_overwrites_nobodys_amendment()
    {
        for (var call = 1; ; call++)
        {
            var world = await OpenAsync();
            if (!await world.Store.InterruptedAsync(
                call, () => world.Kit.Changes.AmendAsync(world.Request, world.Amendment, world.Author), () => world.Kit.Changes.RebaseAsync(world.Request, world.Author)))
            {
                break;
            }

            // Behind the rebase, the amendment is the last word; before it, it is what was rebased.
            Assert.Equal("Theirs is better.", (await world.Kit.Changes.GetAsync(world.Request)).Proposal.Operations[0].Changes[0].Value);
        }
    }

    private static async Task<World> OpenAsync()
    {
        var store = new SnapshotStore();
        var kits = new Kit(store, new FakeClock(Instant.FromUtc(2026, 9, 1, 8, 0)), new SequentialIdGenerator());
        var kit = kits.For((await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.System)).Id);
        var people = new List<Actor>();
        foreach (var name in new[] { "Mara Feld", "Anna Lin" })
        {
            people.Add((await kit.Stakeholders.RegisterAsync(new(name), Actor.System)).ToActor());
            await kit.Project.GrantAsync(people[^1], Project.LeadRole, Actor.System);
        }

        var requirements = new List<Requirement>();
        foreach (var title in new[] { "First", "Second", "Third" })
        {
            requirements.Add(await kit.Requirements.CaptureAsync(new RequirementEdit().Title(title).Statement("It is so."), Origin.Document("workshop"), Actor.System));
        }

        var request = await kit.Changes.SubmitAsync(Proposal.Revise(requirements[0]).Statement("Ours.").AndRetire(requirements[1]), Policies.FourEyes, people[0]);
        var revised = await kit.Requirements.ReviseAsync(requirements[0].Id, new RequirementEdit().Title("First of all"), Actor.System);
        var amendment = Proposal.Revise(revised).Statement("Theirs is better.").AndRetire(requirements[1]);
        return new(store, kit, request.Id, requirements[1].Id, requirements[2].Id, amendment, people[0]);
    }

    private sealed record World(
        SnapshotStore Store, ProjectKit Kit, ChangeRequestId Request, RequirementId Retired, RequirementId Third, Proposal Amendment, Actor Author);
}
