using RequirementsKit.Prioritization;
using RequirementsKit.Requirements;
using RequirementsKit.Scoring;
using static RequirementsKit.Tests.Refusals;
using static RequirementsKit.Tests.Scoring.ARound;

namespace RequirementsKit.Tests.Scoring;

/// <summary>What a stored ranking keeps, and what is decided on it.</summary>
public sealed class RankingSnapshotTests
{
    private static readonly RankingSnapshotId Id = RankingSnapshotId.New(Given.Ids, Given.Start);
    private static readonly PriorityDecisionId DecisionId = PriorityDecisionId.New(Given.Ids, Given.Start);
    private static readonly ScoringRound Round = Opened().Scored(Anna, new(One, "value", 2), new(Two, "value", 9)).Scored(Ben, new GivenScore(One, "value", 4));
    private static readonly Requirement First = Captured(One, 1);
    private static readonly Requirement Second = Captured(Two, 2);
    private static readonly Requirement Third = Captured(Elsewhere, 3);

    [Fact]
    public void A_snapshot_keeps_the_ranking_with_its_model_its_scores_and_whose_word_counted_how_much()
    {
        var ranking = Ranked();
        var snapshot = Snapshot(ranking, (person, criterion) => person == Anna && criterion == "value" ? 2 : 0.5);
        Assert.Equal((Id, Project, Round.Id, Now), (snapshot.Id, snapshot.ProjectId, snapshot.Round, snapshot.At));
        Assert.Equal((ranking.Model.ToJson(), ranking.Model.Hash), (snapshot.Model, snapshot.ModelHash));
        Assert.Equal([new RankedRequirement(Two, 1, ranking["REQ-2"].Score, Second.Fingerprint), new RankedRequirement(One, 2, ranking["REQ-1"].Score, First.Fingerprint)], snapshot.Items);
        Assert.Equal([Elsewhere], snapshot.Excluded);
        Assert.Equal([(Two, 9.0), (One, 3.0), (Elsewhere, (double?)null)], snapshot.Inputs!.Select(i => (i.Requirement, Assert.Single(i.Values))));
        Assert.Equal([new(Anna, One, "value", 2, 2), new(Anna, Two, "value", 9, 2), new RankedScore(Ben, One, "value", 4, 0.5)], snapshot.Scores);
        Assert.Equal([new RankingStored(Id, Round.Id, ranking.Model.Hash, By, Now)], snapshot.Events);
        Assert.Equal((Id.Value, "ranking", Id, $"ranking {Id}"), (snapshot.DocumentId, snapshot.DocumentType.Kind, (RankingSnapshotId)snapshot, snapshot.ToString()));
        Assert.All(Snapshot(ranking).Scores!, s => Assert.Equal(1, s.Weight));
    }

    [Fact]
    public void A_snapshot_makes_its_ranking_again_under_any_names()
    {
        var again = Snapshot(Ranked()).ToRanking(id => id == One ? "a" : id == Two ? "b" : "c");
        Assert.Equal(["b", "a"], again.Keys);
        Assert.Equal(["c"], again.Excluded);
        Assert.Equal("keyOf", Assert.Throws<ArgumentNullException>(() => Snapshot(Ranked()).ToRanking(null!)).ParamName);
    }

    [Fact]
    public void A_ranking_stored_without_its_scores_says_how_to_get_one_with_them() => Refused(
        "ranking.no-inputs",
        "The ranking of 2026-09-01T08:00:00Z was stored without its scores, so only its ranks are known. Rank the round again and store that.",
        "2026-09-01T08:00:00Z 的排名未随评分一起保存，因此只知道名次。请重新对该轮次排名并保存。",
        () => new RankingSnapshot { At = Now }.ToRanking(_ => "a"));

    [Fact]
    public void Nothing_is_stored_of_nothing()
    {
        var keys = new Dictionary<string, Requirement>();
        Assert.Equal("round", Assert.Throws<ArgumentNullException>(() => RankingSnapshot.Of(Id, null!, Ranked(), keys, By, Now)).ParamName);
        Assert.Equal("ranking", Assert.Throws<ArgumentNullException>(() => RankingSnapshot.Of(Id, Round, null!, keys, By, Now)).ParamName);
        Assert.Equal("requirements", Assert.Throws<ArgumentNullException>(() => RankingSnapshot.Of(Id, Round, Ranked(), null!, By, Now)).ParamName);
        Assert.Equal("rankingSnapshot", Assert.Throws<ArgumentNullException>(() => (RankingSnapshotId)(RankingSnapshot)null!).ParamName);
        Assert.Equal("priorityDecision", Assert.Throws<ArgumentNullException>(() => (PriorityDecisionId)(PriorityDecision)null!).ParamName);
        Assert.Equal("ranking", Assert.Throws<ArgumentNullException>(() => PriorityDecision.Decide(DecisionId, null!, One, 1, null, By, Now)).ParamName);
        Assert.Equal(("", 0, 0), (new RankingSnapshot().Model, new RankingSnapshot().Items.Count, new RankingSnapshot().Excluded.Count));
    }

