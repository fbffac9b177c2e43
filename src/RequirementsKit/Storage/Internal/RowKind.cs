namespace RequirementsKit.Storage.Internal;

/// <summary>The kinds of rows that are no documents.</summary>
internal static class RowKind
{
    public const string Project = "$project";
    public const string Log = "$log";
    public const string Head = "$head";
    public const string Command = "$command";
    public const string Counter = "$counter";
    public const string Key = "$key";
    public const string Checkpoint = "$checkpoint";
    public const string Personal = "$personal";
    public const string Parked = "$parked";

    /// <summary>Whether rows of the kind are written once and never replaced nor erased.</summary>
    public static bool IsWrittenOnce(string kind) => kind is Log or Command or Key;
}
