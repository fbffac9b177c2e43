using Microsoft.Data.Sqlite;
using RequirementsKit.Storage;

namespace CustomRepository;

/// <summary>Says what is wrong with the database in the words of the port, and what to do.</summary>
internal static class SqliteFaults
{
    #region guard
    public static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException problem)
        {
            throw new StoreUnavailableException($"SQLite refused, and nothing was stored: {problem.Message}. {Remedy(problem.SqliteErrorCode)}", problem);
        }
    }
    #endregion

    private static string Remedy(int code) => code switch
    {
        5 or 6 => "Another process holds the file for longer than 30 seconds; end it or try again.",
        8 => "Make the file and its folder writable.",
        13 => "Free some space on the disk.",
        14 => "Check the path, and that the folder exists.",
        11 or 26 => "The file is no database of SQLite, or damaged; restore a backup.",
        _ => "See https://www.sqlite.org/rescode.html.",
    };
}
