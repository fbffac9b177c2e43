namespace RequirementsKit.Testing.Tests;

public sealed class RecordBuilderTests
{
    [Fact]
    public async Task Every_aggregate_is_valid_and_can_be_stored()
    {
        var record = new RecordBuilder();
        var all = EveryAggregate.Of(record);
        // A published lesson lives in the library, which is no project.
        var kinds = typeof(Aggregate).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Aggregate)) && t != typeof(Retrospectives.PublishedLesson));
        Assert.Equal(kinds.Select(t => t.Name).Order(), all.Select(a => a.GetType().Name).Order());
        using var store = new Storage.InMemoryStore();
        Assert.IsType<Storage.Committed>(await store.InProject(record.ProjectId).CommitAsync(record.Commit(all), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_same_calls_make_the_same_aggregates() => Assert.Equal(new RecordBuilder().ChangeRequest(), new RecordBuilder().ChangeRequest());
}
