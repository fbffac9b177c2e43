using System.Text;
using NodaTime;
using NodaTime.Testing;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;
using RequirementsKit.Testing;
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
            var kits = new Kit(store, new FakeClock(Instant.FromUtc(2026, 9, 1, 8, 0)), new SequentialIdGenerator());
            var kit = kits.For((await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.System)).Id);
            var (author, approver) = ((await kit.Stakeholders.RegisterAsync(new("Mara Feld"), Actor.System)).ToActor(), (await kit.Stakeholders.RegisterAsync(new("Anna Lin"), Actor.System)).ToActor());
            await kit.Project.GrantAsync(author, Project.LeadRole, Actor.System);
            await kit.Project.GrantAsync(approver, Project.LeadRole, Actor.System);
            var changed = await kit.Requirements.CaptureAsync("The portal shall export reports.", Origin.Document("workshop"), author);
            var other = await kit.Requirements.CaptureAsync("Reports shall be kept for a year.", Origin.Document("workshop"), author);
            var request = await kit.Changes.SubmitAsync(Proposal.Revise(changed).Statement("The portal shall export all reports."), Policies.FourEyes, author);
            await kit.Changes.ApproveAsync(request.Id, approver);

            if (!await store.InterruptedAsync(call, () => kit.Traceability.LinkAsync(other.Id, LinkType.DependsOn, changed.Id, author), () => kit.Changes.ApplyAsync(request.Id, approver)))
            {
                break;
            }

            var log = await store.InProject(kit.Id).ReadLogAsync().Select(row => Encoding.UTF8.GetString(row.Body.Span)).ToListAsync();
            var linked = log.FindIndex(body => body.Contains("trace-link.made", StringComparison.Ordinal));
            var applied = log.FindIndex(body => body.Contains("change-request.applied", StringComparison.Ordinal));
            var status = (await kit.Changes.GetAsync(request.Id)).Status;
            conflicts += status == ChangeRequestStatus.Conflicted ? 1 : 0;
            Assert.True(status == ChangeRequestStatus.Conflicted || (applied >= 0 && applied < linked), $"Linked before transaction {call}, it is {status}.");
        }

        Assert.True(conflicts > 3, "No link came in between.");
    }
}
