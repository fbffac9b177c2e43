namespace RequirementsKit.Stakeholders;

/// <summary>Where the application keeps its people: a CRM, a user table. The kit asks it and never writes to it.</summary>
/// <remarks>Register an implementation of your own before or after <c>AddRequirementsKit</c>: <c>services.AddSingleton&lt;IStakeholderDirectory, MyCrm&gt;()</c>. It must be thread-safe.</remarks>
public interface IStakeholderDirectory
{
    /// <summary>Finds a person or organisation.</summary>
    /// <param name="key">What it is called there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What is known of it; null when the directory has none under that key.</returns>
    Task<DirectoryEntry?> FindAsync(ExternalKey key, CancellationToken cancellationToken = default);

    /// <summary>Finds people and organisations whose name holds a text.</summary>
    /// <param name="text">The text, ignoring case; empty for everybody.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The entries, in the directory's order.</returns>
    IAsyncEnumerable<DirectoryEntry> SearchAsync(string text, CancellationToken cancellationToken = default);
}
