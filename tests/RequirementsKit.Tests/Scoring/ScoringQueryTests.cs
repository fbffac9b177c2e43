using NodaTime;
using RequirementsKit.Prioritization;
using RequirementsKit.Requirements;
using RequirementsKit.Scoring;

namespace RequirementsKit.Tests.Scoring;

/// <summary>What the scoring desk finds, and in which order.</summary>
public sealed class ScoringQueryTests
{
    private static readonly RoundCriterion[] Criteria = [new("value", 1, 9)];

    [Fact]
    public async Task Open_rounds_are_in_the_order_of_their_keys_and_overdue_ones_the_longest_overdue_first()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var late = await OpenAsync(new(2026, 9, 3));
        var later = await OpenAsync(new(2026, 9, 2));
        var closed = await given.Kit.Scoring.CloseAsync(await OpenAsync(new(2026, 9, 1)), given.Lead);
        var undated = await OpenAsync(null);

        Assert.Equal([late.Id, later.Id, undated.Id], (await given.Kit.Scoring.ListAsync(ScoringQueries.OpenRounds)).Select(r => r.Id));
        Assert.Equal([later.Id, late.Id], (await given.Kit.Scoring.ListAsync(ScoringQueries.Overdue(new(2026, 9, 4)))).Select(r => r.Id));
        Assert.Equal([later.Id], (await given.Kit.Scoring.ListAsync(ScoringQueries.Overdue(new(2026, 9, 3)))).Select(r => r.Id));
        Assert.Equal(ScoringState.Closed, closed.State);

        Task<ScoringRound> OpenAsync(LocalDate? due) => given.Kit.Scoring.OpenAsync([one], Criteria, [new(given.Ben, ["value"])], given.Lead, due);
    }

    [Fact]
    public async Task Rankings_and_decisions_are_those_of_the_round_and_the_requirement_the_latest_last()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync(), await given.ARequirementAsync("The portal shall import a report."));
        var (round, other) = (await ScoredAsync(), await ScoredAsync());
        List<RankingSnapshotId> stored = [];
        List<PriorityDecisionId> decided = [];
        for (var i = 0; i < 3; i++)
        {
            given.Clock.AdvanceHours(1);
            var ranking = await given.Kit.Scoring.RankAsync(round, Model(Criterion.Benefit("value")));
            stored.Add(await given.Kit.Scoring.StoreAsync(round, ranking, given.Lead));
            decided.Add(await given.Kit.Scoring.DecideAsync(stored[^1], one, i + 1, given.Lead, "As agreed."));
        }

        await given.Kit.Scoring.DecideAsync(stored[0], two, 1, given.Lead, "As agreed.");
        Assert.Equal(stored, (await given.Kit.Scoring.ListAsync(ScoringQueries.RankingsOf(round))).Select(r => r.Id));
        Assert.Empty(await given.Kit.Scoring.ListAsync(ScoringQueries.RankingsOf(other)));
        Assert.Equal(decided, (await given.Kit.Scoring.ListAsync(ScoringQueries.DecisionsOn(one))).Select(d => d.Id));

        async Task<ScoringRoundId> ScoredAsync()
        {
            var opened = await given.Kit.Scoring.OpenAsync([one, two], Criteria, [new(given.Ben, ["value"])], given.Lead);
            return await given.Kit.Scoring.ScoreAsync(opened, given.Ben, [new(one, "value", 3), new(two, "value", 5)], given.Second);
        }
    }

    [Fact]
    public async Task What_is_settled_need_not_be_scored()
    {
        var given = await Given.AProjectAsync();
        var (scored, open, rejected, same) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."), await given.ARequirementAsync("Three."), await given.ARequirementAsync("Four."));
        var round = await given.Kit.Scoring.OpenAsync([scored], Criteria, [new(given.Ben, ["value"])], given.Lead, isBlind: true);
        await given.Kit.Scoring.ScoreAsync(round, given.Ben, [new(scored, "value", 3)], given.Second);
        await given.Kit.Requirements.MoveAsync(rejected, RequirementAction.Reject, given.Lead);
        await given.Kit.Requirements.MarkDuplicateAsync(same, open, given.Lead);

        Assert.Equal([open.Id], (await given.Kit.Scoring.NeverScoredAsync()).Select(r => r.Id));
    }

    [Fact]
    public async Task Demand_that_was_scored_is_not_counted_from_the_origins()
    {
        var given = await Given.AProjectAsync();
        var one = await given.Kit.Requirements.CaptureAsync("The portal shall export a report.", new Origin(OriginKind.Interaction, "talk", null, [given.Anna]), given.Lead);
        var demand = await given.Kit.Scoring.OpenAsync([one], [new(Demand.CriterionKey, 0, 100)], [new(given.Ben, [Demand.CriterionKey])], given.Lead);
        demand = await given.Kit.Scoring.ScoreAsync(demand, given.Ben, [new(one, Demand.CriterionKey, 90)], given.Second);
        Assert.Equal(0.9, (await given.Kit.Scoring.RankAsync(demand, Model(Demand.Criterion))).Items[0].Score, 1e-12);

        var value = await given.Kit.Scoring.OpenAsync([one], Criteria, [new(given.Ben, ["value"])], given.Lead);
        value = await given.Kit.Scoring.ScoreAsync(value, given.Ben, [new(one, "value", 5)], given.Second);
        Assert.Equal(["value"], (await given.Kit.Scoring.RankAsync(value, Model(Criterion.Benefit("value")))).Table.Criteria);
    }

    private static PrioritizationModel Model(Criterion criterion) => PrioritizationModel.Named("m").With(criterion).Build();
}
