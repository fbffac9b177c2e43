using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <summary>When the database does not play along, the message says what is wrong and what to do, and nothing is stored.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.PostgreSql)]
    public async Task A_missing_schema_is_named_with_the_remedy(Databases kind)
    {
        await using var database = Database.On(kind);
        Assert.SkipWhen(database.ReasonToSkip is not null, database.ReasonToSkip ?? "");
        await using (var context = database.Context())
        {
            await context.GetService<Microsoft.EntityFrameworkCore.Storage.IRelationalDatabaseCreator>().CreateAsync();
        }

        await using var store = database.Store();
        var record = new RecordBuilder();
        var problem = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.InProject(record.ProjectId).CommitAsync(record.Commit(record.Project())));
        Assert.Contains("rk_project", problem.Message, StringComparison.Ordinal);
        Assert.Contains("CreateSchemaAsync", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.PostgreSql)]
    public async Task A_database_that_cannot_be_reached_is_unavailable(Databases kind)
    {
        await using var store = new EntityFrameworkStore(() =>
        {
            var options = new DbContextOptionsBuilder<RequirementsKitContext>();
            _ = kind == Databases.Sqlite ? options.UseSqlite("Data Source=/no/such/folder/requirements.db") : options.UseNpgsql("Host=/no/such/folder;Username=nobody");
            return new RequirementsKitContext(options.Options);
        });
        var record = new RecordBuilder();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.InProject(record.ProjectId).CommitAsync(record.Commit(record.Project())));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CreateSchemaAsync());
    }

    [Fact]
    public async Task A_read_only_file_keeps_what_it_has()
    {
        await using var database = new SqliteDatabase();
        var record = new RecordBuilder();
        await using (var store = await database.CreatedAsync())
        {
            await store.InProject(record.ProjectId).CommitAsync(record.Commit(record.Project()));
        }

        await using var reading = new EntityFrameworkStore(() => database.Context("Mode=ReadOnly"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => reading.InProject(record.ProjectId).CommitAsync(record.Commit(record.Requirement())));
        Assert.Equal(1, (await reading.InProject(record.ProjectId).GetHeadAsync()).Sequence);
    }
}
