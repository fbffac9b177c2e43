using NodaTime.Testing;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Stakeholders;

public sealed class StakeholderCommandTests
{
    private static readonly ExternalKey Crm = new("crm", "4711");

    [Fact]
    public async Task A_command_that_comes_twice_is_done_once()
    {
        var given = await Given.AProjectAsync();
        var registering = Once(given);
        var profile = new StakeholderProfile("Tom") { ExternalKeys = [Crm] };
        var tom = await registering.RegisterAsync(profile, given.Lead);
        Assert.Equal(tom, await registering.RegisterAsync(profile, given.Lead));
        var merging = Once(given);
        var merged = await merging.MergeAsync(tom, given.Anna, given.Lead);
        Assert.Equal(given.Anna.Id, merged.MergedInto);
        Assert.Equal(merged, await merging.MergeAsync(tom, given.Anna, given.Lead));
        Assert.Equal(given.Anna.Id, (await given.Kit.Stakeholders.ResolveAsync(tom)).Id);
        var erasing = Once(given);
        var erased = await erasing.EraseAsync(given.Anna, Actor.System);
        Assert.Equal(erased, await erasing.EraseAsync(given.Anna, Actor.System));
        Assert.True((await given.Kit.Stakeholders.GetAsync(tom)).IsErased);
        await Refusals.RefusedAsync("command.id-reused", () => merging.MergeAsync(tom, given.Ben, given.Lead));
    }

    [Fact]
    public async Task Assessing_is_asked_with_all_that_was_said()
    {
        var given = await Given.AProjectAsync();
        var assessing = Once(given);
        var anna = await assessing.AssessEngagementAsync(given.Anna, EngagementLevel.Neutral, EngagementLevel.Leading, given.Lead, "said so");
        Assert.Equal((EngagementLevel.Neutral, EngagementLevel.Leading, "said so"), (anna.Engagement!.Current, anna.Engagement.Desired, anna.Engagement.Evidence));
        Assert.Equal(anna, await assessing.AssessEngagementAsync(given.Anna, EngagementLevel.Neutral, EngagementLevel.Leading, given.Lead, "said so"));
        await Refusals.RefusedAsync("command.id-reused", () => assessing.AssessEngagementAsync(given.Anna, EngagementLevel.Neutral, EngagementLevel.Leading, given.Lead, "another"));
    }

    [Fact]
    public async Task Who_has_a_role_is_not_merged_away_and_the_roles_are_named()
    {
        var given = await Given.AProjectAsync();
        var refused = await Refusals.RefusedAsync("stakeholder.has-a-role", () => given.Kit.Stakeholders.MergeAsync(given.Ben, given.Anna, given.Lead));
        Assert.Equal($"{given.Ben.Key} has the roles lead in the project. Revoke them, grant the record that stays what it needs, and merge then.", refused.Message);
    }

    [Fact]
    public async Task A_key_belongs_to_one_record()
    {
        var given = await Given.AProjectAsync();
        var register = given.Kit.Stakeholders;
        var tom = await register.RegisterAsync(new("Tom") { ExternalKeys = [Crm] }, given.Lead);
        var refused = await Refusals.RefusedAsync("stakeholder.duplicate-external-key", () => register.DescribeAsync(given.Anna, new("Anna") { ExternalKeys = [Crm] }, given.Lead));
        Assert.Equal($"'{Crm}' is {tom.Key} already. Describe that record, or merge the two when they are one person.", refused.Message);
        Assert.Equal("Thomas", (await register.DescribeAsync(tom, new("Thomas") { ExternalKeys = [Crm] }, given.Lead)).Name);
        Assert.Equal([tom.Id], (await register.ListAsync(StakeholderQueries.WithExternalKey(Crm))).Select(s => s.Id));
    }

    [Fact]
    public async Task Who_belongs_to_a_person_or_to_an_erased_organisation_is_refused()
    {
        var given = await Given.AProjectAsync();
        var register = given.Kit.Stakeholders;
        var port = await register.RegisterAsync(new("Port") { Kind = StakeholderKind.Organisation }, given.Lead);
        var refused = await Refusals.RefusedAsync("stakeholder.not-an-organisation", () => register.RegisterAsync(new("Tom") { Organisation = given.Anna.Id }, given.Lead));
        Assert.Equal($"{given.Anna.Key} is a person, so nobody belongs to it. Name an organisation.", refused.Message);
        await register.EraseAsync(port, Actor.System);
        await Refusals.RefusedAsync("stakeholder.erased", () => register.RegisterAsync(new("Tom") { Organisation = port.Id }, given.Lead));
    }

