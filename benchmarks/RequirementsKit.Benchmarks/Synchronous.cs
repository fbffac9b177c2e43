using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RequirementsKit.Benchmarks;

/// <summary>Tells every connection of a store how safe to be.</summary>
internal sealed class Synchronous(string mode) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // FULL or OFF.
        command.CommandText = $"PRAGMA synchronous = {mode}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
