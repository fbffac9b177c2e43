using NodaTime;
using RequirementsKit.Prioritization;
using RequirementsKit.Scoring;
using static RequirementsKit.Tests.Refusals;
using static RequirementsKit.Tests.Scoring.ARound;

namespace RequirementsKit.Tests.Scoring;

/// <summary>Opening a round, and what it takes.</summary>
public sealed class ScoringRoundTests
{
    private static readonly ScoringRoundId Id = ScoringRoundId.New(Given.Ids, Given.Start);

    [Fact]
    public void A_round_takes_down_what_it_was_opened_with()
    {
        var round = ScoringRound.Open(Id, Project, 7, [Two, One, Two], Criteria, Scorers, new LocalDate(2026, 9, 30), By, Now, isBlind: true);
        Assert.Equal((Id, Project, 7L, "SCORE-7", "SCORE-7"), (round.Id, round.ProjectId, round.KeyNumber, round.Key, round.ToString()));
        Assert.Equal([Two, One], round.Requirements);
        Assert.Equal(Criteria, round.Criteria);
        Assert.Equal([Anna, Ben], round.Scorers.Select(s => s.Stakeholder));
        Assert.Equal((new LocalDate(2026, 9, 30), ScoringState.Open, true), (round.Due, round.State, round.IsBlind));
        Assert.Equal([new ScoringRoundOpened(Id, By, Now)], round.Events);
        Assert.Equal((Id.Value, "scoring-round", Id), (round.DocumentId, round.DocumentType.Kind, (ScoringRoundId)round));
        Assert.False(Opened().IsBlind);
        Assert.Null(Opened().Due);
    }

    [Fact]
    public void Nothing_is_opened_without_requirements_criteria_and_scorers()
    {
        const string Needed = "A scoring round needs requirements, criteria and scorers. Name at least one of each.";
        Assert.Equal(Needed, Refusal([], Criteria, Scorers));
        Assert.Equal(Needed, Refusal([One], [], Scorers));
        Assert.Equal(Needed, Refusal([One], Criteria, []));
        Assert.Equal("requirements", Assert.Throws<ArgumentNullException>(() => Open(null!, Criteria, Scorers)).ParamName);
        Assert.Equal("criteria", Assert.Throws<ArgumentNullException>(() => Open([One], null!, Scorers)).ParamName);
        Assert.Equal("scorers", Assert.Throws<ArgumentNullException>(() => Open([One], Criteria, null!)).ParamName);
    }

    [Fact]
    public void A_criterion_stands_once_and_is_one_of_the_round_for_whoever_scores_it()
    {
        Assert.Equal("Each criterion stands once, and scorers score criteria of the round: value. (Parameter 'scorers')", Refusal([One], [new("value", 1, 9), new("value", 1, 5)], [new(Anna, ["value"])]));
        Assert.Equal("Each criterion stands once, and scorers score criteria of the round: value, cost. (Parameter 'scorers')", Refusal([One], Criteria, [new(Anna, ["value"]), new(Ben, ["risk"])]));
    }

    [Fact]
    public void A_score_is_kept_with_its_giver_its_content_its_words_and_its_time()
    {
        var later = Now + Duration.FromHours(1);
        var round = Opened().Score(Anna, [new(One, "value", 1, "Hardly.", Percentage.Of(40)), new(Two, "value", 9, " ")], Content, By, later);
        Assert.Equal(
            [new ScoreEntry(Anna, One, "value", 1, Content(One), "Hardly.", later, Percentage.Of(40)), new ScoreEntry(Anna, Two, "value", 9, Content(Two), null, later)], round.Scores);
        Assert.Equal(new ScoresGiven(round.Id, Anna, 2, By, later), round.Events[^1]);
        Assert.Equal(2, round.Events.Count);
    }

    [Fact]
    public void A_score_replaces_the_one_of_the_same_person_requirement_and_criterion_alone()
    {
        var round = Opened().Scored(Anna, new(One, "value", 3), new(Two, "value", 3)).Scored(Ben, new(One, "value", 4), new(One, "cost", 4));
        var again = round.Scored(Ben, new GivenScore(One, "value", 8));
        Assert.Equal(
            [(Anna, One, "value", 3.0), (Anna, Two, "value", 3.0), (Ben, One, "cost", 4.0), (Ben, One, "value", 8.0)], again.Scores.Select(s => (s.Stakeholder, s.Requirement, s.Criterion, s.Value)));
    }

    [Fact]
    public void No_scores_change_nothing()
    {
        var round = Opened();
        Assert.Same(round, round.Scored(Anna));
    }

