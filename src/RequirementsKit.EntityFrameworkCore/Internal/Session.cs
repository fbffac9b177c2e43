using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>A connection with its statements. One of our own keeps them prepared; a joined one works in the application's transaction, behind a savepoint.</summary>
internal sealed class Session(DbContext context, SqlDialect dialect, bool isJoined) : IAsyncDisposable, IDisposable
{
    private const string Savepoint = "requirements_kit";
    private const int MaxPrepared = 128;

    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);
    private readonly DbConnection _connection = context.Database.GetDbConnection();
    private DbTransaction? _own;

    public SqlDialect Dialect => dialect;

    private DbTransaction? Joined => isJoined ? context.Database.CurrentTransaction?.GetDbTransaction() : null;

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (Joined is { } joined)
        {
            await joined.SaveAsync(Savepoint, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            // SQLite takes the only write lock here, so a writer waits for its turn now and never halfway.
            _own = await _connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the transaction; too late to cancel. In a joined transaction, the application's commit decides.</summary>
    public async Task CommitAsync()
    {
        if (_own is null)
        {
            await Joined!.ReleaseAsync(Savepoint).ConfigureAwait(false);
            return;
        }

        await _own.CommitAsync().ConfigureAwait(false);
        await EndAsync().ConfigureAwait(false);
    }

    public async Task RollbackAsync()
    {
        if (_own is not null)
        {
            await _own.RollbackAsync().ConfigureAwait(false);
            await EndAsync().ConfigureAwait(false);
        }
        else if (Joined is { } joined)
        {
            await joined.RollbackAsync(Savepoint).ConfigureAwait(false);
        }
    }

    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params SqlValue[] values)
    {
        var command = await CommandAsync(sql, values, cancellationToken).ConfigureAwait(false);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params SqlValue[] values)
    {
        var command = await CommandAsync(sql, values, cancellationToken).ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = reader.ConfigureAwait(false);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync().ConfigureAwait(false);
        foreach (var command in _prepared.Values)
        {
            await command.DisposeAsync().ConfigureAwait(false);
        }

        if (!isJoined)
        {
            await context.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Frees an idle session.</summary>
    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        context.Dispose();
    }

    private async ValueTask EndAsync()
    {
        if (_own is { } ended)
        {
            _own = null;
            await ended.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<DbCommand> CommandAsync(string sql, SqlValue[] values, CancellationToken cancellationToken)
    {
        var isKnown = _prepared.TryGetValue(sql, out var command);
        command ??= New(sql, values);
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        }

        command.Transaction = _own ?? Joined;
        if (!isKnown && !isJoined && _prepared.Count < MaxPrepared)
        {
            await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
            _prepared.Add(sql, command);
        }

        return command;
    }

    private DbCommand New(string sql, SqlValue[] values)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The texts are made of the names of tables and columns; every value is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"@p{i}");
            parameter.DbType = values[i].Type;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
