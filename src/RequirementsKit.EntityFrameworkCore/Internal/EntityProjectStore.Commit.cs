using System.Data.Common;
using RequirementsKit.Storage;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>The commit: first it writes as if nothing could be in the way; only when a row count says otherwise it looks for what is.</summary>
internal sealed partial class EntityProjectStore
{
    private const int MaxAttempts = 1_000;

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commit);
        if (commit.Writes.FirstOrDefault(w => w.ProjectId != project) is { } stranger)
        {
            throw new ArgumentException($"{stranger} belongs to project {stranger.ProjectId}; this store holds project {project}.", nameof(commit));
        }

        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var result = await sessions.RunAsync(session => TryAsync(session, commit, cancellationToken), cancellationToken).ConfigureAwait(false)
                ?? await sessions.RunAsync(session => ObstacleAsync(session, commit, cancellationToken), cancellationToken).ConfigureAwait(false);
            if (result is not null)
            {
                return result;
            }
        }

        throw new StoreUnavailableException($"Other commits to project {project} came first {MaxAttempts} times in a row. Try again when fewer processes write.");
    }

    // Null, and nothing stored, when something was in the way.
    private async Task<CommitResult?> TryAsync(Session session, Commit commit, CancellationToken cancellationToken)
    {
        await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (await WriteAsync(session, commit, cancellationToken).ConfigureAwait(false) is { } receipt)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await EndAsync(session, commit.Command).ConfigureAwait(false);
                return new Committed(receipt);
            }
        }
        catch (DbException problem) when (Faults.IsRolledBack(problem))
        {
            // Another transaction was preferred; nothing is stored, so the loop begins again.
        }
        catch (Exception problem) when (problem is not CommitOutcomeUnknownException)
        {
            await session.RollbackAsync().ConfigureAwait(false);
            throw;
        }

        await session.RollbackAsync().ConfigureAwait(false);
        return null;
    }

    private static async Task EndAsync(Session session, CommandId command)
    {
        try
        {
            await session.CommitAsync().ConfigureAwait(false);
        }
        catch (DbException problem) when (!Faults.IsRolledBack(problem))
        {
            throw new CommitOutcomeUnknownException(command, problem);
        }
    }

    private async Task<Receipt?> WriteAsync(Session session, Commit commit, CancellationToken cancellationToken)
    {
        // In the order of ids, whatever is read or written, so that two commits cannot wait for each other in a circle. The end of the log is locked last.
        var reads = commit.Expectations.Select(e => (e.Id, Read: (Expectation?)e, Write: (int?)null));
        var writes = commit.Writes.Select((w, i) => (Id: w.DocumentId, Read: (Expectation?)null, Write: (int?)i));
        foreach (var (_, read, write) in reads.Concat(writes).OrderBy(s => s.Id))
        {
            if (!(write is { } index ? await WriteAsync(session, commit.Writes[index], commit.Contents[index], cancellationToken).ConfigureAwait(false) : await HoldsAsync(session, read!, session.Dialect.ForShare, cancellationToken).ConfigureAwait(false)))
            {
                return null;
            }
        }

        foreach (var row in commit.Rows)
        {
            var isFirst = await session.ExecuteAsync(
                "INSERT INTO rk_appended (project_id, kind, owner_id, number, content) VALUES (@p0, @p1, @p2, @p3, @p4) ON CONFLICT DO NOTHING",
                cancellationToken, _project, row.Row.DocumentType.Kind, row.Row.OwnerId, row.Row.RowNumber, row.Content.ToArray()).ConfigureAwait(false) == 1;
            if (!isFirst)
            {
                return null;
            }
        }

        foreach (var text in commit.Personal)
        {
            // Named by what it holds, so a text that is there needs no second row.
            await session.ExecuteAsync(
                "INSERT INTO rk_personal (project_id, person_id, commitment, content) VALUES (@p0, @p1, @p2, @p3) ON CONFLICT DO NOTHING",
                cancellationToken, _project, text.Person.Value, Bytes(text.Commitment), text.Content.ToArray()).ConfigureAwait(false);
        }

        var last = await LockHeadAsync(session, cancellationToken).ConfigureAwait(false);
        foreach (var absent in commit.Expectations.Where(e => e.Version == 0))
        {
            // What is not there cannot be locked; now nobody else can commit, so look again.
            if (!await HoldsAsync(session, absent, "", cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        if (await LogConflictAsync(session, commit, cancellationToken).ConfigureAwait(false) is not null)
        {
            return null;
        }

        var sequence = last.Sequence + 1;
        var body = commit.ToLogBody(sequence);
        var hash = LogChain.Next(last.Hash, body);
        var isNew = await session.ExecuteAsync(
            "INSERT INTO rk_log (project_id, sequence, command_id, digest, hash, body) VALUES (@p0, @p1, @p2, @p3, @p4, @p5) ON CONFLICT DO NOTHING",
            cancellationToken, _project, sequence, commit.Command.Value, Bytes(commit.Digest), Bytes(hash), body).ConfigureAwait(false) == 1;
        if (!isNew)
        {
            return null;
        }

        await session.ExecuteAsync("UPDATE rk_head SET sequence = @p1, hash = @p2 WHERE project_id = @p0", cancellationToken, _project, sequence, Bytes(hash)).ConfigureAwait(false);
        return new(sequence, hash, [.. commit.Writes.Select(w => Expectation.Unchanged(w) with { Version = w.Version + 1 })]);
    }

    private async Task<bool> WriteAsync(Session session, Aggregate write, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var table = DocumentTable.Of(write.DocumentType.Kind);
        List<SqlValue> values = [_project, write.DocumentId, write.Version + 1, content.ToArray()];
        values.AddRange(table.Scalars.Select(c => new SqlValue(c.DbType, table.ValueOf(write, c.Member))));
        if (await session.ExecuteAsync(write.Version == 0 ? table.Insert : table.Update, cancellationToken, [.. values]).ConfigureAwait(false) != 1)
        {
            return false;
        }

        await WriteListsAsync(session, table, write, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task WriteListsAsync(Session session, DocumentTable table, Aggregate write, CancellationToken cancellationToken)
    {
        if (write.Version > 0 && table.Lists.Any())
        {
            await session.ExecuteAsync("DELETE FROM rk_list WHERE project_id = @p0 AND id = @p1", cancellationToken, _project, write.DocumentId).ConfigureAwait(false);
        }

        foreach (var column in table.Lists)
        {
            foreach (var value in ((object?[]?)table.ValueOf(write, column.Member) ?? []).OfType<object>().Distinct())
            {
                await session.ExecuteAsync(
                    "INSERT INTO rk_list (project_id, kind, member, value, id) VALUES (@p0, @p1, @p2, @p3, @p4)",
                    cancellationToken, _project, table.Type.Kind, column.Member, DocumentValue.Format(value), write.DocumentId).ConfigureAwait(false);
            }
        }
    }

    private async Task<LogHead> LockHeadAsync(Session session, CancellationToken cancellationToken)
    {
        var sql = "SELECT sequence, hash FROM rk_head WHERE project_id = @p0" + session.Dialect.ForUpdate;
        var heads = await session.ReadAsync(sql, HeadOf, cancellationToken, _project).ConfigureAwait(false);
        if (heads.Count == 0)
        {
            await session.ExecuteAsync("INSERT INTO rk_head (project_id, sequence, hash) VALUES (@p0, 0, @p1) ON CONFLICT DO NOTHING", cancellationToken, _project, Array.Empty<byte>()).ConfigureAwait(false);
            heads = await session.ReadAsync(sql, HeadOf, cancellationToken, _project).ConfigureAwait(false);
        }

        return heads[0];
    }

    private async Task<bool> HoldsAsync(Session session, Expectation expected, string locking, CancellationToken cancellationToken) =>
        await VersionAsync(session, expected, locking, cancellationToken).ConfigureAwait(false) == expected.Version;

    private async Task<long> VersionAsync(Session session, Expectation document, string locking, CancellationToken cancellationToken) => (await session.ReadAsync(
        $"SELECT version FROM {DocumentTable.Of(document.Kind).Name} WHERE project_id = @p0 AND id = @p1{locking}", r => r.GetInt64(0), cancellationToken, _project, document.Id).ConfigureAwait(false)).FirstOrDefault();

    private static byte[] Bytes(Fingerprint fingerprint) => Convert.FromHexString(fingerprint.ToString());
}
