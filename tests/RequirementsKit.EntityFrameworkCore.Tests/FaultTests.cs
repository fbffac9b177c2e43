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
        var problem = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.InProject(record.ProjectId).CommitAsync(record.Commit(record.Project())));
        Assert.Contains(kind == Databases.Sqlite ? "its folder exists" : "the server runs", problem.Message, StringComparison.Ordinal);
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
        var problem = await Assert.ThrowsAsync<StoreUnavailableException>(() => reading.InProject(record.ProjectId).CommitAsync(record.Commit(record.Requirement())));
        Assert.Contains("make both writable", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await reading.InProject(record.ProjectId).GetHeadAsync()).Sequence);
    }

    [Fact]
    public async Task A_full_disk_stores_nothing_and_the_same_command_succeeds_when_there_is_space()
    {
        await using var database = new SqliteDatabase();
        var record = new RecordBuilder();
        await using (var store = await database.CreatedAsync())
        {
            await store.InProject(record.ProjectId).CommitAsync(record.Commit(record.Project()));
        }

        var statement = string.Concat(Enumerable.Repeat("The system shall export. ", 8_000));
        var commit = record.Commit(record.Requirement(statement), record.Stakeholder());
        await using (var full = new EntityFrameworkStore(() => database.Context(new FullDisk())))
        {
            var problem = await Assert.ThrowsAsync<StoreUnavailableException>(() => full.InProject(record.ProjectId).CommitAsync(commit));
            Assert.Contains("free some space", problem.Message, StringComparison.Ordinal);
        }

        await using var again = database.Store();
        var project = again.InProject(record.ProjectId);
        Assert.Equal(1, (await project.GetHeadAsync()).Sequence);
        Assert.Equal(0, await project.CountAsync(Query.All<Stakeholders.Stakeholder>()));
        Assert.IsType<Committed>(await project.CommitAsync(commit));
    }

    [Fact]
    public async Task A_wrong_password_is_named()
    {
        await using var database = new PostgreSqlDatabase();
        await using var store = await database.CreatedAsync();
        await database.RequirePasswordAsync("locked", "right");
        await using var locked = new EntityFrameworkStore(() => database.Context("locked", "wrong"));
        var record = new RecordBuilder();
        var problem = await Assert.ThrowsAsync<StoreUnavailableException>(() => locked.InProject(record.ProjectId).CommitAsync(record.Commit(record.Project())));
        Assert.Contains("the user and the password", problem.Message, StringComparison.Ordinal);
        await using var unlocked = new EntityFrameworkStore(() => database.Context("locked", "right"));
        problem = await Assert.ThrowsAsync<StoreUnavailableException>(() => unlocked.InProject(record.ProjectId).CommitAsync(record.Commit(record.Project())));
        Assert.Contains("Grant the user", problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await store.InProject(record.ProjectId).GetHeadAsync()).Sequence);
    }

    [Fact]
    public async Task A_database_that_goes_away_is_named_and_comes_back_without_a_restart()
    {
        await using var database = new PostgreSqlDatabase();
        await using var store = await database.CreatedAsync();
        var record = new RecordBuilder();
        var commit = record.Commit(record.Project());
        await store.InProject(record.ProjectId).CommitAsync(commit);
        await database.DropAsync();
        var problem = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
        {
            // The first call finds that its connection was ended, the second that there is nothing to connect to.
            await Assert.ThrowsAsync<StoreUnavailableException>(() => store.InProject(record.ProjectId).GetHeadAsync());
            await store.InProject(record.ProjectId).GetHeadAsync();
        });
        Assert.Contains("The database does not exist", problem.Message, StringComparison.Ordinal);
        await store.CreateSchemaAsync();
        Assert.IsType<Committed>(await store.InProject(record.ProjectId).CommitAsync(commit));
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.PostgreSql)]
    public async Task A_document_of_a_newer_release_is_refused_and_left_alone(Databases kind)
    {
        await using var database = Database.On(kind);
        await using var store = await database.CreatedAsync();
        var record = new RecordBuilder();
        var person = record.Stakeholder();
        var project = store.InProject(record.ProjectId);
        await project.CommitAsync(record.Commit(person));
        await using (var context = database.Context())
        {
            var newer = System.Text.Encoding.UTF8.GetBytes("{\"schema\":99,\"document\":{}}");
            await context.Database.ExecuteSqlAsync($"UPDATE rk_stakeholder SET content = {newer}");
        }

        var problem = await Assert.ThrowsAsync<NotSupportedException>(() => project.FindAsync<Stakeholders.Stakeholder>(person.Id.Value));
        Assert.Contains("schema version 99", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Update the RequirementsKit package", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, await project.CountAsync(Query.All<Stakeholders.Stakeholder>()));
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.PostgreSql)]
    public async Task A_table_of_another_release_is_named_with_the_remedy(Databases kind)
    {
        await using var database = Database.On(kind);
        await using var store = await database.CreatedAsync();
        await using (var context = database.Context())
        {
            await context.Database.ExecuteSqlRawAsync("ALTER TABLE rk_project RENAME COLUMN content TO body");
        }

        var record = new RecordBuilder();
        var problem = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.InProject(record.ProjectId).CommitAsync(record.Commit(record.Project(), record.Stakeholder())));
        Assert.Contains("another release", problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, await store.InProject(record.ProjectId).CountAsync(Query.All<Stakeholders.Stakeholder>()));
    }
}
