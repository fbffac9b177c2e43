using RequirementsKit.Prioritization;
using RequirementsKit.Requirements;
using RequirementsKit.Scoring;
using RequirementsKit.Stakeholders;

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

    [Fact]
    public async Task Two_stored_rankings_tell_who_changed_what_and_why()
    {
        var given = await Given.AProjectAsync();
        var (round, one, two) = await AFullRoundAsync(given);
        var before = await given.Kit.Scoring.StoreAsync(round, await given.Kit.Scoring.RankAsync(round, Prioritize.ValueFeasibilityCostModel), given.Lead);
        await given.Kit.Scoring.ScoreAsync(round, given.Ben, [new(one, "cost", 9, "The licence is dear."), new(two, "cost", 1)], given.Second);
        await given.Kit.Requirements.ReviseAsync(two, new RequirementEdit().Statement("The portal shall import a report within 2 seconds."), given.Lead);
        await given.Kit.Stakeholders.DescribeAsync(given.Anna, new StakeholderProfile(given.Anna.Name) { Weights = [new("value", 3)] }, given.Lead);
        var dear = Prioritize.ValueFeasibilityCostModel.WithWeights(new Dictionary<string, double> { ["cost"] = 4 });
        var after = await given.Kit.Scoring.StoreAsync(round, await given.Kit.Scoring.RankAsync(round, dear), given.Lead);
        var comparison = await given.Kit.Scoring.CompareAsync(before, after);

        Assert.Equal(
            $"""
            The weight of business value goes from 50 % to 10.4167 %.
            The weight of feasibility goes from 30 % to 6.25 %.
            The weight of cost goes from 20 % to 83.3333 %.
            REQ-2 rises from 2 to 1 (reworded): cost 3 → 1.
            REQ-1 falls from 1 to 2: business value 7 → 8, cost 5 → 9.
            {given.Ben.Name}: cost of REQ-1 5 → 9 ("The licence is dear.").
            {given.Ben.Name}: cost of REQ-2 3 → 1.
            {given.Anna.Name}'s word on business value counts 1 → 3.

            """.ReplaceLineEndings("\n"),
            comparison.ToText());
        Assert.Contains($"{given.Ben.Name}：REQ-1 的成本 5 → 9（“The licence is dear.”）。", comparison.ToText(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains("REQ-2 从第 2 升至第 1（内容已修改）：成本 3 → 1。", comparison.ToText(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_ranking_can_be_made_and_explained_again()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync(), await given.ARequirementAsync("The portal shall import a report."));
        var third = await given.ARequirementAsync("The portal shall print a report.");
        var wider = await given.Kit.Scoring.OpenAsync([one, two, third], Criteria, [new(given.Ben, All)], given.Lead);
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value").WhenMissing(MissingScores.Exclude)).With(Criterion.Cost("cost").WhenMissing(MissingScores.Exclude)).Build();
        wider = await given.Kit.Scoring.ScoreAsync(wider, given.Ben, [new(one, "value", 5), new(one, "cost", 2), new(two, "value", 9), new(two, "cost", 9), new(third, "value", 9)], given.Second);
        var ranking = await given.Kit.Scoring.RankAsync(wider, model);
        var again = (await given.Kit.Scoring.StoreAsync(wider, ranking, given.Lead)).ToRanking(id => id == one.Id ? "REQ-1" : id == two.Id ? "REQ-2" : "REQ-3");

        Assert.Equal(ranking.Items, again.Items);
        Assert.Equal(["REQ-3"], again.Excluded);
        Assert.Equal(ranking.Explain("REQ-2").ToText(), again.Explain("REQ-2").ToText());
    }

    [Fact]
    public async Task A_ranking_that_was_stored_without_its_scores_is_read_and_says_so()
    {
        var given = await Given.AProjectAsync();
        var (round, _, _) = await AFullRoundAsync(given);
        var stored = await given.Kit.Scoring.StoreAsync(round, await given.Kit.Scoring.RankAsync(round, Prioritize.ValueFeasibilityCostModel), given.Lead);
        var document = System.Text.Json.Nodes.JsonNode.Parse(stored.ToCanonicalJson())!;
        document["document"]!.AsObject().Remove("inputs");
        document["document"]!.AsObject().Remove("scores");
        var old = RankingSnapshot.Document.Read(System.Text.Encoding.UTF8.GetBytes(document.ToJsonString()));

        Assert.Equal(stored.Items, old.Items);
        Assert.Null(old.Inputs);
        Assert.Equal("ranking.no-inputs", Assert.Throws<RuleViolationException>(() => old.ToRanking(id => id.ToString())).Code);
    }

    [Fact]
    public async Task Demand_is_who_asks_by_weight_and_needs_no_scores()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.Stakeholders.DescribeAsync(given.Anna, new StakeholderProfile(given.Anna.Name) { Weights = [new(Demand.CriterionKey, 2)] }, given.Lead);
        var asked = await given.Kit.Requirements.CaptureAsync("The portal shall export a report.", new Origin(OriginKind.Interaction, "talk", null, [given.Anna, given.Ben, given.Anna]), by: given.Lead);
        asked = await given.Kit.Requirements.AddOriginAsync(asked, new Origin(OriginKind.Feedback, "mail", null, [given.Anna]), given.Lead);
        var wanted = await given.Kit.Requirements.CaptureAsync("The portal shall import a report.", Origin.Document("law"), by: given.Lead);
        var demand = await given.Kit.Scoring.DemandAsync();

        Assert.Equal([asked.Id, wanted.Id], demand.Select(d => d.Requirement));
        Assert.Equal([given.Anna.Id, given.Ben.Id], demand[0].AskedBy);
        Assert.Equal(75, demand[0].Share.Percent, 1e-9); // Anna 2, Ben 1, Mara 1
        Assert.Equal((0, 0.0), (demand[1].AskedBy.Count, demand[1].Share.Percent));

        var round = await given.Kit.Scoring.OpenAsync([asked, wanted], [new("value", 1, 9)], [new(given.Ben, Value)], given.Lead);
        round = await given.Kit.Scoring.ScoreAsync(round, given.Ben, [new(asked, "value", 5), new(wanted, "value", 5)], given.Second);
        var ranking = await given.Kit.Scoring.RankAsync(round, PrioritizationModel.Named("m").With(Criterion.Benefit("value")).With(Demand.Criterion).Build());
        Assert.Equal([(asked.Key, 0.625), (wanted.Key, 0.25)], ranking.Items.Select(item => (item.Key, Math.Round(item.Score, 9))));
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
