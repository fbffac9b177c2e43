using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Tests.Storage.Internal;

/// <summary>A turn of the store in memory: what it writes is seen all at once or not at all, and the next turn begins with nothing.</summary>
public sealed class InMemoryTransactionTests : IDisposable
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    private readonly InMemoryStore _store = new();
    private readonly ProjectId _project = ProjectId.New(Given.Ids, Given.Start);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_was_cancelled_is_not_done()
    {
        await using var turn = await BeginAsync();
        Assert.True(await turn.WriteAsync(Row("a", 1), default));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await turn.ReadAsync(Row("a", 1).Address, Cancelled));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await turn.WriteAsync(Row("b", 1), Cancelled));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await turn.CommitAsync(Cancelled));
        await turn.DisposeAsync();
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task A_scan_that_was_cancelled_ends_before_its_first_row()
    {
        await using (var turn = await BeginAsync())
        {
            await turn.WriteAsync(Row("a", 1), default);
            await turn.CommitAsync(default);
        }

        await Assert.ThrowsAsync<OperationCanceledException>(() => RowsAsync(Cancelled));
        Assert.Equal(["a"], await RowsAsync());
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task A_row_is_written_at_the_version_after_the_one_that_is_there(int version, bool isWritten)
    {
        await using (var first = await BeginAsync())
        {
            await first.WriteAsync(Row("a", 1), default);
            await first.CommitAsync(default);
        }

        await using var turn = await BeginAsync();
        Assert.Equal(isWritten, await turn.WriteAsync(Row("a", version), default));
        await turn.CommitAsync(default);
        Assert.Equal(isWritten ? 2 : 1, (await turn.ReadAsync(Row("a", 1).Address, default))!.Version);
    }

    [Fact]
    public async Task What_was_not_committed_is_not_in_the_next_turn()
    {
        await using (var turn = await BeginAsync())
        {
            await turn.WriteAsync(Row("a", 1), default);
        }

        await using (var next = await BeginAsync())
        {
            await next.WriteAsync(Row("b", 1), default);
            await next.CommitAsync(default);
        }

        Assert.Equal(["b"], await RowsAsync());
    }

    [Fact]
    public async Task A_turn_ends_once()
    {
        var turn = await BeginAsync();
        await turn.DisposeAsync();
        await turn.DisposeAsync();
        await using var next = await BeginAsync();
        var waiting = BeginAsync().AsTask();
        Assert.False(waiting.IsCompleted);
        await next.DisposeAsync();
        await (await waiting).DisposeAsync();
    }

    private ValueTask<DocumentTransaction> BeginAsync() => _store.BeginAsync(writes: true, default);

    private DocumentRow Row(string id, long version) => new(new(_project, "thing", id), version, new byte[] { 1 });

    private async Task<List<string>> RowsAsync(CancellationToken cancellationToken = default)
    {
        await using var turn = await BeginAsync();
        return (await turn.ScanAsync(_project, "thing", "", "", cancellationToken).CollectAsync(default)).ConvertAll(r => r.Address.Id);
    }
}
