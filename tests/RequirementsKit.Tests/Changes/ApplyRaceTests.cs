using System.Text;
using RequirementsKit.Changes;
using RequirementsKit.Tests.Changes.Pairs;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes;

/// <summary>Somebody links before each of the transactions of an application, one after the other.</summary>
public class ApplyRaceTests
{
    [Fact]
    public async Task I30_Nothing_is_applied_past_a_link_that_widens_its_impact()
    {
        var conflicts = 0;
        for (var call = 1; ; call++)
        {
            var store = new SnapshotStore();
            var given = await Given.AProjectAsync(store);
            var (changed, other) = (await given.ARequirementAsync("The portal shall export reports."), await given.ARequirementAsync("Reports shall be kept for a year."));
            var request = await given.AnApprovedChangeAsync(Proposal.Revise(changed).Statement("The portal shall export all reports."));

            if (!await store.InterruptedAsync(call, () => given.Kit.Traceability.LinkAsync(other.Id, LinkType.DependsOn, changed.Id, given.Lead), () => given.Kit.Changes.ApplyAsync(request, given.Second)))
            {
                break;
            }

            var log = await given.Kit.Store.ReadLogAsync().Select(row => Encoding.UTF8.GetString(row.Body.Span)).ToListAsync();
            var linked = log.FindIndex(body => body.Contains("trace-link.made", StringComparison.Ordinal));
            var applied = log.FindIndex(body => body.Contains("change-request.applied", StringComparison.Ordinal));
            var status = (await given.Kit.Changes.GetAsync(request)).Status;
            conflicts += status == ChangeRequestStatus.Conflicted ? 1 : 0;
            Assert.True(status == ChangeRequestStatus.Conflicted || (applied >= 0 && applied < linked), $"Linked before transaction {call}, it is {status}.");
        }

        Assert.True(conflicts > 3, "No link came in between.");
    }
}
