using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests;

public sealed class FaultInjectingStoreTests
{
    [Theory]
    [InlineData(StoreFault.None, null, 1)]
    [InlineData(StoreFault.DeliveredTwice, null, 1)]
    [InlineData(StoreFault.Unavailable, typeof(StoreUnavailableException), 0)]
    [InlineData(StoreFault.Cancelled, typeof(OperationCanceledException), 0)]
    [InlineData(StoreFault.LostBefore, typeof(CommitOutcomeUnknownException), 0)]
    [InlineData(StoreFault.LostAfter, typeof(CommitOutcomeUnknownException), 1)]
    public async Task A_commit_goes_wrong_as_planned(StoreFault fault, Type? thrown, long commits)
    {
        using var inner = new InMemoryStore();
        var record = new RecordBuilder();
        var store = new FaultInjectingStore(inner, _ => fault).InProject(record.ProjectId);
        var problem = await Record.ExceptionAsync(() => store.CommitAsync(record.Commit(record.Project()), TestContext.Current.CancellationToken));
        Assert.Equal(thrown, problem?.GetType());
        Assert.Equal(commits, (await inner.InProject(record.ProjectId).GetHeadAsync(TestContext.Current.CancellationToken)).Sequence);
    }

    [Fact]
    public async Task A_plan_sees_every_call_with_its_number_and_name()
    {
        using var inner = new InMemoryStore();
        var calls = new List<StoreCall>();
        var store = new FaultInjectingStore(inner, call =>
        {
            calls.Add(call);
            return StoreFault.None;
        });
        await StoreConformance.RunAsync(new Harness(store), TestContext.Current.CancellationToken);
        Assert.Equal(store.Calls, calls.Count);
        Assert.Equal(Enumerable.Range(1, calls.Count).Select(n => (long)n), calls.Select(c => c.Number).Order());
        Assert.Equal(typeof(IProjectStore).GetMethods().Where(m => !m.IsSpecialName).Select(m => m.Name).Append("ListProjectsAsync").Except(["FindCommandAsync"]).Order(), calls.Select(c => c.Method).Distinct().Order());
    }
}
