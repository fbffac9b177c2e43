using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace RequirementsKit.Stakeholders;

/// <summary>A directory in memory: the default, empty until somebody is added. Thread-safe.</summary>
public sealed class InMemoryStakeholderDirectory : IStakeholderDirectory
{
    private readonly ConcurrentDictionary<ExternalKey, DirectoryEntry> _entries = new();

    /// <summary>Adds an entry, in place of the one under its key.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    public void Add(DirectoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _entries[entry.Key] = entry;
    }

    /// <inheritdoc />
    public Task<DirectoryEntry?> FindAsync(ExternalKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Task.FromResult(_entries.GetValueOrDefault(key));
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<DirectoryEntry> SearchAsync(string text, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var entry in _entries.Values.Where(e => e.Profile.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).OrderBy(e => e.Key.ToString(), StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }
}
