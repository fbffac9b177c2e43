using System.Runtime.InteropServices;

namespace RequirementsKit.Storage.Internal;

/// <summary>The rows of one kind of one project: found by hash, put in order only when somebody scans. Kept by value: an object for every row is what a collection of garbage takes longest for.</summary>
internal sealed class InMemoryRows(ProjectId project, string kind)
{
    private readonly Dictionary<string, Kept> _rows = new(StringComparer.Ordinal);
    private DocumentTable? _documents;
    private readonly List<string> _sorted = [];
    private readonly List<string> _added = [];
    private readonly Dictionary<string, InMemoryFlag> _flags = new(StringComparer.Ordinal);

    public DocumentRow? Find(string id) => _rows.TryGetValue(id, out var kept) ? Row(id, kept) : null;

    /// <summary>The version of a row; 0 when there is none.</summary>
    public long VersionOf(string id) => _rows.GetValueOrDefault(id).Version;

    /// <summary>The decoded document of a row; null where there is none, or it came from a file and nobody wrote it since. O(1), and O(rows) once for each kind.</summary>
    public T? FindDocument<T>(Guid id)
        where T : Aggregate
    {
        var documents = _documents as DocumentTable<T>;
        if (documents is null)
        {
            _documents = documents = new(_rows.Values.Select(r => r.Decoded));
        }

        return documents.Find(id);
    }

    public void Put(DocumentRow row)
    {
        _documents?.Put(row.Decoded);
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, row.Address.Id, out var exists);
        place = new(row.Version, row.Content, row.Decoded);
        if (!exists)
        {
            _added.Add(row.Address.Id);
        }

        foreach (var flag in _flags.Values)
        {
            flag.Written(row.Address.Id);
        }
    }

    public IReadOnlyList<DocumentRow> Flagged(string name, Func<DocumentRow, bool> holds)
    {
        if (!_flags.TryGetValue(name, out var flag))
        {
            _flags.Add(name, flag = new(_rows.Keys));
        }

        return [.. flag.Holding(id => holds(Row(id, _rows[id]))).Select(id => Row(id, _rows[id]))];
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
                found.Add(Row(_sorted[i], _rows[_sorted[i]]));
            }
        }

        return found;
    }

    private DocumentRow Row(string id, Kept kept) => new(new(project, kind, id), kept.Version, kept.Content) { Decoded = kept.Decoded };

    // From the back: log numbers and ids grow with time, so what was added since usually goes behind all others and moves none of them.
    private void MergeAdded()
    {
        _added.Sort(StringComparer.Ordinal);
        var (old, place) = (_sorted.Count - 1, _sorted.Count + _added.Count - 1);
        CollectionsMarshal.SetCount(_sorted, place + 1);
        for (var next = _added.Count - 1; next >= 0; place--)
        {
            _sorted[place] = old >= 0 && string.CompareOrdinal(_sorted[old], _added[next]) > 0 ? _sorted[old--] : _added[next--];
        }

        _added.Clear();
    }

    private readonly record struct Kept(long Version, ReadOnlyMemory<byte> Content, object? Decoded);
}
