using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization;

/// <summary>Tables that nobody means to give. The answer is a ranking or a refusal, never a score that is no number.</summary>
public sealed class HostileTableTests
{
    private static readonly PrioritizationMethod[] Methods =
        [WeightedSum.Instance, WeightedProduct.Instance, ValueCostRatio.WithSmallestCost(0.5), Topsis.Instance, Vikor.Instance, Promethee.Instance];

    private static readonly double[] Strange = [0, -0.0, double.Epsilon, double.MaxValue, double.MinValue, 1e308, -1e308, 1e-308, 1, Math.PI];

    public static TheoryData<string> Normalizations => [.. Normalization.All.Select(normalization => normalization.Name)];

    [Theory]
    [MemberData(nameof(Normalizations))]
    public void Strange_numbers_give_finite_scores_or_a_refusal(string normalization)
    {
        foreach (var method in Methods)
        {
            foreach (var one in Strange)
            {
                foreach (var two in Strange)
                {
                    Try(method, normalization, ScoreTable.WithCriteria("a", "b").Add("A", one, two).Add("B", two, one).Add("C", 1, 1).Build());
                }
            }
        }

        static void Try(PrioritizationMethod method, string normalization, ScoreTable table)
        {
            try
            {
                var ranking = PrioritizationModel.Named("m").By(method).Normalize(Normalization.All.Single(n => n.Name == normalization))
                    .With(Criterion.Benefit("a", 1, Scale.Any)).With(Criterion.Cost("b", 1, Scale.Any)).Build().Rank(table);
                Assert.All(ranking.Items, item => Assert.True(double.IsFinite(item.Score), $"{method} {normalization}"));
                Assert.All(ranking.Keys, key => Assert.DoesNotContain("NaN", ranking.Explain(key).ToText(), StringComparison.Ordinal));
            }
            catch (PrioritizationException refusal)
            {
                Assert.All(refusal.Problems, problem => Assert.NotEmpty(problem.Message));
            }
        }
    }

    [Fact]
    public void Numbers_too_large_to_reckon_with_are_refused_by_name()
    {
        var model = PrioritizationModel.Named("m").Normalize(Normalization.MinMax).With(Criterion.Benefit("a", 1, Scale.Any)).Build();
        var problem = Assert.Throws<PrioritizationException>(() => model.Rank(ScoreTable.WithCriteria("a").Add("A", double.MaxValue).Add("B", double.MinValue).Build())).Problems.Single();

        Assert.Equal(("prioritization.too-large", "a"), (problem.Code, problem.Criterion));
        Assert.Contains("larger unit", problem.Message, StringComparison.Ordinal);
        Assert.Equal("prioritization.scale-open", Assert.Throws<PrioritizationException>(() =>
            PrioritizationModel.Named("m").With(Criterion.Benefit("a", 1, Scale.Between(double.MinValue, double.MaxValue))).Build()).Problems.Single().Code);
    }

    [Fact]
    public void A_method_of_ones_own_that_gives_no_number_is_refused_with_the_item()
    {
        var problem = Assert.Throws<PrioritizationException>(() => Tables.Model(new Broken(double.NaN), [1, 1, 1, 1]).Rank(Tables.Of(Tables.Rows(1, 2, 2)))).Problems[0];

        Assert.Equal(("prioritization.no-score", "R-0"), (problem.Code, problem.Item));
        Assert.Contains("broken gives R-0 NaN", problem.Message, StringComparison.Ordinal);
        Assert.Contains("one score for each", Assert.Throws<InvalidOperationException>(() => Tables.Model(new Broken(null), [1, 1, 1, 1]).Rank(Tables.Of(Tables.Rows(1, 2, 2)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_equal_items_share_the_first_rank_in_the_order_of_their_numbers()
    {
        const int Count = 1_000_000;
        var table = ScoreTable.FromColumns(Enumerable.Range(1, Count).Select(i => $"R-{i}"), [new("a", new double[Count]), new("b", new double[Count])]);
        var ranking = PrioritizationModel.Named("m").With(Criterion.Benefit("a", 1, Scale.Percent)).With(Criterion.Cost("b", 1, Scale.Percent)).Build().Rank(table);

        Assert.Equal(["R-1", "R-2", "R-3"], ranking.Keys.Take(3));
        Assert.Equal("R-1000000", ranking.Keys[^1]);
    }

    [Fact]
    public void A_table_in_which_all_is_missing_is_refused_excluded_or_worst_as_the_criterion_says()
    {
        var table = ScoreTable.WithCriteria("a").Add("A", (double?)null).Add("B", (double?)null).Build();
        Ranking Rank(MissingScores missing) => PrioritizationModel.Named("m").With(Criterion.Benefit("a").WhenMissing(missing)).Build().Rank(table);

        Assert.Equal(2, Assert.Throws<PrioritizationException>(() => Rank(MissingScores.Error)).Problems.Count);
        Assert.Equal(["A", "B"], Rank(MissingScores.Exclude).Excluded);
        Assert.Equal(["A", "B"], Rank(MissingScores.Reweight).Excluded);
        Assert.All(Rank(MissingScores.Worst).Items, item => Assert.Equal((0.0, 1, true), (item.Score, item.Rank, item.IsPartial)));
        Assert.All(Rank(MissingScores.Median).Items, item => Assert.Equal(0, item.Score));
    }

    private sealed class Broken(double? score) : PrioritizationMethod
    {
        public override string Name => "broken";

        public override MethodResult Score(MethodInput input) => new(score is { } value ? [.. Enumerable.Repeat(value, input.Count)] : []);
    }
}
