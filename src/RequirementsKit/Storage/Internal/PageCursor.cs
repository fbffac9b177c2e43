namespace RequirementsKit.Storage.Internal;

/// <summary>The place where a page ended: the values of its last item in the query's order, and its id.</summary>
internal sealed record PageCursor(IReadOnlyList<object?> Values, Guid Id)
{
    private const char Separator = '.';

    public static PageCursor At<T>(Query<T> query, T last)
        where T : Aggregate, IDocument<T> => new([.. query.Order.Select(o => T.Document.ValueOf(last, o.Member))], last.DocumentId);

    public static PageCursor Parse(string text, int orders)
    {
        try
        {
            var parts = text.Split(Separator).Select(DocumentValue.Parse).ToList();
            if (parts.Count == orders + 1 && parts[^1] is Guid id)
            {
                return new(parts[..^1], id);
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

    public override string ToString() => string.Join(Separator, Values.Append(Id).Select(DocumentValue.Format));
}
