using System.Text.Json;
using RequirementsKit.Storage;

namespace RequirementsKit.Auditing;

/// <summary>Proves that a log is the one that was written (SHA-256 chain, see <see cref="LogChain"/>).</summary>
/// <example><code>
/// var anchor = await kit.Store.GetHeadAsync();   // keep it outside, for example in a ticket
/// var report = await AuditLog.VerifyAsync(kit.Store.ReadLogAsync(), anchor);
/// </code></example>
public static class AuditLog
{
    /// <summary>Verifies a log row by row, in constant memory. O(bytes).</summary>
    /// <param name="rows">The rows from the first on, as stored.</param>
    /// <param name="anchor">The head as it was noted outside, earlier; null to check the chain alone, which cannot see a cut at the end or a complete rewrite.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The verdict, with the first bad sequence number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    public static async Task<AuditReport> VerifyAsync(IAsyncEnumerable<LogRow> rows, LogHead? anchor = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var verified = 0L;
        Fingerprint previous = default;
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var expected = verified + 1;
            var verdict = Check(row, previous, expected);
            if (verdict == AuditVerdict.Intact && anchor is not null && row.Sequence == anchor.Sequence && row.Hash != anchor.Hash)
            {
                verdict = AuditVerdict.AnchorMismatch;
            }

            if (verdict != AuditVerdict.Intact)
            {
                return new(verdict, expected, verified);
            }

            previous = row.Hash;
            verified = expected;
        }

        return anchor is not null && verified < anchor.Sequence
            ? new(AuditVerdict.Truncated, verified + 1, verified)
            : new(AuditVerdict.Intact, null, verified);
    }

    private static AuditVerdict Check(LogRow row, Fingerprint previous, long expected)
    {
        if (row.Sequence != expected)
        {
            return row.Sequence > expected ? AuditVerdict.Gap : AuditVerdict.Reordered;
        }

        if (LogChain.Next(previous, row.Body.Span) == row.Hash)
        {
            return AuditVerdict.Intact;
        }

        return SequenceIn(row.Body) is { } written && written != expected ? AuditVerdict.Reordered : AuditVerdict.Altered;
    }

    private static long? SequenceIn(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement is { ValueKind: JsonValueKind.Object } row && row.TryGetProperty("sequence", out var sequence)
                && sequence.ValueKind == JsonValueKind.Number && sequence.TryGetInt64(out var number) ? number : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
