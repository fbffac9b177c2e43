using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RequirementsKit.Auditing;
using RequirementsKit.Storage;
using RequirementsKit.Testing.FsCheck;

namespace RequirementsKit.Testing.Tests;

public sealed class RecordGeneratorTests
{
    // A build answers the same every time; the second number is the golden gamma of SplitMix.
    private static readonly Config Properties = Config.QuickThrowOnFailure.WithReplay(new Replay(new Rnd(20_261_128, 0x9E37_79B9_7F4A_7C15), size: null));

    [Fact]
    public void Every_sequence_of_commits_is_stored_and_what_is_sent_again_is_stored_once() => Check.One(Properties, Prop.ForAll(RecordGenerators.Commits().ToArbitrary(), commits =>
    {
        using var store = new InMemoryStore();
        var project = store.InProject(commits[0].Writes[0].ProjectId);
        foreach (var commit in commits)
        {
            var result = project.CommitAsync(commit).GetAwaiter().GetResult();
            Assert.True(result is Committed or DuplicateCommand, result.ToString());
        }

        Assert.Equal(commits.Select(c => c.Command).Distinct().Count(), AuditLog.VerifyAsync(project.ReadLogAsync()).GetAwaiter().GetResult().Verified);
    }));

    [Fact]
    public void Every_store_gives_the_same_answers_to_a_sequence_of_commands() => Check.One(Properties, Prop.ForAll(RecordGenerators.CommandSequences().ToArbitrary(), commits =>
    {
        using var memory = new InMemoryStore();
        using var tiny = new TinyStore();
        var project = commits[0].Writes[0].ProjectId;
        foreach (var commit in commits)
        {
            Assert.Equal(Answer(memory.InProject(project).CommitAsync(commit).GetAwaiter().GetResult()), Answer(tiny.InProject(project).CommitAsync(commit).GetAwaiter().GetResult()));
        }

        Assert.Equal(memory.InProject(project).GetHeadAsync().GetAwaiter().GetResult(), tiny.InProject(project).GetHeadAsync().GetAwaiter().GetResult());
    }));

    [Fact]
    public async Task Sequences_of_commands_hold_changes_conflicts_and_repetitions()
    {
        var answers = new HashSet<string>();
        foreach (var commits in RecordGenerators.CommandSequences().Sample(50))
        {
            using var store = new InMemoryStore();
            foreach (var commit in commits)
            {
                answers.Add((await store.InProject(commits[0].Writes[0].ProjectId).CommitAsync(commit)).GetType().Name);
            }
        }

        Assert.Superset(new HashSet<string> { nameof(Committed), nameof(VersionConflict), nameof(DuplicateCommand) }, answers);
    }

    [Fact]
    public void Every_kind_of_aggregate_is_generated() =>
        Assert.Equal(EveryAggregate.Of(new()).Select(a => a.DocumentType.Kind).Order(), RecordGenerators.Aggregates().Sample(2_000).Select(a => a.DocumentType.Kind).Distinct().Order());

    [Fact]
    public void Every_cadence_comes_round() =>
        Check.One(Properties, Prop.ForAll(RecordGenerators.Cadences().ToArbitrary(), cadence => cadence.Next(Instant.FromUtc(2026, 6, 1, 0, 0)) is not null));

    [Fact]
    public void A_score_table_has_three_criteria_and_scores_on_the_scale() => Check.One(Properties, Prop.ForAll(
        RecordGenerators.ScoreTables().ToArbitrary(), table => table.Criteria.Count == 3 && table.Items.All(i => table.Criteria.All(c => table[i, c] is null or (>= 1 and <= 9)))));

    private static string Answer(CommitResult result) => result switch
    {
        Committed committed => $"committed {committed.Receipt.Sequence} {committed.Receipt.Hash}",
        DuplicateCommand duplicate => $"duplicate {duplicate.First.Sequence} {duplicate.First.Hash}",
        VersionConflict conflict => $"conflict {string.Join(' ', conflict.Actual.OrderBy(a => a.Id))}",
        _ => $"{result}",
    };
}
