using System.Text.Json;
using RequirementsKit.Auditing;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Storage.Internal;

public sealed class InMemoryFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task What_is_saved_is_loaded_byte_for_byte_and_goes_on()
    {
        using var store = new InMemoryStore();
        var record = new RecordBuilder();
        var person = record.Stakeholder("需求 \" \\ \u0001 😀");
        var project = store.InProject(record.ProjectId);
        await project.CommitAsync(record.Commit(record.Project(), person, record.Requirement()));
        await project.SetCheckpointAsync("mail", 1, new(1, 0, "no route", record.Now));
        await store.SaveAsync(_path);

        using var loaded = await InMemoryStore.LoadAsync(_path);
        var again = loaded.InProject(record.ProjectId);
        var found = (await again.FindAsync<Stakeholder>(person.Id.Value))!;
        Assert.Equal(person.ToCanonicalJson(), found.ToCanonicalJson());
        Assert.Equal(await project.GetHeadAsync(), await again.GetHeadAsync());
        Assert.True((await AuditLog.VerifyAsync(again.ReadLogAsync(), await again.GetHeadAsync())).IsIntact);
        Assert.Equal([record.ProjectId], await loaded.ListProjectsAsync().ToListAsync());
        Assert.Single(await again.ListParkedAsync("mail").ToListAsync());
        Assert.IsType<Committed>(await again.CommitAsync(record.Commit(found.Describe(new("Ann"), Actor.System, record.Now))));

        var first = await File.ReadAllBytesAsync(_path);
        await store.SaveAsync(_path);
        Assert.Equal(first, await File.ReadAllBytesAsync(_path));
    }

    [Fact]
    public async Task A_save_that_fails_leaves_the_file_before()
    {
        using var store = new InMemoryStore();
        await store.SaveAsync(_path);
        var before = await File.ReadAllBytesAsync(_path);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.SaveAsync(_path, new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<IOException>(() => store.SaveAsync(Path.Combine(_path, "below a file")));
        Assert.Equal(before, await File.ReadAllBytesAsync(_path));
        Assert.Empty(Directory.EnumerateFiles(Path.GetTempPath(), $"{Path.GetFileName(_path)}.*.tmp"));
    }

    [Fact]
    public async Task A_save_that_cannot_take_the_place_of_what_is_there_leaves_no_file_behind()
    {
        using var store = new InMemoryStore();
        var folder = Directory.CreateDirectory(_path + ".folder");
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => store.SaveAsync(folder.FullName));
            Assert.Empty(Directory.EnumerateFiles(folder.Parent!.FullName, $"{folder.Name}.*.tmp"));
            await store.SaveAsync(_path);
        }
        finally
        {
            folder.Delete();
        }
    }

    [Fact]
    public async Task Rows_are_written_by_project_then_kind()
    {
        using var store = new InMemoryStore();
        foreach (var record in new[] { new RecordBuilder(Given.Ids), new RecordBuilder(Given.Ids) }.OrderByDescending(r => r.ProjectId))
        {
            await store.InProject(record.ProjectId).CommitAsync(record.Commit(record.Requirement(), record.Project(), record.Stakeholder()));
        }

        await store.SaveAsync(_path);
        using var file = JsonDocument.Parse(await File.ReadAllBytesAsync(_path));
        var written = file.RootElement.GetProperty("rows").EnumerateArray().Select(r => $"{r.GetProperty("project")} {r.GetProperty("kind")}").Distinct().ToList();
        Assert.Equal(written.Order(StringComparer.Ordinal), written);
        Assert.True(written.Count > 10, string.Join('\n', written));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_path_is_needed(string path)
    {
        using var store = new InMemoryStore();
        Assert.Equal("path", (await Assert.ThrowsAsync<ArgumentException>(() => store.SaveAsync(path))).ParamName);
        Assert.Equal("path", (await Assert.ThrowsAsync<ArgumentException>(() => InMemoryStore.LoadAsync(path))).ParamName);
    }

    [Fact]
    public async Task A_file_of_something_else_is_refused_as_such()
    {
        await File.WriteAllTextAsync(_path, "{\"format\":\"other\"}");
        Assert.Equal($"'{_path}' is no file of an in-memory store. Give a file that SaveAsync wrote.", (await Assert.ThrowsAsync<FormatException>(() => InMemoryStore.LoadAsync(_path))).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"format\":\"requirements-kit\",\"schema\":1,\"rows\":[{}]}")]
    public async Task A_file_that_is_none_of_ours_is_refused_with_its_name(string content)
    {
        await File.WriteAllTextAsync(_path, content);
        Assert.Contains(_path, (await Assert.ThrowsAsync<FormatException>(() => InMemoryStore.LoadAsync(_path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_file_is_refused_with_the_remedy()
    {
        await File.WriteAllTextAsync(_path, "{\"format\":\"requirements-kit\",\"schema\":2,\"rows\":[]}");
        var problem = await Assert.ThrowsAsync<NotSupportedException>(() => InMemoryStore.LoadAsync(_path));
        Assert.Contains("Update the RequirementsKit package", problem.Message, StringComparison.Ordinal);
    }
}
