using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <content>What keeps a commit from being stored, found when a row count says that something does.</content>
internal sealed partial class EntityProjectStore
{
    // What was in the way; null when it is gone again.
    private async Task<CommitResult?> ObstacleAsync(Session session, Commit commit, CancellationToken cancellationToken)
    {
        if (await FindCommandAsync(session, commit.Command, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known.Digest == commit.Digest ? new DuplicateCommand(known.Receipt) : new CommandIdReused(commit.Command);
        }

        var conflicts = new List<Expectation>();
        foreach (var expected in commit.Expectations.Concat(commit.Writes.Select(Expectation.Unchanged)).Distinct())
        {
            var version = await VersionAsync(session, expected, "", cancellationToken).ConfigureAwait(false);
            if (version != expected.Version)
            {
                conflicts.Add(expected with { Version = version });
            }
        }

        return conflicts.Count > 0
            ? new VersionConflict([.. conflicts.Distinct()])
            : await LogConflictAsync(session, commit, cancellationToken).ConfigureAwait(false) ?? await KeyInUseAsync(session, commit, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CommitResult?> LogConflictAsync(Session session, Commit commit, CancellationToken cancellationToken)
    {
        if (commit.LogExpectations.Count == 0)
        {
            return null;
        }

        var since = await session.ReadAsync(
            "SELECT sequence, hash, body FROM rk_log WHERE project_id = @p0 AND sequence > @p1 ORDER BY sequence", LogRowOf, cancellationToken, _project, commit.LogExpectations.Min(e => e.After)).ConfigureAwait(false);
        return since.Select(commit.ConflictWith).FirstOrDefault(c => c is not null);
    }

    private async Task<CommitResult?> KeyInUseAsync(Session session, Commit commit, CancellationToken cancellationToken)
    {
        var taken = new HashSet<(string, long)>();
        foreach (var created in commit.Writes.Where(w => w.Version == 0 && w.KeyNumber > 0))
        {
            var sql = $"SELECT 1 FROM {DocumentTable.Of(created.DocumentType.Kind).Name} WHERE project_id = @p0 AND key_number = @p1";
            if (!taken.Add((created.DocumentType.Kind, created.KeyNumber)) || (await session.ReadAsync(sql, _ => 0, cancellationToken, _project, created.KeyNumber).ConfigureAwait(false)).Count > 0)
            {
                return new UniqueViolation(created.DocumentType.Kind, created.ToString());
            }
        }

        return null;
    }

    private async Task<CommandRecord?> FindCommandAsync(Session session, CommandId command, CancellationToken cancellationToken) => (await session.ReadAsync(
        "SELECT sequence, hash, body, digest FROM rk_log WHERE project_id = @p0 AND command_id = @p1",
        r => new CommandRecord(Fingerprint.FromHash(r.GetFieldValue<byte[]>(3)), LogReceipt.Of(LogRowOf(r))), cancellationToken, _project, command.Value).ConfigureAwait(false)).FirstOrDefault();
}
