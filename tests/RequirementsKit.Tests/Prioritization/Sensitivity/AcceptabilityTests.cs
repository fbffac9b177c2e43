using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Internal;
using RequirementsKit.Prioritization.Methods;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Tests.Prioritization.Sensitivity;

public sealed class AcceptabilityTests
{
    /// <summary>More draws than the 256 of one block: each block has its own stream of numbers. A wins when the weight of a is above one quarter.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    public void Shares_and_central_weights_are_counted_over_the_draws_of_the_seed(int draws)
    {
        var (first, second) = Draws(draws, 5).Aggregate(
            (First: new List<double>(), Second: new List<double>()),
            (lists, weight) =>
            {
                (weight > 0.25 ? lists.First : lists.Second).Add(weight);
                return lists;
            });
        var items = Pair().Sensitivity().Acceptability(draws, 5);

        Assert.Equal([first.Count / (double)draws, second.Count / (double)draws], items[0].Shares);
        Assert.Equal([second.Count / (double)draws, first.Count / (double)draws], items[1].Shares);
        Assert.Equal(first.Average(), items[0].CentralWeights!["a"], 1e-12);
        Assert.Equal(1 - first.Average(), items[0].CentralWeights!["b"], 1e-12);
        Assert.Equal(second.Average(), items[1].CentralWeights!["a"], 1e-12);
        Assert.Equal(["A", "B"], items.Select(item => item.Key));
        Assert.All(items, item => Assert.True(item.WinsWithCentralWeights));
    }

    [Fact]
    public void An_item_that_never_wins_has_no_central_weights()
    {
        var items = Model().Rank(ScoreTable.WithCriteria("a", "b").Add("A", 9, 9).Add("B", 1, 1).Build()).Sensitivity().Acceptability(300);

        Assert.Equal([1, 0], items[0].Shares);
        Assert.Equal([0, 1], items[1].Shares);
        Assert.Null(items[1].CentralWeights);
        Assert.Equal([true, false], items.Select(item => item.WinsWithCentralWeights));
    }

    /// <summary>A leads by the weights of the model, but in the one draw of this seed the weight of a is below one quarter.</summary>
    [Fact]
    public void A_leader_that_never_wins_has_no_central_weights()
    {
        var seed = Enumerable.Range(1, 100).Select(number => (ulong)number).First(number => Draws(1, number).Single() < 0.25);
        var items = Pair().Sensitivity().Acceptability(1, seed);

        Assert.Equal(("A", false), (items[0].Key, items[0].WinsWithCentralWeights));
        Assert.Null(items[0].CentralWeights);
        Assert.True(items[1].WinsWithCentralWeights);
    }

    [Fact]
    public void Groups_keep_their_places_in_every_draw()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a").KnockedOutAt(2)).With(Criterion.Benefit("b")).Build();
        var items = model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", 2, 9).Add("B", 3, 1).Add("C", 1, 9).Add("D", 9, 1).Build()).Sensitivity().Acceptability(300);

        Assert.Equal(["D", "B", "A", "C"], items.Select(item => item.Key));
        Assert.Equal([1, 0, 0, 0], items[0].Shares);
        Assert.Equal([0, 1, 0, 0], items[1].Shares);
        Assert.Equal([0, 0, 1, 0], items[2].Shares);
        Assert.Equal([0, 0, 0, 1], items[3].Shares);
    }

    [Fact]
    public void Nothing_ranked_gives_nothing() => Assert.Empty(Model().Rank(ScoreTable.WithCriteria("a", "b").Build()).Sensitivity().Acceptability(10));

    [Fact]
    public void A_draw_is_needed() => Assert.Throws<ArgumentOutOfRangeException>("draws", () => Pair().Sensitivity().Acceptability(0));

    [Fact]
    public void What_is_no_plain_weighted_sum_is_refused_with_the_remedy()
    {
        const string Remedy = " Rank with WeightedSum, and settle missing scores by Worst or Median.";
        var table = ScoreTable.WithCriteria("a", "b").Add("A", 9, 5).Add("B", 1, 5).Build();
        var other = PrioritizationModel.Named("m").By(Topsis.Instance).With(Criterion.Benefit("a")).With(Criterion.Benefit("b")).Build().Rank(table);
        var partial = PrioritizationModel.Named("m").With(Criterion.Benefit("a")).With(Criterion.Benefit("b").WhenMissing(MissingScores.Reweight)).Build()
            .Rank(ScoreTable.WithCriteria("a", "b").Add("A", 9, null).Add("B", 1, 5).Build());

        Assert.Equal("This is known for weighted sums without left-out scores; the ranking was made by topsis." + Remedy, Assert.Throws<InvalidOperationException>(() => other.Sensitivity().OfOrder()).Message);
        Assert.Equal("This is known for weighted sums without left-out scores; the ranking was made by weighted-sum." + Remedy, Assert.Throws<InvalidOperationException>(() => partial.Sensitivity().Acceptability()).Message);
    }

    [Fact]
    public void An_item_cannot_turn_others_round_where_each_stands_for_itself()
    {
        var table = ScoreTable.WithCriteria("a", "b", "c").Add("A", 1, 9, 8).Add("B", 9, 1, 9).Add("C", 1, 1, 1).Add("D", 9, 1, 9).Build();
        Ranking Rank(PrioritizationMethod method, Normalization normalization) => PrioritizationModel.Named("m").By(method).Normalize(normalization)
            .With(Criterion.Benefit("a")).With(Criterion.Benefit("b")).With(Criterion.Benefit("c")).Build().Rank(table);

        Assert.Equal([new RankReversal("B", "A", "D"), new RankReversal("D", "A", "B")], Rank(WeightedSum.Instance, Normalization.Sum).Sensitivity().Reversals());
        Assert.Equal([new RankReversal("X", "A", "B")], Turning().Sensitivity().Reversals());
        Assert.Empty(Rank(WeightedSum.Instance, Normalization.Anchored).Sensitivity().Reversals());
    }

    /// <summary>A method that looks at the other items although the normalization does not: with three items it ranks by a, with two by b.</summary>
    private static Ranking Turning() => PrioritizationModel.Named("m").By(new ByNumber()).Normalize(Normalization.None).With(Criterion.Benefit("a")).With(Criterion.Benefit("b")).Build()
        .Rank(ScoreTable.WithCriteria("a", "b").Add("A", 9, 5).Add("B", 8, 6).Add("X", 1, 1).Build());

    private static IEnumerable<double> Draws(int draws, ulong seed)
    {
        var weights = new double[2];
        SplitMix? random = null;
        for (var draw = 0; draw < draws; draw++)
        {
            random = draw % 256 == 0 ? new SplitMix(seed, (ulong)(draw / 256)) : random!;
            random.Simplex(weights);
            yield return weights[0];
        }
    }

    private static PrioritizationModel Model() => PrioritizationModel.Named("m").With(Criterion.Benefit("a")).With(Criterion.Benefit("b")).Build();

    private static Ranking Pair() => Model().Rank(ScoreTable.WithCriteria("a", "b").Add("A", 7, 1).Add("B", 1, 3).Build());

    private sealed class ByNumber : PrioritizationMethod
    {
        public override string Name => "by-number";

        public override MethodResult Score(MethodInput input) => new(input.Values(input.Count > 2 ? 0 : 1).ToArray());
    }
}
