namespace RequirementsKit.Storage.Internal;

/// <summary>The place where a page ended: the values of its last item in the query's order, and its id.</summary>
internal sealed record PageCursor(string Signature, IReadOnlyList<object?> Values, Guid Id)
{
    private const char Separator = '.';

    public static PageCursor At<T>(Query<T> query, T last)
        where T : Aggregate, IDocument<T> => new(SignatureOf(query), [.. query.Order.Select(o => T.Document.ValueOf(last, o.Member))], last.DocumentId);

    public static PageCursor Parse<T>(string text, Query<T> query)
        where T : Aggregate, IDocument<T>
    {
        try
        {
            var parts = text.Split(Separator).Select(DocumentValue.Parse).ToList();
            if (parts.Count == query.Order.Count + 2 && parts[0] as string == SignatureOf(query) && parts[^1] is Guid id)
            {
                return new(SignatureOf(query), parts[1..^1], id);
            }
        }
        catch (Exception problem) when (problem is FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw new FormatException($"'{text}' is no cursor of this query. Use the cursor that the page before returned, with the same query.", problem);
        }

        throw new FormatException($"'{text}' is no cursor of this query. Use the cursor that the page before returned, with the same query.");
    }

    public bool IsBefore<T>(Query<T> query, T item)
        where T : Aggregate, IDocument<T>
    {
        for (var i = 0; i < Values.Count; i++)
        {
            var sign = DocumentValue.Compare(Values[i], T.Document.ValueOf(item, query.Order[i].Member));
            if (sign != 0)
            {
                return query.Order[i].Descending ? sign > 0 : sign < 0;
            }
        }

        return Id.CompareTo(item.DocumentId) < 0;
    }

    public override string ToString() => string.Join(Separator, Values.Prepend(Signature).Append(Id).Select(DocumentValue.Format));

    // The kind and the order that the cursor belongs to; another query's cursor would skip silently.
    private static string SignatureOf<T>(Query<T> query)
        where T : Aggregate, IDocument<T> => $"{T.Document.Kind} {string.Join(' ', query.Order.Select(o => o.Descending ? $"-{o.Member}" : o.Member))}";
}
