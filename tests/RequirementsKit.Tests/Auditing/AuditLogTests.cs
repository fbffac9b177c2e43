using System.Text;
using RequirementsKit.Auditing;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Auditing;

public sealed class AuditLogTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task A_log_as_it_was_written_is_intact(int count)
    {
        var rows = Written(count);
        Assert.Equal(new AuditReport(AuditVerdict.Intact, null, count), await VerifiedAsync(rows));
        Assert.Equal(new AuditReport(AuditVerdict.Intact, null, count), await VerifiedAsync(rows, new(count, count == 0 ? default : rows[^1].Hash)));
        Assert.True((await VerifiedAsync(rows)).IsIntact);
    }

    [Fact]
    public async Task An_anchor_noted_earlier_proves_the_rows_up_to_it()
    {
        var rows = Written(5);
        Assert.True((await VerifiedAsync(rows, new(3, rows[2].Hash))).IsIntact);
        Assert.Equal(new AuditReport(AuditVerdict.AnchorMismatch, 3, 2), await VerifiedAsync(rows, new(3, rows[3].Hash)));
        Assert.Equal(new AuditReport(AuditVerdict.Truncated, 6, 5), await VerifiedAsync(rows, new(6, rows[4].Hash)));
        Assert.Equal(new AuditReport(AuditVerdict.Truncated, 1, 0), await VerifiedAsync([], new(1, rows[0].Hash)));
        Assert.False((await VerifiedAsync([], new(1, rows[0].Hash))).IsIntact);
    }

    [Fact]
    public async Task A_row_that_is_missing_leaves_a_gap()
    {
        var rows = Written(5);
        Assert.Equal(new AuditReport(AuditVerdict.Gap, 1, 0), await VerifiedAsync(rows[1..]));
        Assert.Equal(new AuditReport(AuditVerdict.Gap, 3, 2), await VerifiedAsync([.. rows[..2], .. rows[3..]]));
    }

    [Fact]
    public async Task A_row_in_the_place_of_another_is_found()
    {
        var rows = Written(5);
        Assert.Equal(new AuditReport(AuditVerdict.Reordered, 3, 2), await VerifiedAsync([rows[0], rows[1], rows[1]]));
        Assert.Equal(new AuditReport(AuditVerdict.Reordered, 2, 1), await VerifiedAsync([rows[0], rows[2] with { Sequence = 2 }, rows[1] with { Sequence = 3 }]));
    }

    [Theory]
    [InlineData("{\"sequence\":2,\"name\":\"other\"}", AuditVerdict.Altered)]
    [InlineData("{\"sequence\":3,\"name\":\"other\"}", AuditVerdict.Reordered)]
    [InlineData("{\"sequence\":1}", AuditVerdict.Reordered)]
    [InlineData("{\"name\":\"other\"}", AuditVerdict.Altered)]
    [InlineData("{\"sequence\":\"3\"}", AuditVerdict.Altered)]
    [InlineData("{\"sequence\":null}", AuditVerdict.Altered)]
    [InlineData("{\"sequence\":3.5}", AuditVerdict.Altered)]
    [InlineData("{\"sequence\":[3]}", AuditVerdict.Altered)]
    [InlineData("[3]", AuditVerdict.Altered)]
    [InlineData("3", AuditVerdict.Altered)]
    [InlineData("null", AuditVerdict.Altered)]
    [InlineData("{\"sequence\":3", AuditVerdict.Altered)]
    [InlineData("no json", AuditVerdict.Altered)]
    [InlineData("", AuditVerdict.Altered)]
    public async Task A_row_of_other_bytes_is_found_whatever_they_are(string body, AuditVerdict verdict)
    {
        var rows = Written(3);
        rows[1] = rows[1] with { Body = Encoding.UTF8.GetBytes(body) };
        Assert.Equal(new AuditReport(verdict, 2, 1), await VerifiedAsync(rows));
        Assert.Equal(new AuditReport(verdict, 2, 1), await VerifiedAsync(rows, new(2, default)));
    }

    [Fact]
    public async Task A_hash_that_was_changed_is_found()
    {
        var rows = Written(3);
        rows[2] = rows[2] with { Hash = rows[1].Hash };
        Assert.Equal(new AuditReport(AuditVerdict.Altered, 3, 2), await VerifiedAsync(rows));
    }

    [Fact]
    public async Task It_goes_on_in_no_context_of_its_caller_and_ends_when_told_to()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var given = await Given.AProjectAsync(store);
        Assert.Empty(await CallersContext.ReturnsAsync(store, () => AuditLog.VerifyAsync(given.Kit.Store.ReadLogAsync())));
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AuditLog.VerifyAsync(given.Kit.Store.ReadLogAsync(), null, stop.Token));
        Assert.Equal("rows", (await Assert.ThrowsAsync<ArgumentNullException>(() => AuditLog.VerifyAsync(null!))).ParamName);
    }

    private static Task<AuditReport> VerifiedAsync(IReadOnlyList<LogRow> rows, LogHead? anchor = null) => AuditLog.VerifyAsync(rows.ToAsyncEnumerable(), anchor);

    private static LogRow[] Written(int count)
    {
        var rows = new LogRow[count];
        for (var i = 0; i < count; i++)
        {
            var body = Encoding.UTF8.GetBytes($"{{\"sequence\":{i + 1}}}");
            rows[i] = new(i + 1, body, LogChain.Next(i == 0 ? default : rows[i - 1].Hash, body));
        }

        return rows;
    }
}