    [Fact]
    public void An_agreed_priority_keeps_the_rank_that_was_computed_and_why_it_differs()
    {
        var snapshot = Snapshot(Ranked());
        var decision = PriorityDecision.Decide(DecisionId, snapshot, One, 1, "The contract names it.", By, Now);
        Assert.Equal((DecisionId, Project, Id, One, 1, 2), (decision.Id, decision.ProjectId, decision.Ranking, decision.Requirement, decision.Rank, decision.Computed!.Value));
        Assert.Equal(("The contract names it.", Now), (decision.Reason, decision.At));
        Assert.Equal([new PriorityDecided(DecisionId, One, 1, By, Now)], decision.Events);
        Assert.Equal((DecisionId.Value, "priority-decision", DecisionId, $"priority decision {DecisionId}"), (decision.DocumentId, decision.DocumentType.Kind, (PriorityDecisionId)decision, decision.ToString()));
        Assert.Null(PriorityDecision.Decide(DecisionId, snapshot, One, 2, " ", By, Now).Reason);
        Assert.Null(PriorityDecision.Decide(DecisionId, snapshot, Elsewhere, 3, "It comes last.", By, Now).Computed);
    }

    [Fact]
    public void A_rank_that_was_not_computed_needs_a_reason()
    {
        var snapshot = Snapshot(Ranked());
        Refused(
            "priority.needs-reason", "Rank 1 was agreed and rank 2 computed. Say why, so that anybody can follow it later.", "商定名次为 1，计算结果为 名次 2。请说明原因，以便日后查考。",
            () => PriorityDecision.Decide(DecisionId, snapshot, One, 1, " ", By, Now));
        Refused(
            "priority.needs-reason", "Rank 3 was agreed and none computed. Say why, so that anybody can follow it later.", "商定名次为 3，计算结果为 无。请说明原因，以便日后查考。",
            () => PriorityDecision.Decide(DecisionId, snapshot, Elsewhere, 3, null, By, Now));
        Assert.Equal("rank", Assert.Throws<ArgumentOutOfRangeException>(() => PriorityDecision.Decide(DecisionId, snapshot, One, 0, "Why", By, Now)).ParamName);
    }

    [Fact]
    public void What_was_stored_and_decided_is_equal_when_it_is_stored_alike()
    {
        var snapshot = Snapshot(Ranked());
        Assert.Equal((snapshot, snapshot.GetHashCode()), (Snapshot(Ranked()), Snapshot(Ranked()).GetHashCode()));
        Assert.NotEqual(snapshot, Snapshot(Ranked(), (_, _) => 2));
        Assert.Equal(snapshot, RankingSnapshot.Document.Read(snapshot.ToCanonicalJson()));
        var decision = PriorityDecision.Decide(DecisionId, snapshot, Two, 1, null, By, Now);
        var same = PriorityDecision.Decide(DecisionId, snapshot, Two, 1, "", By, Now);
        Assert.Equal((decision, decision.GetHashCode()), (same, same.GetHashCode()));
        Assert.NotEqual(decision, PriorityDecision.Decide(DecisionId, snapshot, Two, 1, "It does not differ.", By, Now));
        Assert.Equal(decision, PriorityDecision.Document.Read(decision.ToCanonicalJson()));
    }

    private static Ranking Ranked() => PrioritizationModel.Named("m").With(Criterion.Benefit("value").WhenMissing(MissingScores.Exclude)).Build()
        .Rank(ScoreTable.WithCriteria("value").Add("REQ-1", 3).Add("REQ-2", 9).Add("REQ-3", [null]).Build());

    private static RankingSnapshot Snapshot(Ranking ranking, Func<StakeholderId, string, double>? weightOf = null) =>
        RankingSnapshot.Of(Id, Round, ranking, new[] { First, Second, Third }.ToDictionary(r => r.Key), By, Now, weightOf);

    private static Requirement Captured(RequirementId id, long number) =>
        Requirement.Capture(id, Project, number, new RequirementEdit().Statement($"Statement {number}."), [Origin.Document("law")], null, By, Now);
}
