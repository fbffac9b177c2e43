using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using RequirementsKit.EntityFrameworkCore.Internal;

namespace RequirementsKit.EntityFrameworkCore.Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.PostgreSql)]
    public void Every_key_and_every_index_begins_with_the_project(Databases kind)
    {
        // So that a cluster can be sharded by project, and no statement reads beyond its project.
        using var context = Offline(kind);
        foreach (var table in Tables(context))
        {
            Assert.Equal("project_id", table.FindPrimaryKey()!.Properties[0].Name);
            Assert.All(table.GetIndexes(), i => Assert.Equal("project_id", i.Properties[0].Name));
        }
    }

    [Fact]
    public void Every_kind_of_document_has_a_table_with_its_members()
    {
        using var context = Offline(Databases.Sqlite);
        var tables = Tables(context).ToDictionary(t => t.Name);
        foreach (var document in DocumentTable.All)
        {
            Assert.All(document.Scalars, c => Assert.NotNull(tables[document.Name].FindProperty(c.Column)));
        }
    }

    [Fact]
    public void Text_is_ordered_by_bytes_on_PostgreSQL()
    {
        using var context = Offline(Databases.PostgreSql);
        Assert.All(Tables(context).SelectMany(t => t.GetProperties()).Where(p => p.ClrType == typeof(string)), p => Assert.Equal("C", p.GetCollation()));
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.PostgreSql)]
    public async Task The_script_makes_what_the_store_needs(Databases kind)
    {
        await using var database = Database.On(kind);
        Assert.SkipWhen(database.ReasonToSkip is not null, database.ReasonToSkip ?? "");
        await using var store = database.Store();
        await using (var context = database.Context())
        {
            await context.GetService<IRelationalDatabaseCreator>().CreateAsync();
            await context.Database.ExecuteSqlRawAsync(store.GetSchemaScript());
        }

        var record = new Testing.RecordBuilder();
        Assert.IsType<Storage.Committed>(await store.InProject(record.ProjectId).CommitAsync(record.Commit(record.Project())));
    }

    private static IEnumerable<IEntityType> Tables(DbContext context) => context.GetService<IDesignTimeModel>().Model.GetEntityTypes();

    private static RequirementsKitContext Offline(Databases kind)
    {
        var options = new DbContextOptionsBuilder<RequirementsKitContext>();
        return new((kind == Databases.Sqlite ? options.UseSqlite("Data Source=:memory:") : options.UseNpgsql("Host=nowhere")).Options);
    }
}
