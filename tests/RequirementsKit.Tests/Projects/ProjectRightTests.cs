using RequirementsKit.Projects;
using RequirementsKit.Stakeholders;
using RequirementsKit.Tests.Changes.Pairs;
using static RequirementsKit.Tests.Projects.ProjectDoorTests;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Projects;

/// <summary>Rights at the door: who has them, who gets a seat, and what a closed project still allows.</summary>
public sealed class ProjectRightTests
{
    private static readonly Capability Unknown = new("nobody.has");

    [Fact]
    public async Task A_right_that_is_missing_is_named_with_those_who_have_it()
    {
        var (given, door) = await ADoorAsync();
        var anna = given.Anna.ToActor();
        var missing = await RefusedAsync("project.missing-capability", () => door.RequireAsync(anna, Capability.Plan, default));
        Assert.Equal($"{anna} may not do this in project {given.Kit.Id}: it needs '{Capability.Plan}'. Who has it: {given.Lead}, {given.Second}.", missing.Message);
        var nobody = await RefusedAsync("project.missing-capability", () => door.RequireAsync(given.Lead, Unknown, default));
        Assert.Equal($"{given.Lead} may not do this in project {given.Kit.Id}: it needs 'nobody.has'. Nobody has it; grant a role that does.", nobody.Message);
        Assert.Equal(given.Kit.Id, (await door.RequireAsync(anna, null, default)).Id);
        Assert.Equal("by", (await Assert.ThrowsAsync<ArgumentNullException>(() => door.RequireAsync(null!, null, default))).ParamName);
    }

    [Fact]
    public async Task A_closed_project_is_administered_and_lets_people_be_erased_and_nothing_else()
    {
        var (given, door) = await ADoorAsync();
        await given.Kit.Project.MoveAsync(ProjectAction.BeginClosing, given.Lead);
        await given.Kit.Project.MoveAsync(ProjectAction.Close, given.Lead);
        await door.RequireAsync(given.Lead, Capability.ManageProject, default);
        await door.RequireAsync(given.Lead, Capability.ErasePersons, default);
        await RefusedAsync("project.closed", () => door.RequireAsync(given.Lead, Capability.Plan, default));
        await RefusedAsync("project.closed", () => door.RequireAsync(given.Lead, null, default));
        await RefusedAsync("project.closed", () => door.RequireAsync(Actor.System, Capability.Plan, default));
    }

    [Fact]
    public async Task Seats_go_to_people_with_the_capability_with_all_their_roles()
    {
        var (given, door) = await ADoorAsync();
        await given.Kit.Project.DefineRoleAsync("sponsor", [], given.Lead);
        await given.Kit.Project.DefineRoleAsync("board", [Capability.ApprovePlans], given.Lead);
        await given.Kit.Project.GrantAsync(given.Lead, "sponsor", given.Lead);
        await given.Kit.Project.GrantAsync(given.Anna.ToActor(), "sponsor", given.Lead);
        await given.Kit.Project.GrantAsync(Actor.Service("desk"), "board", given.Lead);
        var seats = await door.SeatHoldersAsync(Capability.ApprovePlans, default);
        Assert.Equal([(given.Mara.Id, "lead,sponsor"), (given.Ben.Id, "lead")], seats.Select(s => (s.Person, string.Join(',', s.Roles))));
    }

    [Fact]
    public async Task A_right_that_is_taken_away_meanwhile_keeps_a_command_from_being_stored()
    {
        for (var call = 1; ; call++)
        {
            var store = new SnapshotStore();
            var given = await Given.AProjectAsync(store);
            Stakeholder? made = null;
            var isRefused = false;
            var isInterrupted = await store.InterruptedAsync(call, () => given.Kit.Project.RevokeAsync(given.Lead, Project.LeadRole, given.Second), async () =>
            {
                try
                {
                    made = await given.Kit.Stakeholders.RegisterAsync(new("Tom"), given.Lead);
                }
                catch (Exception refused) when (refused is ConcurrencyConflictException or RuleViolationException)
                {
                    isRefused = true;
                }
            });
            if (!isInterrupted)
            {
                Assert.True(call > 2);
                break;
            }

            Assert.Equal(isRefused, made is null);
            var rows = new List<string>();
            await foreach (var row in given.Kit.Store.ReadLogAsync())
            {
                rows.Add(System.Text.Encoding.UTF8.GetString(row.Body.Span));
            }

            var (revoked, registered) = (rows.FindIndex(r => r.Contains("projects.revoke", StringComparison.Ordinal)), rows.FindLastIndex(r => r.Contains("stakeholders.register", StringComparison.Ordinal)));
            Assert.True(registered < revoked, $"Interrupted at call {call}.");
        }
    }
}
