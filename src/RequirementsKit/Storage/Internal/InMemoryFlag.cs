namespace RequirementsKit.Storage.Internal;

/// <summary>The rows of one kind for which a flag holds. A row is looked at again only when it was written since.</summary>
internal sealed class InMemoryFlag(IEnumerable<string> ids)
{
    private readonly HashSet<string> _holding = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(ids, StringComparer.Ordinal);

    public void Written(string id) => _written.Add(id);

    public IReadOnlyCollection<string> Holding(Predicate<string> holds)
    {
        foreach (var id in _written)
        {
            _ = holds(id) ? _holding.Add(id) : _holding.Remove(id);
        }

        _written.Clear();
        return _holding;
    }
}
