using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <summary>Lets a file of SQLite grow no further, as a full disk does: result code 13.</summary>
internal sealed class FullDisk : DbConnectionInterceptor
{
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA max_page_count = 1";
        await command.ExecuteScalarAsync(cancellationToken);
    }
}
