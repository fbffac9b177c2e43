using RequirementsKit.Prioritization;
using RequirementsKit.Scoring;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Changes.Pairs;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Scoring;

/// <summary>Who may give which command of the scoring desk, what repeats it, and what refuses it.</summary>
public sealed class ScoringCommandTests
{
    private static readonly RoundCriterion[] Criteria = [new("value", 1, 9)];

    [Fact]
    public async Task Whoever_may_not_manage_scoring_scores_for_themselves_alone()
    {
        var (given, one, round) = await ARoundAsync();
        var (ranking, snapshot) = await StoredAsync(given, round);
        var by = given.Anna.ToActor();
        var before = await given.Kit.Store.GetHeadAsync();

        await RefusedAsync("project.missing-capability", () => given.Kit.Scoring.OpenAsync([one], Criteria, [new(given.Anna, ["value"])], by));
        await RefusedAsync("project.missing-capability", () => given.Kit.Scoring.ScoreAsync(round, given.Ben, [new(one, "value", 3)], by));
        await RefusedAsync("project.missing-capability", () => given.Kit.Scoring.CloseAsync(round, by));
        await RefusedAsync("project.missing-capability", () => given.Kit.Scoring.StoreAsync(round, ranking, by));
        await RefusedAsync("project.missing-capability", () => given.Kit.Scoring.DecideAsync(snapshot, one, 1, by));
        Assert.Equal(before, await given.Kit.Store.GetHeadAsync());
        var scored = await given.Kit.Scoring.ScoreAsync(round, given.Anna, [new(one, "value", 3)], by);
        Assert.Equal([(given.Ben.Id, 5.0), (given.Anna.Id, 3.0)], scored.Scores.Select(s => (s.Stakeholder, s.Value)));
    }

    [Fact]
    public async Task A_round_is_opened_on_requirements_and_people_of_the_project_alone()
    {
        var (given, one, _) = await ARoundAsync();
        await RefusedAsync("requirement.not-found", () => given.Kit.Scoring.OpenAsync([one, ARound.Elsewhere], Criteria, [new(given.Anna, ["value"])], given.Lead));
        await RefusedAsync("stakeholder.not-found", () => given.Kit.Scoring.OpenAsync([one], Criteria, [new(given.Anna, ["value"]), new(ARound.Stranger, ["value"])], given.Lead));
        await RefusedAsync("scoring-round.not-found", () => given.Kit.Scoring.StaleAsync(ScoringRoundId.New(Given.Ids, Given.Start)));
    }

    [Fact]
    public async Task A_command_that_is_repeated_is_done_once_and_its_id_serves_no_other()
    {
        var (given, one, round) = await ARoundAsync();
        var two = (await given.ARequirementAsync("The portal shall import a report.")).Id;
        var (ranking, snapshot) = await StoredAsync(given, round);
        var other = PrioritizationModel.Named("other").With(Criterion.Cost("value")).Build();
        await Check(
            d => d.OpenAsync([one], Criteria, [new(given.Anna, ["value"])], given.Lead),
            d => d.OpenAsync([two], Criteria, [new(given.Anna, ["value"])], given.Lead),
            d => d.OpenAsync([one], Criteria, [new(given.Anna, ["value"])], given.Lead, isBlind: true),
            d => d.OpenAsync([one], Criteria, [new(given.Anna, ["value"])], given.Lead, due: new(2026, 9, 30)),
            d => d.OpenAsync([one], [new("value", 1, 5)], [new(given.Anna, ["value"])], given.Lead),
            d => d.OpenAsync([one], Criteria, [new(given.Ben, ["value"])], given.Lead));
        await Check(
            d => d.ScoreAsync(round, given.Ben, [new(one, "value", 3)], given.Lead),
            d => d.ScoreAsync(round, given.Ben, [new(one, "value", 4)], given.Lead),
            d => d.ScoreAsync(round, given.Anna, [new(one, "value", 3)], given.Lead));
        await Check(d => d.StoreAsync(round, ranking, given.Lead), d => d.StoreAsync(round, other.Rank(ranking.Table), given.Lead));
        await Check(
            d => d.DecideAsync(snapshot, one, 1, given.Lead, "It is first."),
            d => d.DecideAsync(snapshot, one, 2, given.Lead, "It is first."),
            d => d.DecideAsync(snapshot, two, 1, given.Lead, "It is first."),
            d => d.DecideAsync(snapshot, one, 1, given.Lead, "The contract names it."));

        Task Check<T>(Func<ScoringDesk, Task<T>> command, params IReadOnlyList<Func<ScoringDesk, Task<T>>> others) => Repetition.DoneOnceAsync(given, k => k.Scoring, command, others);
    }

