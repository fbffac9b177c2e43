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

        Assert.Equal(2, round.ScoresSeenBy(given.Anna).Count);
        Assert.All(round.ScoresSeenBy(given.Anna), score => Assert.Equal(given.Anna.Id, score.Stakeholder));
        Assert.Equal("scoring-round.blind", Assert.Throws<RuleViolationException>(() => round.Disagreements()).Code);
        Assert.Equal("scoring-round.blind", (await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Scoring.RankAsync(round, Prioritize.ValueFeasibilityCostModel))).Code);

        round = await given.Kit.Scoring.CloseAsync(round, given.Lead);
        Assert.Equal(8, round.ScoresSeenBy(given.Anna).Count);
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
