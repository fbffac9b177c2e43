using NodaTime.Testing;
using RequirementsKit.DependencyInjection;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Tests.DependencyInjection;

/// <summary>The façade of all projects and of one: on which store, for which command, expecting which version.</summary>
public sealed class KitTests
{
    private static readonly ExternalKey Crm = new("crm", "17");

    private readonly InMemoryStakeholderDirectory _directory = new();
    private readonly Kit _kits;

    public KitTests() => _kits = new(new InMemoryStore(), new FakeClock(Given.Start), Given.Ids, _directory);

    [Fact]
    public async Task On_another_store_the_kit_keeps_its_clock_and_the_people_that_are_known()
    {
        var other = _kits.OnStore(new InMemoryStore());
        var project = await other.Projects.OpenAsync("Tidewater", "Europe/Berlin", by: Actor.System);
        Assert.Equal(Given.Start, project.OpenedAt);
        Assert.Equal([project.Id], await IdsOf(other));
        Assert.Empty(await IdsOf(_kits));

        _directory.Add(new(Crm, new StakeholderProfile("Anna Lin")));
        Assert.Equal("Anna Lin", (await other.For(project).Stakeholders.AdoptAsync(Crm, by: Actor.System)).Name);
    }

    [Fact]
    public async Task A_person_is_found_in_every_project()
    {
        foreach (var name in new[] { "Tidewater", "Harbour" })
        {
            await _kits.For(await _kits.Projects.OpenAsync(name, "Europe/Berlin", by: Actor.System)).Stakeholders.RegisterAsync(new StakeholderProfile("Anna Lin") { ExternalKeys = [Crm] }, by: Actor.System);
        }

        Assert.Equal(2, (await _kits.People.FindAsync(Crm, by: Actor.System)).Count);
    }

    [Fact]
    public async Task The_façade_of_a_project_is_that_of_its_id()
    {
        var given = await Given.AProjectAsync();
        Assert.Equal((given.Kit.Id, given.Kit.Id), (_kits.For(given.Kit.Id).Id, _kits.For(given.Kit.Id).Store.Project));
    }

    [Fact]
    public async Task A_command_that_expects_a_version_is_refused_when_there_is_another()
    {
        var given = await Given.AProjectAsync();
        var now = await given.Kit.Stakeholders.DescribeAsync(given.Anna.Id, new StakeholderProfile("Anna Lin-Meyer"), by: given.Lead);
        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => CaptureAsync(given.Kit.Expecting(Expectation.Unchanged(given.Anna)), given));
        Assert.Empty(await given.Kit.Requirements.ListAsync());
        Assert.NotNull(await CaptureAsync(given.Kit.Expecting(Expectation.Unchanged(now)), given));
    }

    [Fact]
    public async Task No_project_no_store_and_no_document_are_refused()
    {
        var given = await Given.AProjectAsync();
        Assert.Equal("store", Assert.Throws<ArgumentNullException>(() => _kits.OnStore(null!)).ParamName);
        Assert.Equal("project", Assert.Throws<ArgumentException>(() => _kits.For(default)).ParamName);
        Assert.Equal("document", Assert.Throws<ArgumentNullException>(() => given.Kit.Expecting(null!)).ParamName);
    }

    private static Task<Requirement> CaptureAsync(ProjectKit kit, Given given) =>
        kit.Requirements.CaptureAsync("The portal shall export a report.", Origin.Document("workshop"), by: given.Lead);

    private static Task<List<ProjectId>> IdsOf(IRequirementsKit kits) => kits.Projects.ListAsync().CollectAsync(default);
}
