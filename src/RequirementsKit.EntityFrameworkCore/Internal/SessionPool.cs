using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>Open connections with their prepared statements. Nothing else is kept in the process.</summary>
internal sealed class SessionPool(Func<DbContext> create) : ISessions, IAsyncDisposable, IDisposable
{
    private const int MaxIdle = 32;

    private readonly ConcurrentBag<Session> _idle = [];

    public async Task<T> RunAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Session? session = null;
        try
        {
            session = _idle.TryTake(out var idle) ? idle : await OpenAsync(cancellationToken).ConfigureAwait(false);
            var result = await work(session).ConfigureAwait(false);
            if (_idle.Count < MaxIdle)
            {
                _idle.Add(session);
                session = null;
            }

            return result;
        }
        catch (Exception problem) when (Faults.In(problem) is not null)
        {
            // The other connections are to the same database: whatever broke this one may have broken them.
            await DisposeAsync().ConfigureAwait(false);
            throw Faults.Unavailable(Faults.In(problem)!);
        }
        finally
        {
            if (session is not null)
            {
                await session.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var session))
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private async Task<Session> OpenAsync(CancellationToken cancellationToken)
    {
        var context = create();
        try
        {
            var dialect = SqlDialect.Of(context);
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            var session = new Session(context, dialect, isJoined: false);
            foreach (var statement in dialect.OnOpen)
            {
                await session.ReadAsync(statement, _ => 0, cancellationToken).ConfigureAwait(false);
            }

            return session;
        }
        catch
        {
            await context.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
