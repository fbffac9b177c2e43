using Microsoft.EntityFrameworkCore;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>The connection and transaction of the application's context.</summary>
internal sealed class JoinedSessions(DbContext context) : ISessions
{
    private readonly SqlDialect _dialect = SqlDialect.Of(context);

    public async Task<T> RunAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            var session = new Session(context, _dialect, isJoined: true);
            await using var _ = session.ConfigureAwait(false);
            return await work(session).ConfigureAwait(false);
        }
        catch (Exception problem) when (Faults.In(problem) is not null)
        {
            throw Faults.Unavailable(Faults.In(problem)!);
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }
}
