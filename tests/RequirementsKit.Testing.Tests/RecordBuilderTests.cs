namespace RequirementsKit.Testing.Tests;

public sealed class RecordBuilderTests
{
    [Fact]
    public async Task Every_aggregate_is_valid_and_can_be_stored()
    {
        var record = new RecordBuilder();
        Aggregate[] all =
        [
            record.Project(), record.Stakeholder(), record.Goal(), record.Interaction(), record.Point(), record.Feedback(), record.Requirement(), record.ConfirmationRound(),
            record.TraceLink(), record.Baseline(), record.ScoringRound(), record.Ranking(), record.PriorityDecision(), record.ReleasePlan(), record.ChangeRequest(),
            record.FollowUpSeries(), record.FollowUp(), record.Retrospective(), record.Lesson(),
        ];
        var kinds = typeof(Aggregate).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Aggregate)));
        Assert.Equal(kinds.Select(t => t.Name).Order(), all.Select(a => a.GetType().Name).Order());
        using var store = new Storage.InMemoryStore();
        Assert.IsType<Storage.Committed>(await store.InProject(record.ProjectId).CommitAsync(record.Commit(all), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_same_calls_make_the_same_aggregates() => Assert.Equal(new RecordBuilder().ChangeRequest(), new RecordBuilder().ChangeRequest());
}
