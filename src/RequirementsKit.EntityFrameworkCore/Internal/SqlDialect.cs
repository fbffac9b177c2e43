using Microsoft.EntityFrameworkCore;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>The few words in which the databases differ.</summary>
/// <param name="ForUpdate">Locks the rows of a SELECT against other writers.</param>
/// <param name="ForShare">Locks the rows of a SELECT against changes.</param>
/// <param name="Position">The function that finds text in text.</param>
/// <param name="Unindexed">Put before a column of the order, it tells the planner to sort what the criteria found, and not to walk an index of the order.</param>
/// <param name="OnOpen">What a new connection is told.</param>
/// <param name="OnErased">What makes the bytes of erased rows disappear from the files; null where the database sees to it by itself.</param>
internal sealed record SqlDialect(string ForUpdate, string ForShare, string Position, string Unindexed, IReadOnlyList<string> OnOpen, string? OnErased)
{
    // SQLite has one writer at a time, so a transaction that writes has every lock there is.
    private static readonly SqlDialect Sqlite = new("", "", "instr", "+", ["PRAGMA busy_timeout = 30000", "PRAGMA secure_delete = ON"], "PRAGMA wal_checkpoint(TRUNCATE)");
    private static readonly SqlDialect PostgreSql = new(" FOR UPDATE", " FOR SHARE", "strpos", "", [], null);

    public static SqlDialect Of(DbContext context) => context.Database.ProviderName switch
    {
        "Microsoft.EntityFrameworkCore.Sqlite" => Sqlite,
        "Npgsql.EntityFrameworkCore.PostgreSQL" => PostgreSql,
        var other => throw new NotSupportedException(
            $"The store does not know the provider '{other}'. It knows Microsoft.EntityFrameworkCore.Sqlite and Npgsql.EntityFrameworkCore.PostgreSQL; for another database write a DocumentStore."),
    };
}
