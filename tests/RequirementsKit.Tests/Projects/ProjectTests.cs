using RequirementsKit.Prioritization;
using RequirementsKit.Projects;
using RequirementsKit.Recurrence;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Projects;

public sealed class ProjectTests
{
    private static readonly RecordBuilder Record = new();
    private static readonly Actor Desk = Actor.Service("desk");

    public static MatrixTheoryData<ProjectState, ProjectAction> Pairs => new(Enum.GetValues<ProjectState>(), Enum.GetValues<ProjectAction>());

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_action_in_every_state_follows_the_table(ProjectState state, ProjectAction action)
    {
        var project = In(state);
        if (Project.Lifecycle.IsAllowed(state, action))
        {
            Assert.Equal(Project.Lifecycle.Next("", state, action), project.Move(action, Actor.System, Record.Now).State);
        }
        else if (Project.Lifecycle.IsDone(state, action))
        {
            Assert.Same(project, project.Move(action, Actor.System, Record.Now));
        }
        else
        {
            var refused = Assert.Throws<RuleViolationException>(() => project.Move(action, Actor.System, Record.Now));
            Assert.Equal("project.illegal-action", refused.Code);
            Assert.Contains($"is {state}, so it cannot {action}", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_closed_project_takes_no_changes()
    {
        var closed = In(ProjectState.Closed);
        var model = PrioritizationModel.Named("Backlog").With(Criterion.Benefit("value", weight: 1)).Build();
        foreach (var change in new Func<Project>[]
        {
            () => closed.Describe("Other", "Europe/Berlin", null, null, Actor.System, Record.Now),
            () => closed.DefineRole("desk", [], Actor.System, Record.Now),
            () => closed.Grant(Desk, Project.LeadRole, Actor.System, Record.Now),
            () => closed.Revoke(Desk, Project.LeadRole, Actor.System, Record.Now),
            () => closed.WithContactPoints([], Actor.System, Record.Now),
            () => closed.AdoptModel(model, Actor.System, Record.Now),
        })
        {
            var refused = Assert.Throws<RuleViolationException>(change);
            Assert.Equal("project.closed", refused.Code);
            Assert.Contains("Reopen it first", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_is_written_into_a_closed_project_until_it_is_reopened()
    {
        var given = await Given.AProjectAsync();
        var kit = given.Kit;
        await kit.Project.MoveAsync(ProjectAction.BeginClosing, given.Lead);
        await given.ARequirementAsync();
        await kit.Project.MoveAsync(ProjectAction.Close, given.Lead);
        Assert.Equal("project.closed", (await Assert.ThrowsAsync<RuleViolationException>(() => given.ARequirementAsync())).Code);
        await kit.Stakeholders.EraseAsync(given.Anna, given.Lead);
        await kit.Project.MoveAsync(ProjectAction.Reopen, given.Lead);
        await given.ARequirementAsync();
    }

    [Fact]
    public void Keys_are_shown_with_the_prefix_of_their_project()
    {
        var project = Project.Open(Record.ProjectId, "Tidewater", "Europe/Berlin", Actor.System, Record.Now, "TIDE", Calendars.Germany);
        Assert.Equal("TIDE-REQ-12", project.Qualify("REQ-12"));
        Assert.Equal(project, Project.Document.Read(project.ToCanonicalJson()));
        Assert.Equal(Calendars.Germany, Project.Document.Read(project.ToCanonicalJson()).WorkingCalendar);
        Assert.Equal("REQ-12", Record.Project().Qualify("REQ-12"));
        Assert.Same(project, project.Describe("Tidewater", "Europe/Berlin", "TIDE", Calendars.Germany, Actor.System, Record.Now));
        Assert.Equal("T2", project.Describe("Tidewater", "Europe/Berlin", "T2", null, Actor.System, Record.Now).KeyPrefix);
    }

    [Theory]
    [InlineData("")]
    [InlineData("T")]
    [InlineData("tide")]
    [InlineData("2TIDE")]
    [InlineData("TIDE-")]
    [InlineData("ELEVENCHARS")]
    [InlineData("ÄB")]
    public void A_prefix_that_cannot_stand_in_a_key_is_refused(string prefix) => Assert.Contains(
        "2 to 10 capital letters and digits", Assert.Throws<ArgumentException>(() => Project.Open(Record.ProjectId, "Tidewater", "Europe/Berlin", Actor.System, Record.Now, prefix)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_zone_that_nobody_knows_is_refused() => Assert.Contains(
        "Use a name such as", Assert.Throws<ArgumentException>(() => Record.Project().Describe("Tidewater", "Atlantis", null, null, Actor.System, Record.Now)).Message, StringComparison.Ordinal);

    [Fact]
    public void Models_are_kept_version_by_version()
    {
        var first = PrioritizationModel.Named("Backlog").With(Criterion.Benefit("value", weight: 1)).Build();
        var second = PrioritizationModel.Named("Backlog").With(Criterion.Benefit("value", weight: 0.5)).With(Criterion.Cost("cost", weight: 0.5)).Build();
        var project = Record.Project().AdoptModel(first, Actor.System, Record.Now).AdoptModel(second, Actor.System, Record.Now);
        Assert.Same(project, project.AdoptModel(second, Actor.System, Record.Now));
        var read = Project.Document.Read(project.ToCanonicalJson());
        Assert.Equal((second.Hash, first.Hash), (read.ModelNamed("Backlog").Hash, read.ModelNamed("Backlog", 1).Hash));
        var refused = Assert.Throws<RuleViolationException>(() => read.ModelNamed("Backlog", 3));
        Assert.Equal("project.unknown-model", refused.Code);
        Assert.Contains("It has: Backlog 1, Backlog 2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Contact_points_have_names_of_their_own_and_promise_at_least_an_hour()
    {
        Assert.Contains("are called 'mailbox'", Assert.Throws<ArgumentException>(() => Record.Project().WithContactPoints([new("mailbox", "a@example.org"), new("mailbox", "b@example.org")], Actor.System, Record.Now)).Message, StringComparison.Ordinal);
        Assert.Contains("Promise 1 or more", Assert.Throws<ArgumentException>(() => Record.Project().WithContactPoints([new("desk", "Hall 3", ReplyWithinHours: 0)], Actor.System, Record.Now)).Message, StringComparison.Ordinal);
        var project = Record.Project().WithContactPoints([new("desk", "Hall 3", "Mon–Fri 9–17", 4, ContactPointKind.Desk)], Actor.System, Record.Now);
        Assert.Same(project, project.WithContactPoints([new("desk", "Hall 3", "Mon–Fri 9–17", 4, ContactPointKind.Desk)], Actor.System, Record.Now));
    }

    [Fact]
    public void Roles_give_capabilities_and_nobody_has_one_by_default()
    {
        var project = Record.Project();
        Assert.False(project.Allows(Desk, Capability.Communicate));
        project = project.DefineRole("desk", [Capability.Communicate], Actor.System, Record.Now).Grant(Desk, "desk", Actor.System, Record.Now);
        Assert.True(project.Allows(Desk, Capability.Communicate));
        Assert.False(project.Allows(Desk, Capability.ManageProject));
        Assert.Same(project, project.Grant(Desk, "desk", Actor.System, Record.Now));
        Assert.False(project.Revoke(Desk, "desk", Actor.System, Record.Now).Allows(Desk, Capability.Communicate));
        var refused = Assert.Throws<RuleViolationException>(() => project.Grant(Desk, "boss", Actor.System, Record.Now));
        Assert.Equal("project.unknown-role", refused.Code);
        Assert.Contains("Its roles: lead, desk", refused.Message, StringComparison.Ordinal);
    }

    private static Project In(ProjectState state) => state switch
    {
        ProjectState.Closing => Record.Project().Move(ProjectAction.BeginClosing, Actor.System, Record.Now),
        ProjectState.Closed => In(ProjectState.Closing).Move(ProjectAction.Close, Actor.System, Record.Now),
        _ => Record.Project(),
    };
}
