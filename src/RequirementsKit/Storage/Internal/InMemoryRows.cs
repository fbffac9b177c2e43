namespace RequirementsKit.Storage.Internal;

/// <summary>The rows of one kind of one project: found by hash, sorted only when somebody scans.</summary>
internal sealed class InMemoryRows
{
    private readonly Dictionary<string, DocumentRow> _rows = new(StringComparer.Ordinal);
    private string[]? _sorted;

    public DocumentRow? Find(string id) => _rows.GetValueOrDefault(id);

    public void Put(DocumentRow row)
    {
        if (!_rows.ContainsKey(row.Address.Id))
        {
            _sorted = null;
        }

        _rows[row.Address.Id] = row;
    }

    public List<DocumentRow> Scan(string prefix, string after)
    {
        _sorted ??= Sorted();
        var from = Array.BinarySearch(_sorted, string.CompareOrdinal(prefix, after) > 0 ? prefix : after, StringComparer.Ordinal);
        var found = new List<DocumentRow>();
        for (var i = from < 0 ? ~from : from; i < _sorted.Length && _sorted[i].StartsWith(prefix, StringComparison.Ordinal); i++)
        {
            if (after.Length == 0 || string.CompareOrdinal(_sorted[i], after) > 0)
            {
                found.Add(_rows[_sorted[i]]);
            }
        }

        return found;
    }

    private string[] Sorted()
    {
        string[] ids = [.. _rows.Keys];
        Array.Sort(ids, StringComparer.Ordinal);
        return ids;
    }
}
