using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RequirementsKit.EntityFrameworkCore.Internal;

namespace RequirementsKit.EntityFrameworkCore;

/// <summary>Puts the tables of the kit into a model.</summary>
public static class RequirementsKitModelBuilderExtensions
{
    private const string ProjectColumn = "project_id";
    private const string Id = "id";
    private const string Kind = "kind";
    private const string Content = "content";

    /// <summary>
    /// Adds the tables of the kit, all with the prefix <c>rk_</c>, so that the application's migrations or create script make them. The application never saves into them:
    /// commits go through the store.
    /// </summary>
    /// <param name="modelBuilder">The model builder of the application's context, in <c>OnModelCreating</c>.</param>
    /// <returns>The same model builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelBuilder"/> is null.</exception>
    public static ModelBuilder UseRequirementsKit(this ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        foreach (var table in DocumentTable.All)
        {
            modelBuilder.SharedTypeEntity<Dictionary<string, object>>(table.Name, entity => Document(entity, table));
        }

        modelBuilder.SharedTypeEntity<Dictionary<string, object>>("rk_head", entity => Row(entity, "rk_head", (ProjectColumn, typeof(Guid)), ("sequence", typeof(long)), ("hash", typeof(byte[]))).HasKey(ProjectColumn));
        modelBuilder.SharedTypeEntity<Dictionary<string, object>>("rk_log", entity =>
        {
            Row(entity, "rk_log", (ProjectColumn, typeof(Guid)), ("sequence", typeof(long)), ("command_id", typeof(Guid)), ("digest", typeof(byte[])), ("hash", typeof(byte[])), ("body", typeof(byte[])));
            entity.HasKey(ProjectColumn, "sequence");
            entity.HasIndex(ProjectColumn, "command_id").IsUnique().HasDatabaseName("ix_rk_log_command");
        });
        modelBuilder.SharedTypeEntity<Dictionary<string, object>>("rk_appended", entity =>
            Row(entity, "rk_appended", (ProjectColumn, typeof(Guid)), (Kind, typeof(string)), ("owner_id", typeof(Guid)), ("number", typeof(long)), (Content, typeof(byte[])))
                .HasKey(ProjectColumn, Kind, "owner_id", "number"));
        modelBuilder.SharedTypeEntity<Dictionary<string, object>>("rk_personal", entity =>
            Row(entity, "rk_personal", (ProjectColumn, typeof(Guid)), ("person_id", typeof(Guid)), ("commitment", typeof(byte[])), (Content, typeof(byte[])))
                .HasKey(ProjectColumn, "person_id", "commitment"));
        modelBuilder.SharedTypeEntity<Dictionary<string, object>>("rk_list", entity =>
        {
            Row(entity, "rk_list", (ProjectColumn, typeof(Guid)), (Kind, typeof(string)), ("member", typeof(string)), ("value", typeof(string)), (Id, typeof(Guid)))
                .HasKey(ProjectColumn, Kind, "member", "value", Id);
            entity.HasIndex(ProjectColumn, Id).HasDatabaseName("ix_rk_list_id");
        });
        modelBuilder.SharedTypeEntity<Dictionary<string, object>>("rk_counter", entity =>
            Row(entity, "rk_counter", (ProjectColumn, typeof(Guid)), (Kind, typeof(string)), ("next", typeof(long))).HasKey(ProjectColumn, Kind));
        modelBuilder.SharedTypeEntity<Dictionary<string, object>>("rk_checkpoint", entity =>
            Row(entity, "rk_checkpoint", (ProjectColumn, typeof(Guid)), ("handler", typeof(string)), ("sequence", typeof(long))).HasKey(ProjectColumn, "handler"));
        modelBuilder.SharedTypeEntity<Dictionary<string, object>>("rk_parked", entity =>
            Row(entity, "rk_parked", (ProjectColumn, typeof(Guid)), ("handler", typeof(string)), ("sequence", typeof(long)), ("event_index", typeof(long)), ("error", typeof(string)), ("at", typeof(long)))
                .HasKey(ProjectColumn, "handler", "sequence", "event_index"));
        OrderTextByBytes(modelBuilder);
        return modelBuilder;
    }

    private static void Document(EntityTypeBuilder<Dictionary<string, object>> entity, DocumentTable table)
    {
        Row(entity, table.Name, (ProjectColumn, typeof(Guid)), (Id, typeof(Guid)), ("version", typeof(long)), (Content, typeof(byte[]))).HasKey(ProjectColumn, Id);
        foreach (var column in table.Scalars)
        {
            entity.IndexerProperty(column.IsNullable && column.Type.IsValueType ? typeof(Nullable<>).MakeGenericType(column.Type) : column.Type, column.Column).HasColumnName(column.Column).IsRequired(!column.IsNullable);
        }

        if (table.Scalars.FirstOrDefault(c => c.Member == nameof(Aggregate.KeyNumber)) is { } key)
        {
            entity.HasIndex(ProjectColumn, key.Column).IsUnique().HasDatabaseName($"ux_{table.Name}_key");
        }

        foreach (var (_, members) in TableIndexes.All.Where(i => i.Kind == table.Type.Kind))
        {
            string[] columns = [.. members.Select(m => table[m].Column)];
            entity.HasIndex([ProjectColumn, .. columns, Id]).HasDatabaseName($"ix_{table.Name}_{string.Join('_', columns)}");
        }
    }

    private static EntityTypeBuilder<Dictionary<string, object>> Row(EntityTypeBuilder<Dictionary<string, object>> entity, string table, params (string Name, Type Type)[] columns)
    {
        entity.ToTable(table);
        foreach (var (name, type) in columns)
        {
            entity.IndexerProperty(type, name).HasColumnName(name).IsRequired().ValueGeneratedNever();
        }

        return entity;
    }

    // SQLite orders text by its bytes. PostgreSQL does so in the collation "C" only.
    private static void OrderTextByBytes(ModelBuilder modelBuilder)
    {
        if (!modelBuilder.Model.GetAnnotations().Any(a => a.Name.StartsWith("Npgsql:", StringComparison.Ordinal)))
        {
            return;
        }

        foreach (var property in modelBuilder.Model.GetEntityTypes().Where(e => e.Name.StartsWith("rk_", StringComparison.Ordinal)).SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string)))
        {
            property.SetCollation("C");
        }
    }
}
