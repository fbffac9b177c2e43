using System.Data.Common;
using System.Globalization;
using RequirementsKit.Storage;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>The faults of a database in the words of the port.</summary>
internal static class Faults
{
    private const string MakeTables =
        "The tables are missing, or those of another release: make them with CreateSchemaAsync, the script of GetSchemaScript, or a migration of the application.";

    // The standard's class of roll-backs (ISO 9075-2, class 40): serialization failure and, on PostgreSQL, a deadlock.
    public static bool IsRolledBack(DbException problem) => problem.SqlState is "40001" or "40P01";

    // EF wraps what may be over soon.
    public static DbException? In(Exception problem) => problem as DbException ?? (problem as InvalidOperationException)?.InnerException as DbException;

    public static StoreUnavailableException Unavailable(DbException problem) => new($"The database refused, and nothing was stored: {problem.Message.TrimEnd('.')}. {Remedy(problem)}", problem);

    private static string Remedy(DbException problem) => problem.SqlState is { } state ? ByState(state) : ByResultCode(problem);

    // https://www.postgresql.org/docs/15/errcodes-appendix.html
    private static string ByState(string state) => state switch
    {
        "28P01" or "28000" => "Check the user and the password in the connection string.",
        "3D000" => "The database does not exist: check its name, or make it with CreateSchemaAsync.",
        "42P01" or "42703" => MakeTables,
        "42501" => "Grant the user of the connection SELECT, INSERT, UPDATE and DELETE on the tables that begin with rk_.",
        "25006" => "The server takes no writes: connect to the primary.",
        "53100" => "Free some space on the disk of the server.",
        "53300" => "The server has no free connection: raise max_connections, or give fewer to each process.",
        _ when state.StartsWith("57", StringComparison.Ordinal) || state.StartsWith("08", StringComparison.Ordinal) => "The server ended the connection: try again when it runs.",
        _ => "Check the connection, the rights of its user and the free space.",
    };

    // https://www.sqlite.org/rescode.html; SQLite has no states of the standard. Without either, the server was not reached at all.
    private static string ByResultCode(DbException problem) => ResultCode(problem) switch
    {
        1 => MakeTables,
        5 or 6 => "Another process has held the file for longer than 30 seconds: end it, or try again.",
        8 => "The file or its folder is read-only: make both writable.",
        10 => "The disk does not work, or its quota is used up.",
        11 or 26 => "The file is damaged, or no database of SQLite: restore a backup.",
        13 => "The disk is full: free some space.",
        14 => "The file cannot be opened: check the path, that its folder exists, and the rights.",
        _ => "Check that the server runs and can be reached, and the host and port in the connection string.",
    };

    // The provider is the application's; this package knows its name only.
    private static int? ResultCode(DbException problem) =>
        problem.GetType().GetProperty("SqliteErrorCode")?.GetValue(problem) is { } code ? Convert.ToInt32(code, CultureInfo.InvariantCulture) : null;
}
