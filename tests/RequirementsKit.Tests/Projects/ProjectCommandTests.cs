using NodaTime;
using NodaTime.Testing;
using RequirementsKit.Approvals;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Prioritization;
using RequirementsKit.Projects;
using RequirementsKit.Recurrence;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Projects;

/// <summary>Who may give which command of the administration, what repeats it, and who leads a new project.</summary>
public sealed class ProjectCommandTests
{
    private static PrioritizationModel Model(string criterion = "value") => PrioritizationModel.Named("Backlog").With(Criterion.Benefit(criterion, weight: 1)).Build();

    [Fact]
    public async Task Whoever_opens_a_project_leads_it_and_the_system_leads_none()
    {
        var kits = new Kit(new InMemoryStore(), new FakeClock(Given.Start + Duration.FromTicks(1)), Given.Ids);
        var project = await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.Service("desk"), "TIDE", Calendars.Germany);
        Assert.Equal([new Membership(Actor.Service("desk"), "lead")], project.Members);
        Assert.Equal(("TIDE", Calendars.Germany, Given.Start), (project.KeyPrefix, project.WorkingCalendar, project.OpenedAt));
        var other = await kits.Projects.OpenAsync("Other", "Europe/Berlin", Actor.System);
        Assert.Empty(other.Members);
        Assert.Equal((project, other), (await kits.Projects.FindAsync(project), await kits.Projects.FindAsync(other)));
        Assert.Null(await kits.Projects.FindAsync(ProjectId.New(Given.Ids, Given.Start)));
        Assert.Equal("by", (await Assert.ThrowsAsync<ArgumentNullException>(() => kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", null!))).ParamName);
    }

    [Fact]
    public async Task A_role_that_may_not_manage_the_project_is_refused()
    {
        var given = await Given.AProjectAsync();
        var (project, by) = (given.Kit.Project, given.Anna.ToActor());
        var head = await given.Kit.Store.GetHeadAsync();
        foreach (var command in new Func<Task>[]
        {
            () => project.DescribeAsync("Tide", "Europe/Berlin", by),
            () => project.AdoptModelAsync(Model(), by),
            () => project.DefineRoleAsync("desk", [], by),
            () => project.GrantAsync(by, Project.LeadRole, by),
            () => project.RevokeAsync(given.Lead, Project.LeadRole, by),
            () => project.SetContactPointsAsync([], by),
            () => project.SetPoliciesAsync(PolicyCatalog.Default, by),
            () => project.MoveAsync(ProjectAction.BeginClosing, by),
        })
        {
            await RefusedAsync("project.missing-capability", command);
        }

        Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
    }

    [Fact]
    public async Task A_command_that_is_repeated_is_done_once_and_its_id_serves_no_other()
    {
        var given = await Given.AProjectAsync();
        var lead = given.Lead;
        await Check(
            p => p.DescribeAsync("Tide", "Europe/Berlin", lead, "TIDE", Calendars.Germany),
            p => p.DescribeAsync("Water", "Europe/Berlin", lead, "TIDE", Calendars.Germany),
            p => p.DescribeAsync("Tide", "Asia/Shanghai", lead, "TIDE", Calendars.Germany),
            p => p.DescribeAsync("Tide", "Europe/Berlin", lead, null, Calendars.Germany),
            p => p.DescribeAsync("Tide", "Europe/Berlin", lead, "TIDE"),
            p => p.DescribeAsync("Tide", "Europe/Berlin", given.Second, "TIDE", Calendars.Germany));
        await Check(p => p.AdoptModelAsync(Model(), lead), p => p.AdoptModelAsync(Model("cost"), lead));
        await Check(p => p.DefineRoleAsync("desk", [Capability.Read], lead), p => p.DefineRoleAsync("hall", [Capability.Read], lead), p => p.DefineRoleAsync("desk", [], lead));
        await Check(p => p.GrantAsync(given.Anna.ToActor(), "desk", lead), p => p.GrantAsync(given.Second, "desk", lead), p => p.GrantAsync(given.Anna.ToActor(), "lead", lead));
        await Check(p => p.RevokeAsync(given.Anna.ToActor(), "desk", lead), p => p.RevokeAsync(given.Second, "desk", lead), p => p.RevokeAsync(given.Anna.ToActor(), "lead", lead));
        await Check(
            p => p.SetContactPointsAsync([new("desk", "Hall 3", "9–17", 4)], lead),
            p => p.SetContactPointsAsync([new("hall", "Hall 3", "9–17", 4)], lead),
            p => p.SetContactPointsAsync([new("desk", "Hall 4", "9–17", 4)], lead),
            p => p.SetContactPointsAsync([new("desk", "Hall 3", null, 4)], lead),
            p => p.SetContactPointsAsync([new("desk", "Hall 3", "9–17")], lead),
            p => p.SetContactPointsAsync([new("desk", "Hall 3", "9–17", 4, ContactPointKind.Desk)], lead),
            p => p.SetContactPointsAsync([], lead));
        await Check(p => p.SetPoliciesAsync(PolicyCatalog.Default, lead), p => p.SetPoliciesAsync(new PolicyCatalog([Policies.FourEyes]), lead));
        await Check(p => p.MoveAsync(ProjectAction.BeginClosing, lead), p => p.MoveAsync(ProjectAction.Close, lead));

        async Task Check(Func<ProjectAdministration, Task<Project>> command, params IReadOnlyList<Func<ProjectAdministration, Task<Project>>> others) =>
            Assert.Equal(1, await Repetition.DoneOnceAsync(given, k => k.Project, command, others));
    }

    [Fact]
    public async Task Each_command_is_kept_under_its_name()
    {
        var given = await Given.AProjectAsync();
        var project = given.Kit.Project;
        await project.DescribeAsync("Tide", "Europe/Berlin", given.Lead);
        await project.AdoptModelAsync(Model(), given.Lead);
        await project.DefineRoleAsync("desk", [Capability.Read], given.Lead);
        await project.GrantAsync(given.Anna.ToActor(), "desk", given.Lead);
        await project.RevokeAsync(given.Anna.ToActor(), "desk", given.Lead);
        await project.SetContactPointsAsync([new("desk", "Hall 3")], given.Lead);
        await project.SetPoliciesAsync(PolicyCatalog.Default, given.Lead);
        await project.MoveAsync(ProjectAction.BeginClosing, given.Lead);
        var commands = await given.CommandsAsync();
        Assert.Equal(
            ["projects.open", "projects.grant", "projects.grant", "projects.describe", "projects.adopt-model", "projects.define-role", "projects.grant", "projects.revoke", "projects.set-contact-points", "projects.set-policies", "projects.move"],
            commands.Where(c => c.StartsWith("projects", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_given_is_refused()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var project = (await Given.AProjectAsync(store)).Kit.Project;
        Assert.Equal("model", (await Assert.ThrowsAsync<ArgumentNullException>(() => project.AdoptModelAsync(null!, Actor.System))).ParamName);
        Assert.Equal("actor", (await Assert.ThrowsAsync<ArgumentNullException>(() => project.GrantAsync(null!, "lead", Actor.System))).ParamName);
        store.SlowDown(0);
        Assert.Equal("capabilities", (await Assert.ThrowsAsync<ArgumentNullException>(() => project.DefineRoleAsync("desk", null!, Actor.System))).ParamName);
        Assert.Equal("contactPoints", (await Assert.ThrowsAsync<ArgumentNullException>(() => project.SetContactPointsAsync(null!, Actor.System))).ParamName);
        Assert.Equal("catalog", (await Assert.ThrowsAsync<ArgumentNullException>(() => project.SetPoliciesAsync(null!, Actor.System))).ParamName);
        Assert.Equal("by", (await Assert.ThrowsAsync<ArgumentNullException>(() => project.MoveAsync(ProjectAction.BeginClosing, null!))).ParamName);
        Assert.Equal(0, store.Calls);
    }
}