    [Fact]
    public async Task A_directory_finds_any_part_of_a_name_in_the_order_of_the_keys()
    {
        var directory = new InMemoryStakeholderDirectory();
        directory.Add(new(new("crm", "2"), new("Anna Wang")));
        directory.Add(new(new("crm", "1"), new("Wanda")));
        directory.Add(new(new("crm", "3"), new("Ben")));
        Assert.Equal(["crm:1", "crm:2"], (await FoundAsync(directory, "WAN")).Select(e => e.Key.ToString()));
        Assert.Null(await directory.FindAsync(new("crm", "9")));
        Assert.Equal("entry", Assert.Throws<ArgumentNullException>(() => directory.Add(null!)).ParamName);
        Assert.Equal("key", (await Assert.ThrowsAsync<ArgumentNullException>(() => directory.FindAsync(null!))).ParamName);
        Assert.Equal("text", (await Assert.ThrowsAsync<ArgumentNullException>(() => FoundAsync(directory, null!))).ParamName);
        await Assert.ThrowsAsync<OperationCanceledException>(() => FoundAsync(directory, "WAN", new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Adopting_brings_the_key_and_needs_the_right_even_when_the_person_is_there()
    {
        var directory = new InMemoryStakeholderDirectory();
        directory.Add(new(Crm, new("Anna Lin") { ExternalKeys = [new("mail", "a"), Crm] }));
        var kits = new Kit(new InMemoryStore(), new FakeClock(Given.Start), Given.Ids, directory);
        var register = kits.For(await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.System)).Stakeholders;
        Assert.Equal([new("mail", "a"), Crm], (await register.AdoptAsync(Crm, Actor.System)).ExternalKeys);
        await Refusals.RefusedAsync("project.missing-capability", () => register.AdoptAsync(Crm, Actor.Service("nobody")));
        var refused = await Refusals.RefusedAsync("stakeholder.not-in-directory", () => register.AdoptAsync(new("crm", "0"), Actor.System));
        Assert.Equal("The directory knows nobody as 'crm:0'. Use a key that its search returns, or register the person by hand.", refused.Message);
        await register.RegisterAsync(new("Tom") { ExternalKeys = [new("crm", "5")] }, Actor.System);
        directory.Add(new(new("crm", "5"), new("Tom")));
        var anna = Assert.Single(await register.ListAsync(StakeholderQueries.WithExternalKey(Crm)));
        await Refusals.RefusedAsync("stakeholder.duplicate-external-key", () => register.RefreshAsync(anna, new("crm", "5"), Actor.System));
    }

    [Fact]
    public async Task What_is_missing_is_refused_by_name_and_before_the_store_is_asked()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var kits = new Kit(store, new FakeClock(Given.Start), Given.Ids);
        var register = kits.For(await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.System)).Stakeholders;
        store.SlowDown(0);
        Assert.Equal("key", (await Assert.ThrowsAsync<ArgumentNullException>(() => kits.People.FindAsync(null!, Actor.System))).ParamName);
        Assert.Equal("profile", (await Assert.ThrowsAsync<ArgumentNullException>(() => register.RegisterAsync(null!, Actor.System))).ParamName);
        Assert.Equal("profile", (await Assert.ThrowsAsync<ArgumentNullException>(() => register.DescribeAsync(default, null!, Actor.System))).ParamName);
        Assert.Equal("key", (await Assert.ThrowsAsync<ArgumentNullException>(() => register.AdoptAsync(null!, Actor.System))).ParamName);
        Assert.Equal("key", (await Assert.ThrowsAsync<ArgumentNullException>(() => register.RefreshAsync(default, null!, Actor.System))).ParamName);
        Assert.Equal(0, store.Calls);
    }

    private static StakeholderRegister Once(Given given) => given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).Stakeholders;

    private static async Task<IReadOnlyList<DirectoryEntry>> FoundAsync(InMemoryStakeholderDirectory directory, string text, CancellationToken cancellationToken = default)
    {
        var found = new List<DirectoryEntry>();
        await foreach (var entry in directory.SearchAsync(text, cancellationToken))
        {
            found.Add(entry);
        }

        return found;
    }
}
