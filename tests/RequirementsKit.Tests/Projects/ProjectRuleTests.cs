using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Prioritization;
using RequirementsKit.Projects;
using RequirementsKit.Recurrence;
using RequirementsKit.Testing;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Projects;

/// <summary>What each step says to the log, and what refuses it in whole sentences.</summary>
public sealed class ProjectRuleTests
{
    private static readonly RecordBuilder Record = new();
    private static readonly ProjectId Id = Record.ProjectId;
    private static readonly Actor Desk = Actor.Service("desk");
    private static readonly Actor Other = Actor.Service("other");
    private static readonly Instant Now = Record.Now + Duration.FromHours(1);

    private static PrioritizationModel Model => PrioritizationModel.Named("Backlog").With(Criterion.Benefit("value", weight: 1)).Build();

    private static Project Opened => Project.Open(Id, "Tidewater", "Europe/Berlin", Desk, Now);

    [Fact]
    public void A_project_opens_with_the_role_that_may_do_everything_and_no_member()
    {
        var project = Project.Open(Id, "Tidewater", "Europe/Berlin", Desk, Now, "TIDE", Calendars.Germany);
        Assert.Equal((Id, Id.Value, "Tidewater", "Europe/Berlin", "TIDE", ProjectState.Open, Now), (project.Id, project.DocumentId, project.Name, project.Zone, project.KeyPrefix, project.State, project.OpenedAt));
        Assert.Equal(Calendars.Germany, project.WorkingCalendar);
        Assert.Equal($"project {Id}", project.ToString());
        var lead = Assert.Single(project.Roles);
        Assert.Equal("lead", lead.Name);
        Assert.Equal(Capability.All, lead.Capabilities);
        Assert.Empty(project.Members);
        Assert.Equal([new ProjectOpened(Id, Desk, Now)], project.Events);
    }

    [Fact]
    public void Each_change_tells_what_happened()
    {
        Check(p => p.Describe("Tide", "Europe/Berlin", null, null, Desk, Now), new ProjectDescribed(Id, Desk, Now));
        Check(p => p.Describe("Tidewater", "Asia/Shanghai", null, null, Desk, Now), new ProjectDescribed(Id, Desk, Now));
        Check(p => p.Describe("Tidewater", "Europe/Berlin", null, Calendars.Germany, Desk, Now), new ProjectDescribed(Id, Desk, Now));
        Check(p => p.AdoptModel(Model, Desk, Now), new ProjectModelAdopted(Id, "Backlog", 1, Desk, Now));
        Check(p => p.DefineRole("desk", [], Desk, Now), new ProjectRoleDefined(Id, "desk", Desk, Now));
        Check(p => p.Grant(Other, Project.LeadRole, Desk, Now), new ProjectRoleGranted(Id, Other, Project.LeadRole, Desk, Now));
        Check(p => p.WithContactPoints([new("desk", "Hall 3")], Desk, Now), new ProjectContactPointsChanged(Id, Desk, Now));
        Check(p => p.WithPolicies(PolicyCatalog.Default, Desk, Now), new ProjectPoliciesChanged(Id, PolicyCatalog.Default.ToFingerprint(), Desk, Now));
        Check(p => p.Move(ProjectAction.BeginClosing, Desk, Now), new ProjectMoved(Id, ProjectState.Open, ProjectState.Closing, Desk, Now));
        var granted = Opened.Grant(Other, Project.LeadRole, Desk, Now);
        Assert.Equal([.. granted.Events, new ProjectRoleRevoked(Id, Other, Project.LeadRole, Desk, Now)], granted.Revoke(Other, Project.LeadRole, Desk, Now).Events);

        static void Check(Func<Project, Project> change, DomainEvent happened) => Assert.Equal([.. Opened.Events, happened], change(Opened).Events);
    }

    [Fact]
    public void A_role_takes_the_place_of_the_one_of_its_name()
    {
        var project = Opened.DefineRole("a", [Capability.Read], Desk, Now).DefineRole("b", [Capability.Read], Desk, Now).DefineRole("a", [Capability.Communicate], Desk, Now);
        Assert.Equal(["lead", "b", "a"], project.Roles.Select(r => r.Name));
        Assert.Equal([Capability.Communicate], project.Roles[^1].Capabilities);
        var members = project.Grant(Desk, "a", Desk, Now).Grant(Other, "b", Desk, Now).Grant(Desk, "b", Desk, Now).Grant(Other, "a", Desk, Now);
        Assert.Equal([Other, Desk], members.ActorsWith(Capability.Read));
        Assert.Equal([Desk, Other], members.ActorsWith(Capability.Communicate));
        Assert.Empty(members.ActorsWith(Capability.ManageProject));
        Assert.Equal([(Other, "b"), (Desk, "b"), (Other, "a")], members.Revoke(Desk, "a", Desk, Now).Members.Select(m => (m.Actor, m.Role)));
        Assert.Same(members, members.Revoke(Desk, "lead", Desk, Now));
        Assert.True(Opened.Allows(Actor.System, Capability.ManageProject));
    }

