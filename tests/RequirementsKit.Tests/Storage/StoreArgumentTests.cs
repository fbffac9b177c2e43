using RequirementsKit.Projects;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Storage;

/// <summary>What a store refuses whatever it is built on.</summary>
public sealed class StoreArgumentTests
{
    private static readonly RecordBuilder Record = new();

    [Theory]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("ä")]
    [InlineData("a\u007fb")]
    [InlineData("a\tb")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public async Task A_name_that_no_store_can_keep_is_refused(string name)
    {
        using var store = new InMemoryStore();
        var project = store.InProject(Record.ProjectId);
        var expected = $"The name '{name}' cannot be stored. A name has 1 to 60 ASCII characters, no spaces, and no '/', which separates names from numbers.";
        (string, Func<Task>)[] calls =
        [
            ("kind", () => project.ReserveKeysAsync(name)), ("handler", () => project.GetCheckpointAsync(name)), ("handler", () => project.SetCheckpointAsync(name, 1)),
            ("handler", async () => await project.ListParkedAsync(name).GetAsyncEnumerator().MoveNextAsync()),
        ];
        foreach (var (parameter, call) in calls)
        {
            var refused = await Assert.ThrowsAsync<ArgumentException>(call);
            Assert.Equal((parameter, $"{expected} (Parameter '{parameter}')"), (refused.ParamName, refused.Message));
        }
    }

    [Theory]
    [InlineData("!")]
    [InlineData("a~b-c_d.e")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    public async Task A_name_of_one_to_sixty_characters_is_kept(string name)
    {
        using var store = new InMemoryStore();
        var project = store.InProject(Record.ProjectId);
        await project.SetCheckpointAsync(name, 7);
        Assert.Equal((7, 0, 1), (await project.GetCheckpointAsync(name), await project.GetCheckpointAsync("other"), await project.ReserveKeysAsync(name)));
    }

    [Fact]
    public async Task An_empty_name_is_refused()
    {
        using var store = new InMemoryStore();
        Assert.Equal("kind", (await Assert.ThrowsAsync<ArgumentException>(() => store.InProject(Record.ProjectId).ReserveKeysAsync(" "))).ParamName);
        Assert.Equal("handler", (await Assert.ThrowsAsync<ArgumentNullException>(() => store.InProject(Record.ProjectId).GetCheckpointAsync(null!))).ParamName);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public async Task One_to_a_million_keys_are_reserved_at_once(int count)
    {
        using var store = new InMemoryStore();
        var project = store.InProject(Record.ProjectId);
        Assert.Equal("count", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => project.ReserveKeysAsync("requirement", count))).ParamName);
        Assert.Equal(1, await project.ReserveKeysAsync("requirement", 1_000_000));
        Assert.Equal(1_000_001, await project.ReserveKeysAsync("requirement"));
    }

    [Fact]
    public async Task A_checkpoint_is_not_negative()
    {
        using var store = new InMemoryStore();
        var project = store.InProject(Record.ProjectId);
        Assert.Equal("sequence", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => project.SetCheckpointAsync("mail", -1))).ParamName);
        await project.SetCheckpointAsync("mail", 0);
    }

    [Fact]
    public async Task What_belongs_to_another_project_is_not_stored_here()
    {
        using var store = new InMemoryStore();
        var other = new RecordBuilder(Given.Ids);
        var commit = Record.Commit(Record.Project());
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => store.InProject(other.ProjectId).CommitAsync(commit));
        Assert.Equal($"{commit.Writes[0]} belongs to project {Record.ProjectId}; this store holds project {other.ProjectId}. (Parameter 'commit')", refused.Message);
        Assert.Equal("commit", (await Assert.ThrowsAsync<ArgumentNullException>(() => store.InProject(other.ProjectId).CommitAsync(null!))).ParamName);
        var empty = Assert.Throws<ArgumentException>(() => store.InProject(default));
        Assert.Equal("The empty project id holds no data. Use the id of a project. (Parameter 'project')", empty.Message);
        Assert.Equal("store", Assert.Throws<ArgumentNullException>(() => ((IRequirementsStore)null!).InLibrary()).ParamName);
    }

    [Fact]
    public void What_an_application_needs_and_the_store_lacks_is_named()
    {
        var none = new StoreCapabilities(false, false, false);
        Assert.Equal(["Durable", "SharedBetweenProcesses", "QueriesInStore"], none.Lacking(new(true, true, true)));
        Assert.Equal(["SharedBetweenProcesses"], none.Lacking(new(false, true, false)));
        Assert.Empty(none.Lacking(none));
        Assert.Empty(new StoreCapabilities(true, true, true).Lacking(new(true, false, true)));
        Assert.Equal("required", Assert.Throws<ArgumentNullException>(() => none.Lacking(null!)).ParamName);
        using var store = new InMemoryStore();
        Assert.Equal(none, store.Capabilities);
    }

    [Fact]
    public async Task Whoever_calls_it_off_gets_no_document_from_the_memory_either()
    {
        using var store = new InMemoryStore();
        var project = store.InProject(Record.ProjectId);
        await project.CommitAsync(Record.Commit(Record.Project()));
        var off = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => project.FindAsync<Project>(Record.ProjectId.Value, off));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => project.GetHeadAsync(off));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => project.CommitAsync(Record.Commit(Record.Requirement()), off));
        Assert.NotNull(await project.FindAsync<Project>(Record.ProjectId.Value));
    }
}
