using RequirementsKit.Prioritization;
using RequirementsKit.Requirements;
using RequirementsKit.Scoring;

namespace RequirementsKit.Tests.Scoring;

public sealed class ScoringDeskTests
{
    private static readonly RoundCriterion[] Criteria = [new("value", 1, 9), new("feasibility", 1, 9), new("cost", 1, 9)];
    private static readonly string[] All = ["value", "feasibility", "cost"];
    private static readonly string[] Value = ["value"];

    [Fact]
    public async Task A_round_says_who_is_missing_and_refuses_bad_scores_all_at_once()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync(), await given.ARequirementAsync("The portal shall import a report."));
        var round = await given.Kit.Scoring.OpenAsync([one, two], Criteria, [new(given.Anna, Value), new(given.Ben, All)], given.Lead);
        round = await given.Kit.Scoring.ScoreAsync(round, given.Anna, [new(one, "value", 9)], given.Anna.ToActor());

        Assert.Equal([new(given.Anna, "value", 1), new(given.Ben, "value", 2), new(given.Ben, "feasibility", 2), new(given.Ben, "cost", 2)], round.Missing());
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() =>
            given.Kit.Scoring.ScoreAsync(round, given.Anna, [new(two, "value", 10), new(two, "cost", 3), new(two, "value", 5)], given.Anna.ToActor()));
        Assert.Equal("scoring-round.scores-refused", refused.Code);
        Assert.Contains("2 of 3 scores are refused, and none was taken", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_score_goes_stale_when_the_content_changes()
    {
        var given = await Given.AProjectAsync();
        var (round, one, two) = await AFullRoundAsync(given);
        var (before, other) = (await given.Kit.Requirements.GetAsync(one), await given.Kit.Requirements.GetAsync(two));
        Assert.Empty(round.Stale([before, other]));

        var revised = await given.Kit.Requirements.ReviseAsync(one, new RequirementEdit().Statement("The portal shall export a report within 2 seconds."), given.Lead);
        Assert.Equal([one, one, one, one], round.Stale([revised, other]).Select(score => score.Requirement));
    }

    [Fact]
    public async Task Blind_scores_are_seen_by_their_giver_alone_until_the_round_closes()
    {
        var given = await Given.AProjectAsync();
        var (round, one, two) = await AFullRoundAsync(given, isBlind: true);

        Assert.Empty(round.Scores);
        Assert.Empty(round.Stale([]));
        Assert.Empty(round.Missing());
        Assert.Empty(round.NotScored());
        Assert.Equal("scoring-round.blind", Assert.Throws<RuleViolationException>(() => round.LowConfidence(Percentage.Of(50))).Code);
        Assert.Equal(2, round.ScoresSeenBy(given.Anna).Count);
        Assert.All(round.ScoresSeenBy(given.Anna), score => Assert.Equal(given.Anna.Id, score.Stakeholder));
        Assert.Equal("scoring-round.blind", Assert.Throws<RuleViolationException>(() => round.Disagreements()).Code);
        Assert.Equal("scoring-round.blind", (await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Scoring.RankAsync(round, Prioritize.ValueFeasibilityCostModel))).Code);

        round = await given.Kit.Scoring.CloseAsync(round, given.Lead);
        Assert.Equal(8, round.ScoresSeenBy(given.Anna).Count);
        Assert.Equal(8, round.Scores.Count);
        Assert.Equal([(one, 4.0), (two, 0.0)], round.Disagreements().Select(d => (d.Requirement, d.Highest - d.Lowest)));
        Assert.Equal("scoring-round.closed", (await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Scoring.ScoreAsync(round, given.Anna, [], given.Anna.ToActor()))).Code);
    }

    [Fact]
    public async Task A_stored_ranking_keeps_its_model_and_a_decision_that_differs_its_reason()
    {
        var given = await Given.AProjectAsync();
        var (round, one, two) = await AFullRoundAsync(given);
        var ranking = await given.Kit.Scoring.RankAsync(round, Prioritize.ValueFeasibilityCostModel);
        var snapshot = await given.Kit.Scoring.StoreAsync(round, ranking, given.Lead);

        Assert.Equal([one, two], snapshot.Items.Select(item => item.Requirement));
        Assert.Equal(snapshot.ModelHash, PrioritizationModel.FromJson(snapshot.Model).Hash);
        Assert.Equal("priority.needs-reason", (await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Scoring.DecideAsync(snapshot, two, 1, given.Lead))).Code);
        var decision = await given.Kit.Scoring.DecideAsync(snapshot, two, 1, given.Lead, "The contract names it.");
        Assert.Equal((1, 2, "The contract names it."), (decision.Rank, decision.Computed, decision.Reason));
        Assert.Null((await given.Kit.Scoring.DecideAsync(snapshot, one, 1, given.Lead)).Reason);
    }

    [Fact]
    public async Task Confidence_is_kept_and_the_least_sure_come_first()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync(), await given.ARequirementAsync("The portal shall import a report."));
        var round = await given.Kit.Scoring.OpenAsync([one, two], Criteria, [new(given.Ben, All)], given.Lead);
        await given.Kit.Scoring.ScoreAsync(
            round, given.Ben, [new(one, "value", 9, Confidence: Percentage.Of(60)), new(one, "cost", 3, Confidence: Percentage.Of(20)), new(two, "value", 4, Confidence: Percentage.Of(70)), new(two, "cost", 4)], given.Second);
        round = Assert.Single(await given.Kit.Scoring.ListAsync(ScoringQueries.OpenRounds));

        Assert.Equal([("cost", 20.0), ("value", 60.0)], round.LowConfidence(Percentage.Of(70)).Select(score => (score.Criterion, score.Confidence!.Value.Percent)));
        Assert.Equal([one.Id, two.Id], round.NotScored());
    }

    [Fact]
    public async Task The_named_queries_find_what_is_overdue_stored_agreed_stale_and_never_scored()
    {
        var given = await Given.AProjectAsync();
        var (round, one, two) = await AFullRoundAsync(given);
        var never = await given.ARequirementAsync("The portal shall print a report.");
        var late = await given.Kit.Scoring.OpenAsync([one], Criteria, [new(given.Anna, Value)], given.Lead, due: new(2020, 1, 1));
        var snapshot = await given.Kit.Scoring.StoreAsync(round, await given.Kit.Scoring.RankAsync(round, Prioritize.ValueFeasibilityCostModel), given.Lead);
        var decision = await given.Kit.Scoring.DecideAsync(snapshot, one, 1, given.Lead);
        await given.Kit.Requirements.ReviseAsync(two, new RequirementEdit().Statement("The portal shall import a report within 2 seconds."), given.Lead);

        Assert.Equal([late.Id], (await given.Kit.Scoring.ListAsync(ScoringQueries.Overdue(new(2020, 1, 2)))).Select(r => r.Id));
        Assert.Empty(await given.Kit.Scoring.ListAsync(ScoringQueries.Overdue(new(2020, 1, 1))));
        Assert.Equal([snapshot.Id], (await given.Kit.Scoring.ListAsync(ScoringQueries.RankingsOf(round))).Select(r => r.Id));
        Assert.Equal([decision.Id], (await given.Kit.Scoring.ListAsync(ScoringQueries.DecisionsOn(one))).Select(d => d.Id));
        Assert.All(await given.Kit.Scoring.StaleAsync(round), score => Assert.Equal(two, score.Requirement));
        Assert.Equal(4, (await given.Kit.Scoring.StaleAsync(round)).Count);
        Assert.Equal([never.Id], (await given.Kit.Scoring.NeverScoredAsync()).Select(r => r.Id));
    }

    private static async Task<(ScoringRound Round, RequirementId One, RequirementId Two)> AFullRoundAsync(Given given, bool isBlind = false)
    {
        RequirementId one = (await given.ARequirementAsync()).Id, two = (await given.ARequirementAsync("The portal shall import a report.")).Id;
        var round = await given.Kit.Scoring.OpenAsync([one, two], Criteria, [new(given.Anna, Value), new(given.Ben, All)], given.Lead, isBlind: isBlind);
        await given.Kit.Scoring.ScoreAsync(round, given.Anna, [new(one, "value", 9), new(two, "value", 3)], given.Anna.ToActor());
        round = await given.Kit.Scoring.ScoreAsync(
            round, given.Ben, [.. new[] { (one, 5.0), (two, 3.0) }.SelectMany(pair => All.Select(criterion => new GivenScore(pair.Item1, criterion, pair.Item2)))], given.Second);
        return (round, one, two);
    }
}
