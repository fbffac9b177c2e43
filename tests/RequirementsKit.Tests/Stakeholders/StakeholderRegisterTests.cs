using NodaTime.Testing;
using RequirementsKit.Auditing;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Projects;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Stakeholders;

public sealed class StakeholderRegisterTests
{
    private static readonly ExternalKey Crm = new("crm", "4711");

    [Fact]
    public async Task A_cell_of_the_grid_holds_those_who_are_still_known_by_name()
    {
        var given = await Given.AProjectAsync();
        foreach (var name in new[] { "Zoe", "Abel", "Old" })
        {
            await given.Kit.Stakeholders.RegisterAsync(new StakeholderProfile(name) { Power = Influence.High, Interest = Influence.High }, given.Lead);
        }

        var old = (await given.Kit.Stakeholders.ListAsync()).Single(s => s.Name == "Old");
        await given.Kit.Stakeholders.EraseAsync(old.Id, given.Lead);

        Assert.Equal(["Abel", "Zoe"], (await given.Kit.Stakeholders.ListAsync(StakeholderQueries.InCell(GridCell.ManageClosely))).Select(s => s.Name));
    }

    [Fact]
    public async Task A_merged_person_is_found_with_everything_that_was_said_under_either_record()
    {
        var given = await Given.AProjectAsync();
        var kit = given.Kit;
        var twin = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("A. Lin") { ExternalKeys = [Crm] }, given.Lead);
        await kit.Communication.RecordAsync(Channel.Phone, [twin], "Hello", given.Lead);
        await kit.Communication.RaisePointAsync(PointKind.Promise, "Call back", given.Lead, given.Lead, twin);
        var ended = await kit.Stakeholders.MergeAsync(twin, given.Anna, given.Lead);
        var anna = await kit.Stakeholders.ResolveAsync(twin);
        Assert.Equal((given.Anna.Id, given.Anna.Id), (ended.MergedInto!.Value, anna.Id));
        Assert.Equal([Crm], anna.ExternalKeys);
        Assert.Single(await kit.Communication.ListAsync(CommunicationQueries.InteractionsWith(anna)));
        Assert.Single(await kit.Communication.ListAsync(CommunicationQueries.OpenPointsFor(anna)));
        Assert.Equal(Given.Start, await kit.Communication.LastContactAsync(anna, Given.Start));
        Assert.DoesNotContain(await kit.Stakeholders.ListAsync(), s => s.Id == twin.Id);
        Assert.Equal("stakeholder.merged", (await Assert.ThrowsAsync<RuleViolationException>(() => kit.Communication.RecordAsync(Channel.Phone, [twin], "Hello", given.Lead))).Code);
    }

    [Fact]
    public async Task Nobody_gains_or_loses_a_vote_by_a_merge()
    {
        var given = await Given.AProjectAsync();
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Stakeholders.MergeAsync(given.Ben, given.Anna, given.Lead));
        Assert.Equal("stakeholder.has-a-role", refused.Code);
        Assert.Contains($"has the roles {Project.LeadRole}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_one_person_is_not_merged()
    {
        var given = await Given.AProjectAsync();
        var register = given.Kit.Stakeholders;
        var port = await register.RegisterAsync(new StakeholderProfile("Port") { Kind = StakeholderKind.Organisation }, given.Lead);
        var gone = await register.RegisterAsync(new StakeholderProfile("Gone"), given.Lead);
        await register.EraseAsync(gone, given.Lead);
        foreach (var (into, words) in new[] { (given.Anna.Id, "the same record"), (port.Id, "it is a Organisation"), (gone.Id, "was erased") })
        {
            var refused = await Assert.ThrowsAsync<RuleViolationException>(() => register.MergeAsync(given.Anna, into, given.Lead));
            Assert.Equal("stakeholder.illegal-merge", refused.Code);
            Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Erasing_a_merged_person_erases_every_record_of_them_and_the_chain_verifies()
    {
        var given = await Given.AProjectAsync();
        var kit = given.Kit;
        var twin = await kit.Stakeholders.RegisterAsync(new StakeholderProfile("A. Lin"), given.Lead);
        var talk = await kit.Communication.RecordAsync(Channel.Phone, [twin, given.Anna], "Hello", given.Lead);
        await kit.Stakeholders.MergeAsync(twin, given.Anna, given.Lead);
        await kit.Stakeholders.EraseAsync(twin, given.Lead);
        foreach (var id in new[] { twin.Id, given.Anna.Id })
        {
            Assert.Equal((Stakeholder.ErasedName, true), ((await kit.Stakeholders.GetAsync(id)).Name, (await kit.Stakeholders.GetAsync(id)).IsErased));
        }

        Assert.Equal(talk, await kit.Store.FindAsync<Interaction>(talk.Id.Value));
        Assert.Equal(AuditVerdict.Intact, (await AuditLog.VerifyAsync(kit.Store.ReadLogAsync(), await kit.Store.GetHeadAsync())).Verdict);
    }

    [Fact]
    public async Task One_name_elsewhere_is_one_person()
    {
        var given = await Given.AProjectAsync();
        var register = given.Kit.Stakeholders;
        var first = await register.RegisterAsync(new StakeholderProfile("Anna") { ExternalKeys = [Crm] }, given.Lead);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => register.RegisterAsync(new StakeholderProfile("Anna again") { ExternalKeys = [Crm] }, given.Lead));
        Assert.Equal("stakeholder.duplicate-external-key", refused.Code);
        Assert.Contains($"is {first.Key} already", refused.Message, StringComparison.Ordinal);
        Assert.Equal([first], await register.ListAsync(StakeholderQueries.WithExternalKey(Crm)));
    }

    [Fact]
    public async Task People_belong_to_organisations_only()
    {
        var given = await Given.AProjectAsync();
        var register = given.Kit.Stakeholders;
        var port = await register.RegisterAsync(new StakeholderProfile("Port") { Kind = StakeholderKind.Organisation }, given.Lead);
        var tom = await register.RegisterAsync(new StakeholderProfile("Tom") { Organisation = port.Id }, given.Lead);
        Assert.Equal([tom], await register.ListAsync(StakeholderQueries.MembersOf(port)));
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => register.DescribeAsync(tom, new StakeholderProfile("Tom") { Organisation = given.Anna.Id }, given.Lead));
        Assert.Equal("stakeholder.not-an-organisation", refused.Code);
        Assert.Contains("Name an organisation", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_live_in_the_directory_of_the_application()
    {
        var directory = new InMemoryStakeholderDirectory();
        directory.Add(new(Crm, new("Anna Lin") { Zone = "Asia/Shanghai" }));
        var kits = new Kit(new InMemoryStore(), new FakeClock(Given.Start), Given.Ids, directory);
        var register = kits.For(await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.System)).Stakeholders;
        var anna = await register.AdoptAsync(Crm, Actor.System);
        Assert.Equal(anna, await register.AdoptAsync(Crm, Actor.System));
        await register.DescribeAsync(anna, new StakeholderProfile("Anna Lin") { ExternalKeys = [Crm], Power = Influence.High }, Actor.System);
        directory.Add(new(Crm, new("Anna Wang") { Contacts = [new(Channel.Email, "anna@example.org")] }));
        var refreshed = await register.RefreshAsync(anna, Crm, Actor.System);
        Assert.Equal(("Anna Wang", Influence.High, 1), (refreshed.Name, refreshed.Power, refreshed.Contacts.Count));
        var found = new List<DirectoryEntry>();
        await foreach (var entry in directory.SearchAsync("wang"))
        {
            found.Add(entry);
        }

        Assert.Equal([Crm], found.Select(e => e.Key));
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => register.AdoptAsync(new("crm", "0"), Actor.System));
        Assert.Equal("stakeholder.not-in-directory", refused.Code);
        Assert.Contains("register the person by hand", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_customer_is_found_and_erased_in_all_projects_or_in_none()
    {
        var kits = new Kit(new InMemoryStore(), new FakeClock(Given.Start), Given.Ids);
        var lead = Actor.Service("lead");
        var first = kits.For(await kits.Projects.OpenAsync("First", "Europe/Berlin", lead));
        var second = kits.For(await kits.Projects.OpenAsync("Second", "Europe/Berlin", Actor.System));
        await first.Stakeholders.RegisterAsync(new StakeholderProfile("Anna") { ExternalKeys = [Crm] }, Actor.System);
        await second.Stakeholders.RegisterAsync(new StakeholderProfile("Anna") { ExternalKeys = [Crm] }, Actor.System);
        Assert.Equal([first.Id], (await kits.People.FindAsync(Crm, lead)).Select(s => s.ProjectId));
        Assert.Equal(2, (await kits.People.FindAsync(Crm, Actor.System)).Count);
        Assert.Equal("project.missing-capability", (await Assert.ThrowsAsync<RuleViolationException>(() => kits.People.EraseAsync(Crm, lead))).Code);
        Assert.Equal(2, (await kits.People.FindAsync(Crm, Actor.System)).Count);
        Assert.All(await kits.People.EraseAsync(Crm, Actor.System), s => Assert.True(s.IsErased));
        Assert.Empty(await kits.People.FindAsync(Crm, Actor.System));
    }

    [Fact]
    public async Task Whoever_needs_engagement_is_a_query()
    {
        var given = await Given.AProjectAsync();
        var anna = await given.Kit.Stakeholders.AssessEngagementAsync(given.Anna, EngagementLevel.Unaware, EngagementLevel.Neutral, given.Lead);
        Assert.Equal([anna], await given.Kit.Stakeholders.ListAsync(StakeholderQueries.NeedingEngagement));
    }

    public static TheoryData<string> ForbiddenTexts => ["", " \t", "nul\0", "half \uD83D", new string('x', 501)];

    [Theory]
    [InlineData("محمد \u202Bعلي\u202C")]
    [InlineData("Zoe\u0308 e\u0301\u0323")]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("O'Neil; DROP TABLE x; --")]
    public async Task A_name_of_any_script_is_kept_exactly(string name)
    {
        var given = await Given.AProjectAsync();
        var registered = await given.Kit.Stakeholders.RegisterAsync(new StakeholderProfile(name) { Roles = [name], Weights = [new(name, 1, name)] }, given.Lead);
        Assert.Equal((name, name, name), (registered.Name, registered.Roles[0], registered.Weights[0].Criterion));
    }

    [Theory]
    [MemberData(nameof(ForbiddenTexts), DisableDiscoveryEnumeration = true)]
    public async Task Text_that_cannot_be_kept_is_refused_and_nothing_changes(string text)
    {
        var given = await Given.AProjectAsync();
        var register = given.Kit.Stakeholders;
        var head = await given.Kit.Store.GetHeadAsync();
        foreach (var command in new Func<Task>[]
        {
            () => register.RegisterAsync(new StakeholderProfile(text), given.Lead),
            () => register.RegisterAsync(new StakeholderProfile("Anna") { Roles = [text] }, given.Lead),
            () => register.RegisterAsync(new StakeholderProfile("Anna") { Weights = [new(text, 1)] }, given.Lead),
            () => register.RegisterAsync(new StakeholderProfile("Anna") { Responsibilities = [new(text, ResponsibilityKind.Informed)] }, given.Lead),
            () => register.RegisterAsync(new StakeholderProfile("Anna") { Contacts = [new(Channel.Email, text)] }, given.Lead),
            () => register.RegisterAsync(new StakeholderProfile("Anna") { Zone = text }, given.Lead),
            () => given.Kit.Project.DescribeAsync(text, "Europe/Berlin", given.Lead),
            () => given.Kit.Project.DefineRoleAsync(text, [], given.Lead),
            () => given.Kit.Project.SetContactPointsAsync([new(text, "help@example.org")], given.Lead),
        })
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(command);
        }

        Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
    }
}
