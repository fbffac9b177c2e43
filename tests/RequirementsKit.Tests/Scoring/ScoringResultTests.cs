using RequirementsKit.Prioritization;
using RequirementsKit.Scoring;
using static RequirementsKit.Tests.Refusals;
using static RequirementsKit.Tests.Scoring.ARound;

namespace RequirementsKit.Tests.Scoring;

/// <summary>What a round says of the scores it took.</summary>
public sealed class ScoringResultTests
{
    private static readonly ScoringRound Full = Opened()
        .Scored(Anna, new(One, "value", 9), new(Two, "value", 2))
        .Scored(Ben, new(One, "value", 5), new(Two, "value", 4), new(One, "cost", 3), new(Two, "cost", 7));

    [Fact]
    public void What_is_missing_is_counted_for_each_scorer_and_criterion()
    {
        var round = Opened().Scored(Ben, new(One, "value", 5), new(Two, "value", 5), new(One, "cost", 5));
        Assert.Equal([new MissingScore(Anna, "value", 2), new MissingScore(Ben, "cost", 1)], round.Missing());
        Assert.Empty(Full.Missing());
    }

    [Fact]
    public void A_requirement_is_not_scored_while_any_criterion_lacks_its_score()
    {
        Assert.Equal([One, Two], Opened().NotScored());
        Assert.Equal([Two], Opened().Scored(Ben, new(One, "value", 5), new(Two, "value", 5), new(One, "cost", 5)).NotScored());
        Assert.Empty(Full.NotScored());
    }

    [Fact]
    public void Only_who_was_less_sure_than_that_is_listed_the_least_sure_first()
    {
        var round = Opened().Scored(
            Ben, new(One, "value", 5, null, Percentage.Of(60)), new(Two, "value", 5, null, Percentage.Of(20)), new(One, "cost", 5, null, Percentage.Of(70)), new GivenScore(Two, "cost", 5));
        Assert.Equal([20.0, 60.0], round.LowConfidence(Percentage.Of(70)).Select(s => s.Confidence!.Value.Percent));
    }

    [Fact]
    public void A_score_of_a_requirement_that_is_gone_is_stale()
    {
        Assert.Equal(Full.Scores, Full.Stale([]));
        Assert.Equal("requirements", Assert.Throws<ArgumentNullException>(() => Full.Stale(null!)).ParamName);
    }

    [Fact]
    public void Who_disagrees_most_comes_first_by_the_deviation_of_the_whole()
    {
        Assert.Equal([new Disagreement(One, "value", 5, 9, 2), new Disagreement(Two, "value", 2, 4, 1)], Full.Disagreements());
        Assert.Empty(Opened().Scored(Ben, new GivenScore(One, "cost", 3)).Disagreements());
    }

    [Fact]
    public void Three_scorers_disagree_by_the_mean_of_the_squares()
    {
        var round = ScoringRound.Open(ScoringRoundId.New(Given.Ids, Now), Project, 7, [One], Criteria, [new(Anna, ["value"]), new(Ben, ["value"]), new(Stranger, ["value"])], null, By, Now)
            .Scored(Anna, new GivenScore(One, "value", 1)).Scored(Ben, new GivenScore(One, "value", 4)).Scored(Stranger, new GivenScore(One, "value", 4));
        Assert.Equal([new Disagreement(One, "value", 1, 4, Math.Sqrt(2))], round.Disagreements()); // (4 + 1 + 1) / 3
    }

    [Fact]
    public void Equal_disagreements_are_in_the_order_of_requirements_and_criteria()
    {
        var round = ScoringRound.Open(ScoringRoundId.New(Given.Ids, Now), Project, 7, [Two, One], Criteria, [new(Anna, ["value", "cost"]), new(Ben, ["value", "cost"])], null, By, Now)
            .Scored(Anna, new(Two, "value", 1), new(Two, "cost", 1), new(One, "value", 1), new(One, "cost", 1))
            .Scored(Ben, new(Two, "value", 3), new(Two, "cost", 3), new(One, "value", 3), new(One, "cost", 3));
        Assert.Equal([(One, "cost"), (One, "value"), (Two, "cost"), (Two, "value")], round.Disagreements().Select(d => (d.Requirement, d.Criterion)));
    }

    [Fact]
    public void The_table_holds_the_mean_by_whose_word_counts_how_much()
    {
        var table = Full.ToTable(r => r == One ? "1" : "2", (person, criterion) => person == Anna && criterion == "value" ? 3 : 1);
        Assert.Equal(["1", "2"], table.Items);
        Assert.Equal(["value", "cost"], table.Criteria);
        Assert.Equal((8.0, 3.0), (table["1", "value"], table["1", "cost"]));
        Assert.Equal((2.5, 7.0), (table["2", "value"], table["2", "cost"]));
    }

    [Fact]
    public void A_score_that_nobody_gave_or_whose_givers_count_for_nothing_is_missing()
    {
        Assert.Null(Opened().ToTable(r => r == One ? "1" : "2", (_, _) => 1)["1", "value"]);
        Assert.Null(Full.ToTable(r => r == One ? "1" : "2", (_, _) => 0)["1", "value"]);
        Assert.Equal(5.0, Full.ToTable(r => r == One ? "1" : "2", (person, _) => person == Anna ? 0 : 0.5)["1", "value"]);
    }

    [Fact]
    public void A_table_needs_to_know_what_things_are_called_and_who_counts()
    {
        Assert.Equal("keyOf", Assert.Throws<ArgumentNullException>(() => Full.ToTable(null!, (_, _) => 1)).ParamName);
        Assert.Equal("weightOf", Assert.Throws<ArgumentNullException>(() => Full.ToTable(_ => "1", null!)).ParamName);
    }

    [Fact]
    public void A_blind_round_shows_nothing_of_others_until_it_is_closed()
    {
        const string English = "SCORE-7 is blind until it is closed, so nobody is swayed by others. Close it first.";
        const string Chinese = "SCORE-7 在关闭之前为盲评，以免受他人影响。请先关闭它。";
        var round = Opened(isBlind: true).Scored(Anna, new(One, "value", 9), new(Two, "value", 2)).Scored(Ben, new GivenScore(One, "value", 5));
        Refused("scoring-round.blind", English, Chinese, () => round.Disagreements());
        Refused("scoring-round.blind", English, Chinese, () => round.LowConfidence(Percentage.Of(50)));
        Refused("scoring-round.blind", English, Chinese, () => round.ToTable(_ => "1", (_, _) => 1));
        Assert.Equal((0, 0, 2, 1), (round.Scores.Count, round.Stale([]).Count, round.ScoresSeenBy(Anna).Count, round.ScoresSeenBy(Ben).Count));
        Assert.Equal([new MissingScore(Ben, "value", 1), new MissingScore(Ben, "cost", 2)], round.Missing());
        var closed = round.Close(By, Now);
        Assert.Equal((3, 3, 3), (closed.Scores.Count, closed.Stale([]).Count, closed.ScoresSeenBy(Anna).Count));
        Assert.Equal(3, Opened().Scored(Anna, new(One, "value", 9), new(Two, "value", 2)).Scored(Ben, new GivenScore(One, "value", 5)).ScoresSeenBy(Anna).Count);
    }
}