    [Fact]
    public void A_score_that_was_not_asked_for_or_is_off_the_scale_is_refused_in_words()
    {
        Check(Anna, new(One, "risk", 3), $"{One} has no criterion 'risk' here", $"{One} 在此没有准则“risk”");
        Check(Stranger, new(One, "value", 3), $"{Stranger} was not asked to score", $"未请 {Stranger} 评分");
        Check(Anna, new(One, "cost", 3), $"{Anna} was not asked to score 'cost'", $"未请 {Anna} 对“cost”评分");
        Check(Anna, new(Elsewhere, "value", 3), $"{Elsewhere} is not in this round", $"{Elsewhere} 不在本轮次中");
        Check(Anna, new(One, "value", 0.5), $"{One} has 0.5 on 'value', which goes from 1 to 9", $"{One} 在“value”上为 0.5，其范围为 1 至 9");
        Check(Anna, new(One, "value", 9.5), $"{One} has 9.5 on 'value', which goes from 1 to 9", $"{One} 在“value”上为 9.5，其范围为 1 至 9");
        Check(Anna, new(One, "value", double.NaN), $"{One} has NaN on 'value', which goes from 1 to 9", $"{One} 在“value”上为 NaN，其范围为 1 至 9");

        static void Check(StakeholderId stakeholder, GivenScore score, string english, string chinese) => Refused(
            "scoring-round.scores-refused", $"1 of 1 scores are refused, and none was taken: {english}.", $"1 个评分中有 1 个被拒绝，全部未采纳：{chinese}。", () => Opened().Scored(stakeholder, score));
    }

    [Fact]
    public void All_refused_scores_are_told_at_once() => Refused(
        "scoring-round.scores-refused",
        $"2 of 2 scores are refused, and none was taken: {Elsewhere} is not in this round; {One} has 10 on 'value', which goes from 1 to 9.",
        $"2 个评分中有 2 个被拒绝，全部未采纳：{Elsewhere} 不在本轮次中；{One} 在“value”上为 10，其范围为 1 至 9。",
        () => Opened().Scored(Anna, new(Elsewhere, "value", 3), new(One, "value", 10)));

    [Fact]
    public void A_closed_round_takes_no_scores_and_is_closed_once()
    {
        var later = Now + Duration.FromHours(1);
        var open = Opened();
        var closed = open.Close(By, later);
        Assert.Equal((ScoringState.Closed, new ScoringRoundClosed(open.Id, By, later), 2), (closed.State, closed.Events[^1], closed.Events.Count));
        Assert.Same(closed, closed.Close(By, later));
        Refused("scoring-round.closed", "SCORE-7 is closed and takes no scores. Open another round.", "SCORE-7 已关闭，不再接受评分。请开启新的轮次。", () => closed.Scored(Anna, new GivenScore(One, "value", 3)));
    }

    [Fact]
    public void Nothing_given_is_refused()
    {
        Assert.Equal("scores", Assert.Throws<ArgumentNullException>(() => Opened().Score(Anna, null!, Content, By, Now)).ParamName);
        Assert.Equal("contentOf", Assert.Throws<ArgumentNullException>(() => Opened().Score(Anna, [], null!, By, Now)).ParamName);
        Assert.Equal("round", Assert.Throws<ArgumentNullException>(() => (ScoringRoundId)(ScoringRound)null!).ParamName);
    }

    [Fact]
    public void Two_rounds_are_equal_when_they_are_stored_alike()
    {
        var round = ScoringRound.Open(Id, Project, 7, [One], Criteria, Scorers, null, By, Now);
        var same = ScoringRound.Open(Id, Project, 7, [One], Criteria, Scorers, null, By, Now + Duration.FromHours(1));
        Assert.Equal(round, same);
        Assert.Equal(round.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(round, ScoringRound.Open(Id, Project, 7, [Two], Criteria, Scorers, null, By, Now));
        Assert.NotEqual(round, round.Close(By, Now));
    }

    private static ScoringRound Open(IEnumerable<RequirementId> requirements, IEnumerable<RoundCriterion> criteria, IEnumerable<Scorer> scorers) =>
        ScoringRound.Open(Id, Project, 7, requirements, criteria, scorers, null, By, Now);

    private static string Refusal(IEnumerable<RequirementId> requirements, IEnumerable<RoundCriterion> criteria, IEnumerable<Scorer> scorers) =>
        Assert.Throws<ArgumentException>(() => Open(requirements, criteria, scorers)).Message;
}
