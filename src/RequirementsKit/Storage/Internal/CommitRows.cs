namespace RequirementsKit.Storage.Internal;

/// <summary>The rows of a commit that do not depend on its place in the log: made once, however often the commit is tried.</summary>
internal sealed class CommitRows
{
    private readonly ProjectId _project;

    public CommitRows(ProjectId project, Commit commit)
    {
        _project = project;
        Commit = commit;
        Documents = new DocumentRow[commit.Writes.Count];
        Keys = new(commit.Writes.Count);
        Command = new(project, RowKind.Command, commit.Command.ToString());
        for (var i = 0; i < Documents.Length; i++)
        {
            Documents[i] = DocumentOf(commit.Writes[i], commit.Contents[i]);
        }
    }

    public Commit Commit { get; }

    public DocumentAddress Command { get; }

    /// <summary>Gets the rows of the documents, in the order of the writes.</summary>
    public DocumentRow[] Documents { get; }

    /// <summary>Gets the rows that take the keys of new documents.</summary>
    public List<(Aggregate Created, DocumentRow Row)> Keys { get; }

    /// <summary>Writes the rows in turn; false when the store refused one.</summary>
    public async ValueTask<bool> WriteAsync(DocumentTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var document in Documents)
        {
            if (!await transaction.WriteAsync(document, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        foreach (var (_, key) in Keys)
        {
            if (!await transaction.WriteAsync(key, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        foreach (var (row, content) in Commit.Rows)
        {
            var id = $"{DocumentProjectStore.IdText(row.OwnerId)}/{DocumentProjectStore.NumberText(row.RowNumber)}";
            if (!await transaction.WriteAsync(new(new(_project, row.DocumentType.Kind, id), 1, content) { Decoded = row }, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    // What a store may keep is made in one go, and the rows around it afterwards: what lives on side by side is moved in one piece when garbage is collected.
    private DocumentRow DocumentOf(Aggregate write, ReadOnlyMemory<byte> content)
    {
        var (kind, id, version) = (write.DocumentType.Kind, DocumentProjectStore.IdText(write.DocumentId), write.Version + 1);
        var decoded = write with { Version = version, Events = [], Appended = [], Personal = [] };
        if (write.Version == 0 && write.KeyNumber > 0)
        {
            var key = DocumentProjectStore.KeyText(kind, write.KeyNumber);
            var owner = write.DocumentId.ToByteArray(bigEndian: true);
            Keys.Add((write, new(new(_project, RowKind.Key, key), 1, owner)));
        }

        return new(new(_project, kind, id), version, content) { Decoded = decoded };
    }
}
