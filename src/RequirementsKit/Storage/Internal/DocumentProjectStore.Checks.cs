namespace RequirementsKit.Storage.Internal;

/// <content>What keeps a commit from being stored.</content>
internal sealed partial class DocumentProjectStore
{
    private async ValueTask<CommitResult?> CheckAsync(DocumentTransaction transaction, CommitRows rows, CancellationToken cancellationToken)
    {
        var commit = rows.Commit;
        var known = await transaction.ReadAsync(rows.Command, cancellationToken).ConfigureAwait(false);
        if (known is not null)
        {
            var record = await DecodeCommandAsync(transaction, known, cancellationToken).ConfigureAwait(false);
            return record.Digest == commit.Digest ? new DuplicateCommand(record.Receipt) : new CommandIdReused(commit.Command);
        }

        List<Expectation>? conflicts = null;
        foreach (var expected in commit.Expectations)
        {
            var row = await transaction.ReadAsync(Address(expected.Kind, IdText(expected.Id)), cancellationToken).ConfigureAwait(false);
            if ((row?.Version ?? 0) != expected.Version)
            {
                (conflicts ??= []).Add(expected with { Version = row?.Version ?? 0 });
            }
        }

        for (var i = 0; i < commit.Writes.Count; i++)
        {
            var row = await transaction.ReadAsync(rows.Documents[i].Address, cancellationToken).ConfigureAwait(false);
            if ((row?.Version ?? 0) != commit.Writes[i].Version)
            {
                (conflicts ??= []).Add(Expectation.Unchanged(commit.Writes[i]) with { Version = row?.Version ?? 0 });
            }
        }

        if (conflicts is not null)
        {
            return new VersionConflict([.. conflicts.Distinct()]);
        }

        if (await LogConflictAsync(transaction, commit, cancellationToken).ConfigureAwait(false) is { } happened)
        {
            return happened;
        }

        HashSet<DocumentAddress>? keys = rows.Keys.Count > 1 ? [] : null;
        foreach (var (created, row) in rows.Keys)
        {
            if (keys?.Add(row.Address) == false || await transaction.ReadAsync(row.Address, cancellationToken).ConfigureAwait(false) is not null)
            {
                return new UniqueViolation(created.DocumentType.Kind, created.ToString());
            }
        }

        return null;
    }

    private async ValueTask<LogConflict?> LogConflictAsync(DocumentTransaction transaction, Commit commit, CancellationToken cancellationToken)
    {
        if (commit.LogExpectations.Count == 0)
        {
            return null;
        }

        var (last, _) = DecodeHead(await transaction.ReadAsync(Address(RowKind.Head, ""), cancellationToken).ConfigureAwait(false));
        for (var sequence = commit.LogExpectations.Min(e => e.After) + 1; sequence <= last; sequence++)
        {
            var row = await transaction.ReadAsync(Address(RowKind.Log, NumberText(sequence)), cancellationToken).ConfigureAwait(false);
            if (commit.ConflictWith(DecodeLog(row!)) is { } conflict)
            {
                return conflict;
            }
        }

        return null;
    }
}
