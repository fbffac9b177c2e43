using RequirementsKit.Auditing;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests;

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

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"format\":\"other\"}")]
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
