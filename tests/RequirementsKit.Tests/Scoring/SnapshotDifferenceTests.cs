using RequirementsKit.Prioritization;
using RequirementsKit.Requirements;
using RequirementsKit.Scoring;
using RequirementsKit.Scoring.Internal;
using static RequirementsKit.Tests.Scoring.ARound;

namespace RequirementsKit.Tests.Scoring;

/// <summary>What is told of two stored rankings: who changed which score and weight, and what was reworded.</summary>
public sealed class SnapshotDifferenceTests
{
    [Fact]
    public void A_score_that_came_and_one_that_went_are_told()
    {
        var before = Opened().Scored(Anna, new(One, "value", 5), new(Two, "value", 5));
        var after = Opened().Scored(Anna, new(One, "value", 5), new(Two, "value", 5)).Scored(Ben, new GivenScore(Two, "value", 5, "It matters."));
        Assert.Equal(["Ben: value of REQ-2 none → 5 (\"It matters.\")."], Voices(before, after, after));
        Assert.Equal(["Ben: value of REQ-2 5 → none."], Voices(after, before, before));
    }

    [Fact]
    public void The_comment_is_told_while_the_round_still_holds_the_score_it_was_given_with()
    {
        var before = Opened().Scored(Anna, new(One, "value", 5), new(Two, "value", 5));
        var after = before.Scored(Anna, new GivenScore(Two, "value", 7, "It matters."));
        var later = after.Scored(Anna, new GivenScore(Two, "value", 8, "It matters more."));
        Assert.Equal(["Anna: value of REQ-2 5 → 7 (\"It matters.\")."], Voices(before, after, after));
        Assert.Equal(["Anna: value of REQ-2 5 → 7."], Voices(before, after, later));
    }

    [Fact]
    public void Scores_on_what_neither_model_names_are_left_out()
    {
        var before = Opened().Scored(Ben, new(One, "value", 5), new(Two, "value", 5), new GivenScore(One, "cost", 3));
        var after = before.Scored(Ben, new GivenScore(One, "cost", 8));
        Assert.Empty(Voices(before, after, after));
    }

    [Fact]
    public void A_weight_that_changed_is_told_once()
    {
        var round = Opened().Scored(Anna, new(One, "value", 5), new(Two, "value", 5)).Scored(Ben, new(One, "cost", 3), new GivenScore(Two, "cost", 3));
        Assert.Equal(["Anna's word on value counts 1 → 2."], Voices(round, round, round, laterWeight: 2));
        Assert.Empty(Voices(round, round, round));
    }

    [Fact]
    public void Of_rankings_that_were_stored_without_scores_nobody_is_named()
    {
        var round = Opened().Scored(Anna, new(One, "value", 5), new(Two, "value", 7));
        var swapped = round.Scored(Anna, new(One, "value", 7), new GivenScore(Two, "value", 5));
        Assert.DoesNotContain("Anna", Text(Snapshot(round) with { Scores = null }, Snapshot(swapped) with { Scores = null }, swapped), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_says_something_else_is_reworded()
    {
        var round = Opened().Scored(Anna, new(One, "value", 5), new(Two, "value", 7));
        var swapped = round.Scored(Anna, new(One, "value", 7), new GivenScore(Two, "value", 5));
        var text = Text(Snapshot(round), Snapshot(swapped, second: "Two, said anew."), swapped);
        Assert.Contains("REQ-2 falls from 1 to 2 (reworded)", text, StringComparison.Ordinal);
        Assert.Contains("REQ-1 rises from 2 to 1:", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Voices(ScoringRound before, ScoringRound after, ScoringRound now, double laterWeight = 1) =>
        Text(Snapshot(before), Snapshot(after, annasWeight: laterWeight), now).Split('\n').Where(line => line.StartsWith("Anna", StringComparison.Ordinal) || line.StartsWith("Ben", StringComparison.Ordinal));

    private static string Text(RankingSnapshot before, RankingSnapshot after, ScoringRound now) =>
        new SnapshotDifference(before, after, now, id => id == One ? "REQ-1" : "REQ-2", id => id == Anna ? "Anna" : "Ben").Find(null, null).ToText();

    private static RankingSnapshot Snapshot(ScoringRound round, double annasWeight = 1, string second = "Two.")
    {
        Requirement[] requirements = [Captured(One, 1, "One."), Captured(Two, 2, second)];
        var table = round.ToTable(id => id == One ? "REQ-1" : "REQ-2", (person, criterion) => person == Anna && criterion == "value" ? annasWeight : 1);
        var ranking = PrioritizationModel.Named("m").With(Criterion.Benefit("value", 1, Scale.Between(1, 9))).Build().Rank(table);
        return RankingSnapshot.Of(RankingSnapshotId.New(Given.Ids, Now), round, ranking, requirements.ToDictionary(r => r.Key), By, Now, (person, criterion) => person == Anna && criterion == "value" ? annasWeight : 1);
    }

    private static Requirement Captured(RequirementId id, long number, string statement) =>
        Requirement.Capture(id, Project, number, new RequirementEdit().Statement(statement), [Origin.Document("law")], null, By, Now);
}