    [Fact]
    public void Contact_points_are_told_apart_by_their_names()
    {
        var project = Opened.WithContactPoints([new("desk", "Hall 3", " ", 1), new("mail", "help@example.org", Kind: ContactPointKind.Desk)], Desk, Now);
        Assert.Equal(new ContactPoint("desk", "Hall 3", null, 1), project.ContactPointNamed("desk"));
        Refused(
            "project.unknown-contact-point", "The project has no contact point 'Desk'. Its contact points: desk, mail. Add it to the project first.",
            "项目没有联系渠道“Desk”。现有联系渠道：desk、mail。请先在项目中添加。", () => project.ContactPointNamed("Desk"));
        Assert.Equal(
            ("2 contact points are called 'desk'. Give each a name of its own. (Parameter 'contactPoints')", "contactPoints"),
            Argument(() => Opened.WithContactPoints([new("mail", "a"), new("desk", "a"), new("desk", "b")], Desk, Now)));
        Assert.Equal(
            ("The contact point 'desk' promises a reply within 0 hours. Promise 1 or more, or nothing. (Parameter 'ReplyWithinHours')", "ReplyWithinHours"),
            Argument(() => Opened.WithContactPoints([new("desk", "a", null, 0)], Desk, Now)));
        Assert.Equal("Name", Argument(() => Opened.WithContactPoints([new(" ", "a")], Desk, Now)).Name);
        Assert.Equal("Address", Argument(() => Opened.WithContactPoints([new("desk", " ")], Desk, Now)).Name);
        Assert.Equal("Hours", Argument(() => Opened.WithContactPoints([new("desk", "a", "nul\0")], Desk, Now)).Name);
        Assert.Throws<ArgumentOutOfRangeException>(() => Opened.WithContactPoints([new("desk", "a", Kind: (ContactPointKind)99)], Desk, Now));
    }

    [Fact]
    public void A_model_is_found_by_name_and_version()
    {
        var other = PrioritizationModel.Named("Other").With(Criterion.Benefit("value", weight: 1)).Build();
        var second = PrioritizationModel.Named("Backlog").With(Criterion.Cost("cost", weight: 1)).Build();
        var project = Opened.AdoptModel(Model, Desk, Now).AdoptModel(second, Other, Now).AdoptModel(other, Desk, Now);
        Assert.Equal([("Backlog", 1, Desk), ("Backlog", 2, Other), ("Other", 1, Desk)], project.Models.Select(m => (m.Name, m.Version, m.By)));
        Assert.All(project.Models, m => Assert.Equal(Now, m.At));
        Assert.Equal((second.Hash, other.Hash), (project.ModelNamed("Backlog").Hash, project.ModelNamed("Other", 1).Hash));
        Assert.Equal(4, project.AdoptModel(Model, Desk, Now).Models.Count);
        Refused(
            "project.unknown-model", "The project has no model 'Backlog' of version 3. It has: Backlog 1, Backlog 2, Other 1. Adopt it first.",
            "项目没有第 3 版的模型“Backlog”。现有模型：Backlog 1、Backlog 2、Other 1。请先采用该模型。", () => project.ModelNamed("Backlog", 3));
        Refused(
            "project.unknown-model", "The project has no model 'backlog'. It has: Backlog 1, Backlog 2, Other 1. Adopt it first.",
            "项目没有模型“backlog”。现有模型：Backlog 1、Backlog 2、Other 1。请先采用该模型。", () => project.ModelNamed("backlog"));
    }

    [Fact]
    public void No_version_of_a_policy_is_changed_or_lost()
    {
        var project = Opened.WithPolicies(PolicyCatalog.Default, Desk, Now);
        Assert.Same(project, project.WithPolicies(PolicyCatalog.Default, Desk, Now));
        var lost = PolicyCatalog.Default.Policies[0];
        var less = new PolicyCatalog([.. PolicyCatalog.Default.Policies.Skip(1)], allowsOthers: true);
        Refused(
            "project.policy-version", $"{lost} is changed or missing. What was decided names it, so keep it as it is and add version {lost.Version + 1} after it.",
            $"{lost} 被修改或缺失。已有决定引用了它，请保持原样，并在其后添加第 {lost.Version + 1} 版。", () => project.WithPolicies(less, Desk, Now));
    }

