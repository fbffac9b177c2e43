namespace RequirementsKit.Storage.Internal;

/// <summary>The decoded documents of one kind, by id and of their own type: a find touches no document.</summary>
internal sealed class DocumentTable<T> : DocumentTable
    where T : Aggregate
{
    private readonly Dictionary<Guid, T> _documents = [];

    public DocumentTable(IEnumerable<object?> decoded)
    {
        foreach (var document in decoded)
        {
            Put(document);
        }
    }

    public T? Find(Guid id) => _documents.GetValueOrDefault(id);

    public override void Put(object? decoded)
    {
        if (decoded is T document)
        {
            _documents[document.DocumentId] = document;
        }
    }
}