    [Fact]
    public async Task A_ranking_is_not_stored_past_a_score_that_comes_in_between()
    {
        var conflicts = 0;
        for (var call = 1; ; call++)
        {
            var store = new SnapshotStore();
            var (given, one, round) = await ARoundAsync(store);
            var ranking = await given.Kit.Scoring.RankAsync(round, Model);
            RankingSnapshot? stored = null;
            var isInterrupted = await store.InterruptedAsync(call, () => given.Kit.Scoring.ScoreAsync(round, given.Anna, [new(one, "value", 9)], given.Lead), async () =>
            {
                try
                {
                    stored = await given.Kit.Scoring.StoreAsync(round, ranking, given.Lead);
                }
                catch (ConcurrencyConflictException)
                {
                    conflicts++;
                }
            });
            if (!isInterrupted)
            {
                break;
            }

            var kept = (await given.Kit.Scoring.ListAsync(ScoringQueries.RankingsOf(round))).SingleOrDefault();
            Assert.Equal(stored, kept);
        }

        Assert.True(conflicts > 0, "No score came in between.");
    }

    [Fact]
    public async Task Every_command_and_every_ranking_is_traced_under_its_name()
    {
        using var names = new TracedNames();
        var (given, one, round) = await ARoundAsync();
        var (_, snapshot) = await StoredAsync(given, round);
        await given.Kit.Scoring.DecideAsync(snapshot, one, 1, given.Lead);
        await given.Kit.Scoring.CloseAsync(round, given.Lead);

        Assert.Subset(names.ToHashSet(), new HashSet<string> { "scoring.open", "scoring.score", "scoring.store", "scoring.decide", "scoring.close", "evaluate ranking" });
    }

    [Fact]
    public async Task Nothing_given_is_refused()
    {
        var desk = (await Given.AProjectAsync()).Kit.Scoring;
        Assert.Equal("requirements", (await Assert.ThrowsAsync<ArgumentNullException>(() => desk.OpenAsync(null!, [], [], Actor.System))).ParamName);
        Assert.Equal("criteria", (await Assert.ThrowsAsync<ArgumentNullException>(() => desk.OpenAsync([], null!, [], Actor.System))).ParamName);
        Assert.Equal("scorers", (await Assert.ThrowsAsync<ArgumentNullException>(() => desk.OpenAsync([], [], null!, Actor.System))).ParamName);
        Assert.Equal("scores", (await Assert.ThrowsAsync<ArgumentNullException>(() => desk.ScoreAsync(default, default, null!, Actor.System))).ParamName);
        Assert.Equal("model", (await Assert.ThrowsAsync<ArgumentNullException>(() => desk.RankAsync(default, null!))).ParamName);
        Assert.Equal("ranking", (await Assert.ThrowsAsync<ArgumentNullException>(() => desk.StoreAsync(default, null!, Actor.System))).ParamName);
    }

    private static PrioritizationModel Model => PrioritizationModel.Named("m").With(Criterion.Benefit("value")).Build();

    private static async Task<(Given Given, RequirementId One, ScoringRoundId Round)> ARoundAsync(IRequirementsStore? store = null)
    {
        var given = await Given.AProjectAsync(store);
        var one = (await given.ARequirementAsync()).Id;
        var round = await given.Kit.Scoring.OpenAsync([one], Criteria, [new(given.Anna, ["value"]), new(given.Ben, ["value"])], given.Lead);
        await given.Kit.Scoring.ScoreAsync(round, given.Ben, [new(one, "value", 5)], given.Second);
        return (given, one, round);
    }

    private static async Task<(Ranking Ranking, RankingSnapshotId Stored)> StoredAsync(Given given, ScoringRoundId round)
    {
        var ranking = await given.Kit.Scoring.RankAsync(round, Model);
        return (ranking, await given.Kit.Scoring.StoreAsync(round, ranking, given.Lead));
    }
}
