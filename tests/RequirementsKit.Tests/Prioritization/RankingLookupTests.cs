using System.Collections;
using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class RankingLookupTests
{
    private static PrioritizationModel Model => PrioritizationModel.Named("m").With(Criterion.Benefit("value").WhenMissing(MissingScores.Exclude)).Build();

    private static Ranking Ranked => Model.Rank(ScoreTable.WithCriteria("value").Add("A", 3).Add("B", 9).Add("C", (double?)null).Build());

    [Fact]
    public void An_item_is_found_by_its_key()
    {
        Assert.Equal((1, 2), (Ranked["B"].Position, Ranked["A"].Position));
        Assert.Equal(Model.Hash, Ranked.Model.Hash);
        Assert.Equal(["A", "B", "C"], Ranked.Table.Items);
    }

    [Fact]
    public void What_is_not_ranked_is_answered_with_the_reason()
    {
        Assert.StartsWith("'C' is not ranked. It was left out because a score is missing.", Assert.Throws<ArgumentException>("key", () => Ranked["C"]).Message, StringComparison.Ordinal);
        Assert.StartsWith("'Z' is not ranked. The ranking has 2 items.", Assert.Throws<ArgumentException>("key", () => Ranked.Explain("Z")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("key", () => Ranked[null!]);
    }

    [Fact]
    public void The_keys_are_a_list_in_the_order_of_the_ranking()
    {
        Assert.Equal((2, "B", "A"), (Ranked.Keys.Count, Ranked.Keys[0], Ranked.Keys[1]));
        Assert.Equal(["B", "A"], ((IEnumerable)Ranked.Keys).Cast<string>());
    }

    [Fact]
    public void A_constant_column_is_told_when_it_counts_and_there_is_more_than_one_item()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value")).With(Criterion.Benefit("same")).With(Criterion.Benefit("idle", 0)).Build();
        Ranking Rank(params string[] keys) => model.Rank(ScoreTable.FromColumns(keys, [new("value", [.. keys.Index().Select(pair => pair.Index + 1.0)]), new("same", [.. keys.Select(_ => 5.0)]), new("idle", [.. keys.Select(_ => 5.0)])]));

        Assert.Equal(["same"], Rank("A", "B").Diagnostics.Select(problem => problem.Criterion));
        Assert.Empty(Rank("A").Diagnostics);
        Assert.Empty(Rank().Diagnostics);
    }

    [Fact]
    public void The_diagnostics_of_the_method_come_first()
    {
        var diagnostics = PrioritizationModel.Named("m").By(new Warning()).With(Criterion.Benefit("value")).Build().Rank(ScoreTable.WithCriteria("value").Add("A", 5).Add("B", 5).Build()).Diagnostics;

        Assert.Equal(["own.warning", "prioritization.constant-column"], diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void An_empty_ranking_has_nothing_to_look_up()
    {
        var ranking = Model.Rank(ScoreTable.WithCriteria("value").Build());

        Assert.Empty(ranking.Keys);
        Assert.StartsWith("'A' is not ranked. The ranking has 0 items.", Assert.Throws<ArgumentException>(() => ranking["A"]).Message, StringComparison.Ordinal);
    }

    private sealed class Warning : PrioritizationMethod
    {
        public override string Name => "warning";

        public override MethodResult Score(MethodInput input) => new(new double[input.Count], null, [new("own.warning", "Beware.")]);
    }
}
