using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Requirements;
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
        var given = await Given.AProjectAsync(store);
        var requirements = new List<Requirement>();
        foreach (var title in new[] { "First", "Second", "Third" })
        {
            requirements.Add(await given.Kit.Requirements.CaptureAsync(new RequirementEdit().Title(title).Statement("It is so."), Origin.Document("workshop"), Actor.System));
        }

        var request = await given.Kit.Changes.SubmitAsync(Proposal.Revise(requirements[0]).Statement("Ours.").AndRetire(requirements[1]), Policies.FourEyes, given.Lead);
        var revised = await given.Kit.Requirements.ReviseAsync(requirements[0].Id, new RequirementEdit().Title("First of all"), Actor.System);
        var amendment = Proposal.Revise(revised).Statement("Theirs is better.").AndRetire(requirements[1]);
        return new(store, given.Kit, request.Id, requirements[1].Id, requirements[2].Id, amendment, given.Lead);
    }

    private sealed record World(
        SnapshotStore Store, ProjectKit Kit, ChangeRequestId Request, RequirementId Retired, RequirementId Third, Proposal Amendment, Actor Author);
}