    [Fact]
    public void What_a_closed_project_or_an_unknown_role_refuses_is_told()
    {
        var closed = Opened.Move(ProjectAction.BeginClosing, Desk, Now).Move(ProjectAction.Close, Desk, Now);
        Refused("project.closed", $"Project {Id} is closed and takes no changes. Reopen it first.", $"项目 {Id} 已关闭，不再接受更改。请先重新打开。", () => closed.WithPolicies(PolicyCatalog.Default, Desk, Now));
        Refused(
            "project.unknown-role", "The project has no role 'boss'. Its roles: lead. Define the role first.", "项目没有角色“boss”。现有角色：lead。请先定义该角色。", () => Opened.Grant(Desk, "boss", Desk, Now));
        var words = Assert.Throws<RuleViolationException>(() => Opened.Move(ProjectAction.Close, Desk, Now)).Message;
        Assert.Equal($"Project {Id} is Open, so it cannot Close. Allowed now: BeginClosing.", words);
    }

    [Fact]
    public void A_zone_or_prefix_that_is_none_is_named()
    {
        Assert.Equal(
            ("'Atlantis' is no IANA time zone. Use a name such as 'Europe/Berlin' or 'Asia/Shanghai'. (Parameter 'zone')", "zone"),
            Argument(() => Project.Open(Id, "Tidewater", "Atlantis", Desk, Now)));
        Assert.Equal(
            ("'tide' is no key prefix. Use 2 to 10 capital letters and digits, a letter first, such as 'TIDE'. (Parameter 'keyPrefix')", "keyPrefix"),
            Argument(() => Project.Open(Id, "Tidewater", "Europe/Berlin", Desk, Now, "tide")));
        Assert.Equal("zone", Argument(() => Project.Open(Id, "Tidewater", " ", Desk, Now)).Name);
        Assert.Equal("name", Argument(() => Project.Open(Id, " ", "Europe/Berlin", Desk, Now)).Name);
        Assert.Equal("name", Argument(() => Opened.DefineRole(" ", [], Desk, Now)).Name);
        foreach (var prefix in new[] { "T2", "TENLETTERS", "A0", "ZZ" })
        {
            Assert.Equal(prefix, Project.Open(Id, "Tidewater", "Europe/Berlin", Desk, Now, prefix).KeyPrefix);
        }
    }

    [Fact]
    public void What_is_stored_is_named_and_has_its_defaults()
    {
        Assert.Equal(("project", 1, "Name,State"), (Project.Document.Kind, Project.Document.SchemaVersion, string.Join(',', Project.Document.Members)));
        Assert.Equal(("", ""), (new Project().Name, new Project().Zone));
        Assert.Equal("lead", Project.LeadRole);
    }

    public static TheoryData<string, Func<object?>> Missing => new()
    {
        { "project", () => (ProjectId)(Project)null! },
        { "contactPoints", () => Opened.WithContactPoints(null!, Desk, Now) },
        { "model", () => Opened.AdoptModel(null!, Desk, Now) },
        { "catalog", () => Opened.WithPolicies(null!, Desk, Now) },
        { "capabilities", () => Opened.DefineRole("desk", null!, Desk, Now) },
        { "actor", () => Opened.Grant(null!, Project.LeadRole, Desk, Now) },
        { "actor", () => Opened.Revoke(null!, Project.LeadRole, Desk, Now) },
        { "actor", () => Opened.Allows(null!, Capability.Read) },
        { "name", () => Project.Open(Id, null!, "Europe/Berlin", Desk, Now) },
        { "zone", () => Project.Open(Id, "Tidewater", null!, Desk, Now) },
    };

    [Theory]
    [MemberData(nameof(Missing), DisableDiscoveryEnumeration = true)]
    public void Nothing_given_is_refused(string name, Func<object?> command) => Assert.Equal(name, Assert.Throws<ArgumentNullException>(command).ParamName);

    private static (string Message, string? Name) Argument(Func<object> command)
    {
        var refused = Assert.Throws<ArgumentException>(command);
        return (refused.Message, refused.ParamName);
    }
}
