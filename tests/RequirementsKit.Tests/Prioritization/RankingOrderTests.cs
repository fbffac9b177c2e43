using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization;

/// <summary>The same rules for short lists, which are sorted by comparison, and for long ones of 512 items and more, which are sorted by digits.</summary>
public sealed class RankingOrderTests
{
    public static TheoryData<int> Sizes => [9, 511, 512, 600];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Items_stand_by_score_then_by_the_number_of_their_key(int count)
    {
        var ranking = Rank(count, model => model);

        Assert.Equal(Keys(count).OrderByDescending(Score).ThenBy(Number), ranking.Keys);
        Assert.Equal(Enumerable.Range(1, count), ranking.Items.Select(item => item.Position));
        Assert.All(ranking.Items, item => Assert.Equal(1 + Keys(count).Count(other => Score(other) > item.Score), item.Rank));
        Assert.All(ranking.Items, item => Assert.Equal(1 + Keys(count).Select(Score).Distinct().Count(score => score > item.Score), item.DenseRank));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Where_smaller_is_better_the_order_is_the_other_way_round(int count) =>
        Assert.Equal(Keys(count).OrderBy(Score).ThenBy(Number), Rank(count, model => model.By(new Plain(smallerIsBetter: true))).Keys);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_tier_goes_before_the_next_whatever_the_scores(int count)
    {
        var ranking = Rank(count, model => model.By(new Plain(tiers: 3)));

        Assert.Equal(Keys(count).OrderBy(Tier).ThenByDescending(Score).ThenBy(Number), ranking.Keys);
        Assert.All(ranking.Items, item => Assert.Equal(Tier(item.Key), item.Tier));
        Assert.All(ranking.Items.Zip(ranking.Items.Skip(1)), pair => Assert.Equal(pair.First.Tier == pair.Second.Tier && Score(pair.First.Key).Equals(Score(pair.Second.Key)), pair.First.Rank == pair.Second.Rank));
        Assert.Equal(ranking.Items.Take(5), ranking.Model.Top(ranking.Table, 5));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_is_knocked_out_comes_last_in_the_same_order(int count)
    {
        var ranking = Rank(count, model => model, value => value.KnockedOutAt(3));

        Assert.Equal(Keys(count).OrderBy(key => Score(key) <= 3).ThenByDescending(Score).ThenBy(Number), ranking.Keys);
        Assert.All(ranking.Items, item => Assert.Equal(Score(item.Key) <= 3, item.IsKnockedOut));
        Assert.Equal(ranking.Items.Take(5), ranking.Model.Top(ranking.Table, 5));
        Assert.Equal(ranking.Items, ranking.Model.Top(ranking.Table, count + 1));
    }

    [Fact]
    public void What_is_knocked_out_shares_no_rank_with_an_item_of_the_same_score()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value")).With(Criterion.Benefit("risk", 0).KnockedOutAt(2)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("value", "risk").Add("A", 5, 9).Add("B", 5, 1).Build());

        Assert.Equal([("A", 1, false), ("B", 2, true)], ranking.Items.Select(item => (item.Key, item.Rank, item.IsKnockedOut)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_chain_decides_before_the_key(int count)
    {
        var ranking = Rank(count, model => model.With(Criterion.Benefit("tie", 0, Scale.Any)).With(Criterion.Cost("last", 0, Scale.Any)).BreakTiesBy("tie").BreakTiesBy("last"));

        Assert.Equal(Keys(count).OrderByDescending(Score).ThenByDescending(Tie).ThenBy(key => -Number(key)), ranking.Keys);
        Assert.Equal(Enumerable.Range(1, count), ranking.Items.Select(item => item.Rank));
        Assert.Equal(ranking.Items.Take(7), ranking.Model.Top(ranking.Table, 7));
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        var sorted = ScoreTable.WithCriteria("value").Add("R-1", 5).Add("R-2", 5).Add("R-10", 5).Build();
        var mixed = ScoreTable.WithCriteria("value").Add("R-10", 5).Add("R-1", 5).Add("R-2", 5).Build();
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value")).Build();

        Assert.Equal(model.Rank(sorted).Items, model.Rank(mixed).Items);
        Assert.Equal([true, false], [sorted.IsInKeyOrder, mixed.IsInKeyOrder]);
    }

    [Fact]
    public void A_method_must_give_one_score_and_one_tier_for_each_item()
    {
        Assert.Equal(
            "The method plain gave 3 scores and 2 tiers for 3 items. It must give one score for each and, if it makes tiers, one tier.",
            Assert.Throws<InvalidOperationException>(() => Rank(3, model => model.By(new Plain(tiers: 3, lost: 1)))).Message);
        Assert.Equal(
            "The method plain gave 2 scores and 0 tiers for 3 items. It must give one score for each and, if it makes tiers, one tier.",
            Assert.Throws<InvalidOperationException>(() => Rank(3, model => model.By(new Plain(lostScores: 1)))).Message);
    }

    [Fact]
    public void Each_score_that_is_no_number_is_refused_with_its_item() => Assert.Equal(
        ["R-2", "R-3"],
        Assert.Throws<PrioritizationException>(() => Rank(3, model => model.By(new Plain(numbers: 1)))).Problems.Select(problem => problem.Item));

    private static Ranking Rank(int count, Func<PrioritizationModelBuilder, PrioritizationModelBuilder> change, Func<Criterion, Criterion>? value = null)
    {
        var criterion = Criterion.Benefit("value", 1, Scale.Any);
        var model = change(PrioritizationModel.Named("m").Normalize(Normalization.None).With(value is null ? criterion : value(criterion))).Build();
        string[] keys = [.. Keys(count)];
        return model.Rank(ScoreTable.FromColumns(keys, [new("value", [.. keys.Select(Score)]), new("tie", [.. keys.Select(Tie)]), new("last", [.. keys.Select(key => (double)-Number(key))])]));
    }

    private static IEnumerable<string> Keys(int count) => Enumerable.Range(1, count).Select(i => $"R-{i}");

    private static int Number(string key) => int.Parse(key.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture);

    private static double Score(string key) => Number(key) * 7 % 11;

    private static double Tie(string key) => Number(key) % 2;

    private static int Tier(string key) => 1 + (Number(key) % 3);

    private sealed class Plain(bool smallerIsBetter = false, int tiers = 0, int lost = 0, int lostScores = 0, int numbers = int.MaxValue) : PrioritizationMethod
    {
        public override string Name => "plain";

        public override bool SmallerIsBetter => smallerIsBetter;

        public override MethodResult Score(MethodInput input) => new(
            [.. Enumerable.Range(0, input.Count - lostScores).Select(i => i < numbers ? input.Values(0)[i] : double.NegativeInfinity)],
            tiers == 0 ? null : [.. Enumerable.Range(0, input.Count - lost).Select(i => Tier(input.Item(i)))]);
    }

    [Fact]
    public void Equal_scores_in_different_tiers_share_no_rank()
    {
        var ranking = PrioritizationModel.Named("m").By(Moscow.Alone).With(Moscow.Criterion).Build().Rank(ScoreTable.WithCriteria("moscow").Add("A", 2).Add("B", 1).Add("C", 2).Build());

        Assert.Equal([("B", 1, 1), ("A", 2, 2), ("C", 2, 2)], ranking.Items.Select(item => (item.Key, item.Rank, item.DenseRank)));
    }
}
