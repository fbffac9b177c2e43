using System.Data.Common;
using RequirementsKit.Storage;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>The faults of a database in the words of the port.</summary>
internal static class Faults
{
    // The standard's class of roll-backs (ISO 9075-2, class 40): serialization failure and, on PostgreSQL, a deadlock.
    public static bool IsRolledBack(DbException problem) => problem.SqlState is "40001" or "40P01";

    // EF wraps what may be over soon.
    public static DbException? In(Exception problem) => problem as DbException ?? (problem as InvalidOperationException)?.InnerException as DbException;

    public static StoreUnavailableException Unavailable(DbException problem) => new(
        $"The database refused, and nothing was stored: {problem.Message} " +
        "Check the connection, the rights of its user, the free space, and that the tables exist: CreateSchemaAsync, the script of GetSchemaScript, or a migration of the application makes them.",
        problem);
}
