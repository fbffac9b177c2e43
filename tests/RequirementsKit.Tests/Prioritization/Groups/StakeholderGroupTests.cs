using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Groups;

namespace RequirementsKit.Tests.Prioritization.Groups;

public sealed class StakeholderGroupTests
{
    private static readonly PrioritizationModel Model = PrioritizationModel.Named("m").With(Criterion.Benefit("value")).With(Criterion.Benefit("feasibility")).Build();

    [Fact]
    public void A_technicians_word_counts_on_feasibility()
    {
        var group = StakeholderGroup.Of(Model, [
            new("Anna", ScoreTable.WithCriteria("value", "feasibility").Add("A", 9, 9).Add("B", 5, 1).Build()),
            new("Ben", ScoreTable.WithCriteria("value", "feasibility").Add("A", 5, 1).Add("B", 5, 9).Build(), 1, [new("feasibility", 3)])]);

        Assert.Equal((7.0, 3.0), (group.Table["A", "value"], group.Table["A", "feasibility"]));
        Assert.Equal(["B", "A"], group.Ranking.Keys);
        Assert.Equal(["A", "B"], group.RankingOf("Anna").Keys);
        Assert.Equal(new VoicePair("Anna", "Ben", -1), Assert.Single(group.Conflicts()));
        Assert.Equal((1, 2, 0.5), (group.Disagreements()[0].BestRank, group.Disagreements()[0].WorstRank, group.Disagreements()[0].RankDeviation));
        var without = group.Influences().Single(influence => influence.Name == "Ben");
        Assert.Equal([("A", -1), ("B", 1)], without.Shifts.Select(pair => (pair.Key, pair.Value)));
        Assert.Empty(group.Influences().Single(influence => influence.Name == "Anna").Shifts);
    }

    [Fact]
    public void What_nobody_else_scored_stays_and_what_one_did_not_score_is_the_mean()
    {
        var group = StakeholderGroup.Of(Model, [
            new("Anna", ScoreTable.WithCriteria("value").Add("A", 9).Add("B", 1).Build()),
            new("Ben", ScoreTable.WithCriteria("value", "feasibility").Add("A", 3, 5).Add("B", 7, 5).Build())]);

        Assert.Equal(5, group.Table["A", "feasibility"]);
        Assert.Equal(0.75, group.RankingOf("Anna")["A"].Score, 1e-12);
        Assert.Equal(["A", "B"], group.RankingOf("Anna").Keys);
        Assert.Equal(["B", "A"], group.RankingOf("Ben").Keys);
        Assert.Equal(0, group.Votes.Concordance());
    }

    [Fact]
    public void Scores_that_all_lack_and_names_that_occur_twice_are_refused()
    {
        Voice anna = new("Anna", ScoreTable.WithCriteria("value").Add("A", 9).Build());

        Assert.Equal("prioritization.score-missing", Assert.Throws<PrioritizationException>(() => StakeholderGroup.Of(Model, [anna])).Problems.Single().Code);
        Assert.Equal("prioritization.voter-duplicate", Assert.Throws<PrioritizationException>(() => StakeholderGroup.Of(Model, [anna, anna])).Problems.Single().Code);
        Assert.Throws<ArgumentException>(() => StakeholderGroup.Of(Model, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Voice("Anna", anna.Scores, -1));
    }
}
