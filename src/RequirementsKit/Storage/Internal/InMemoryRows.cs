using System.Runtime.InteropServices;

namespace RequirementsKit.Storage.Internal;

/// <summary>The rows of one kind of one project: found by hash, put in order only when somebody scans. Kept by value and in pages that never grow: objects for every row, and tables copied into larger ones, are what a collection of garbage takes longest for.</summary>
internal sealed class InMemoryRows(ProjectId project, string kind)
{
    private const int PageSize = 64;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Kept[]> _pages = [];
    private readonly List<string> _sorted = [];
    private readonly ByteBlocks? _blocks = RowKind.IsWrittenOnce(kind) ? new() : null;
    private DocumentTable? _documents;
    private readonly Dictionary<string, InMemoryFlag> _flags = new(StringComparer.Ordinal);

    public DocumentRow? Find(string id) => _places.TryGetValue(id, out var place) ? Row(At(place)) : null;

    /// <summary>The version of a row; 0 when there is none.</summary>
    public long VersionOf(string id) => _places.TryGetValue(id, out var place) ? At(place).Version : 0;

    /// <summary>The decoded document of a row; null where there is none, or it came from a file and nobody wrote it since. O(1), and O(rows) once for each kind.</summary>
    public T? FindDocument<T>(Guid id)
        where T : Aggregate
    {
        var documents = _documents as DocumentTable<T>;
        if (documents is null)
        {
            _documents = documents = new(_places.Values.Select(p => At(p).Decoded));
        }

        return documents.Find(id);
    }

    public void Put(DocumentRow row)
    {
        _documents?.Put(row.Decoded);
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, row.Address.Id, out var exists);
        if (!exists)
        {
            place = _places.Count - 1;
            if (place % PageSize == 0)
            {
                _pages.Add(new Kept[PageSize]);
            }
        }

        var content = row.Decoded is null ? _blocks?.Add(row.Content.Span) ?? row.Content : default;
        At(place) = new(row.Address.Id, row.Version, content, row.Decoded);
        foreach (var flag in _flags.Values)
        {
            flag.Written(row.Address.Id);
        }
    }

    public IReadOnlyList<DocumentRow> Flagged(string name, Func<DocumentRow, bool> holds)
    {
        if (!_flags.TryGetValue(name, out var flag))
        {
            _flags.Add(name, flag = new(_places.Keys));
        }

        return [.. flag.Holding(id => holds(Find(id)!)).Select(id => Find(id)!)];
    }

    public List<DocumentRow> Scan(string prefix, string after)
    {
        MergeAdded();
        var from = _sorted.BinarySearch(string.CompareOrdinal(prefix, after) > 0 ? prefix : after, StringComparer.Ordinal);
        var found = new List<DocumentRow>();
        for (var i = from < 0 ? ~from : from; i < _sorted.Count && _sorted[i].StartsWith(prefix, StringComparison.Ordinal); i++)
        {
            if (after.Length == 0 || string.CompareOrdinal(_sorted[i], after) > 0)
            {
                found.Add(Find(_sorted[i])!);
            }
        }

        return found;
    }

    private ref Kept At(int place) => ref _pages[place / PageSize][place % PageSize];

    private DocumentRow Row(in Kept kept)
    {
        var address = new DocumentAddress(project, kind, kept.Id);
        return kept.Decoded is { } decoded ? new(address, kept.Version, decoded) : new(address, kept.Version, kept.Content);
    }

    // From the back: log numbers and ids grow with time, so what was added since usually goes behind all others and moves none of them.
    private void MergeAdded()
    {
        var old = _sorted.Count - 1;
        var added = new string[_places.Count - _sorted.Count];
        for (var i = 0; i < added.Length; i++)
        {
            added[i] = At(_sorted.Count + i).Id;
        }

        Array.Sort(added, StringComparer.Ordinal);
        CollectionsMarshal.SetCount(_sorted, _places.Count);
        for (var (next, place) = (added.Length - 1, _sorted.Count - 1); next >= 0; place--)
        {
            _sorted[place] = old >= 0 && string.CompareOrdinal(_sorted[old], added[next]) > 0 ? _sorted[old--] : added[next--];
        }
    }

    private readonly record struct Kept(string Id, long Version, ReadOnlyMemory<byte> Content, object? Decoded);
}
