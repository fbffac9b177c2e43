namespace RequirementsKit.Testing.Tests;

public sealed class BrokenStoreTests
{
    [Theory]
    [InlineData(Fault.ForgetsWhatHappened, "commit.log-expectation")]
    [InlineData(Fault.ForgetsCommands, "commit.duplicate")]
    [InlineData(Fault.IgnoresCancellation, "commit.cancelled")]
    [InlineData(Fault.ReadsStale, "commit.stale-version")]
    [InlineData(Fault.SkipsALogRow, "log.chain")]
    [InlineData(Fault.ScansBackwards, "log.resume")]
    [InlineData(Fault.MixesProjects, "read.isolation")]
    [InlineData(Fault.LosesBytes, "commit.read-back")]
    [InlineData(Fault.SkipsCheckpoints, "log.checkpoints")]
    [InlineData(Fault.CountsFromOneAgain, "keys.unique")]
    [InlineData(Fault.LosesUpdates, "commit.parallel")]
    [InlineData(Fault.CommitsHalf, "commit.whole")]
    [InlineData(Fault.AcceptsAnyKey, "commit.unique-key")]
    [InlineData(Fault.LosesPrecision, "read.members")]
    [InlineData(Fault.LeavesAGapInTheLog, "log.chain")]
    [InlineData(Fault.ThrowsOnConflict, "commit.stale-version")]
    [InlineData(Fault.PagesByNumber, "read.paging")]
    [InlineData(Fault.OrdersByCulture, "read.order")]
    [InlineData(Fault.ForgetsAppendedRows, "read.appended")]
    [InlineData(Fault.LosesBytes, "commit.hostile-text")]
    [InlineData(Fault.AcceptsAnyKey, "model.random")]
    [InlineData(Fault.ErasesNothing, "personal.erased")]
    [InlineData(Fault.ErasesEverybody, "personal.erased")]
    [InlineData(Fault.ForgetsPersonalTexts, "personal.kept")]
    [InlineData(Fault.ListsTheLibrary, "read.library")]
    [InlineData(Fault.DeclaresMore, "store.capabilities")]
    public async Task A_broken_store_is_caught_by_the_case_of_its_fault(Fault fault, string caseId)
    {
        var tiny = new TinyStore(fault);
        await using var harness = new Harness(new BrokenStore(tiny, fault), tiny.Capabilities);
        var conformance = StoreConformance.Cases.Single(c => c.Id == caseId);
        var problem = await Assert.ThrowsAsync<ConformanceException>(() => conformance.RunAsync(harness, TestContext.Current.CancellationToken));
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public async Task A_sound_store_passes_the_whole_report()
    {
        await using var harness = new Harness(new TinyStore());
        var report = await StoreConformance.RunAsync(harness, TestContext.Current.CancellationToken);
        Assert.True(report.IsConformant, report.ToString());
    }

    [Fact]
    public void Case_ids_are_unique() => Assert.Equal(StoreConformance.Cases.Count, StoreConformance.Cases.Select(c => c.Id).Distinct().Count());
}
