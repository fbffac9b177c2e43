using RequirementsKit.Auditing;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.Reliability;

/// <summary>G9: whatever is done to a log, the verification names the first bad sequence number and what was done.</summary>
internal static class Tampering
{
    private const int Length = 40;

    public static async Task<string> RunAsync(Campaign campaign)
    {
        using var store = new InMemoryStore();
        var record = new RecordBuilder();
        var project = store.InProject(record.ProjectId);
        for (var i = 0; i < Length; i++)
        {
            await project.CommitAsync(record.Commit(record.Stakeholder($"Name {i}")));
        }

        var log = await project.ReadLogAsync().ToListAsync();
        var head = await project.GetHeadAsync();
        var random = new Random(campaign.Seed);
        foreach (var i in campaign.Rounds())
        {
            var (rows, verdict, first) = Tamper([.. log], random);
            var report = await AuditLog.VerifyAsync(rows.ToAsyncEnumerable(), head);
            Finding.Unless(report.Verdict == verdict && report.FirstBad == first, $"case {i}: {verdict} at {first} was reported as {report}");
        }

        return $"{campaign.Reached} forgeries located";
    }

    private static (List<LogRow> Rows, AuditVerdict Verdict, long FirstBad) Tamper(List<LogRow> rows, Random random)
    {
        var at = random.Next(rows.Count);
        switch (random.Next(6))
        {
            case 0:
                rows[at] = rows[at] with { Body = Flipped(rows[at].Body, random) };
                return (rows, Verdict(rows[at]), at + 1);
            case 1 when at < rows.Count - 1:
                rows.RemoveAt(at);
                return (rows, AuditVerdict.Gap, at + 1);
            case 2 when at > 0:
                rows.RemoveRange(at, rows.Count - at);
                return (rows, AuditVerdict.Truncated, at + 1);
            case 3:
                rows[at] = rows[at] with { Hash = Fingerprint.Of([(byte)at]) };
                return (rows, AuditVerdict.Altered, at + 1);
            case 4 when at < rows.Count - 1:
                (rows[at], rows[at + 1]) = (rows[at] with { Body = rows[at + 1].Body, Hash = rows[at + 1].Hash }, rows[at + 1] with { Body = rows[at].Body, Hash = rows[at].Hash });
                return (rows, AuditVerdict.Reordered, at + 1);
            default:
                // All hashes from here on computed anew: only the anchor tells.
                rows[at] = rows[at] with { Body = Flipped(rows[at].Body, random) };
                for (var i = at; i < rows.Count; i++)
                {
                    rows[i] = rows[i] with { Hash = LogChain.Next(i == 0 ? default : rows[i - 1].Hash, rows[i].Body.Span) };
                }

                return (rows, AuditVerdict.AnchorMismatch, rows.Count);
        }
    }

    // A digit of the sequence number inside the body may have been hit; the row then claims another place.
    private static AuditVerdict Verdict(LogRow row)
    {
        try
        {
            using var json = System.Text.Json.JsonDocument.Parse(row.Body);
            return json.RootElement.TryGetProperty("sequence", out var sequence) && sequence.TryGetInt64(out var number) && number != row.Sequence ? AuditVerdict.Reordered : AuditVerdict.Altered;
        }
        catch (System.Text.Json.JsonException)
        {
            return AuditVerdict.Altered;
        }
    }

    private static byte[] Flipped(ReadOnlyMemory<byte> body, Random random)
    {
        var bytes = body.ToArray();
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }
}
