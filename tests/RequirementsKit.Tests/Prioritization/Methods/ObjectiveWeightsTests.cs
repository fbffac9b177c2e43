using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class ObjectiveWeightsTests
{
    private static readonly Criterion[] Two = [Criterion.Benefit("a", 1, Scale.Any), Criterion.Cost("b", 1, Scale.Any)];

    /// <summary>Shares of a quarter and three quarters have the entropy (¼ ln 4 + ¾ ln 4⁄3) ÷ ln 2; a share of everything has none.</summary>
    [Fact]
    public void Entropy_weighs_by_what_the_shares_tell()
    {
        var weights = ObjectiveWeights.Entropy(Table([1, 0], [3, 8]), Two).Weights;
        var told = 1 - (((0.25 * Math.Log(4)) + (0.75 * Math.Log(4.0 / 3))) / Math.Log(2));

        Assert.Equal(0.1887218755408671, told, 1e-12);
        Assert.Equal(told / (told + 1), weights["a"], 1e-12);
        Assert.Equal(1 / (told + 1), weights["b"], 1e-12);
    }

    /// <summary>Three equal shares are divided by ln 3, so that the most even column has the entropy 1.</summary>
    [Fact]
    public void Entropy_is_measured_against_that_of_equal_shares()
    {
        var weights = ObjectiveWeights.Entropy(Table([1, 1], [1, 1], [2, 2]), Two).Weights;

        Assert.Equal((0.5, 0.5), (weights["a"], weights["b"]));
        var uneven = ObjectiveWeights.Entropy(Table([1, 1], [1, 1], [2, 0]), Two).Weights;
        var (a, b) = (1 - (1.5 * Math.Log(2) / Math.Log(3)), 1 - (Math.Log(2) / Math.Log(3)));
        Assert.Equal(a / (a + b), uneven["a"], 1e-12);
    }

    /// <summary>Stretched, a is 0, ½, 1 and b is 1, 0, 0: variances of 1⁄6 and 2⁄9, so deviations of √3 : 2.</summary>
    [Fact]
    public void Standard_deviations_are_those_of_the_stretched_columns()
    {
        var weights = ObjectiveWeights.StandardDeviation(Table([10, -1], [30, 7], [50, 7]), Two).Weights;

        Assert.Equal(Math.Sqrt(3) / (2 + Math.Sqrt(3)), weights["a"], 1e-12);
        Assert.Equal(2 / (2 + Math.Sqrt(3)), weights["b"], 1e-12);
    }

    /// <summary>b is a turned round and costs, so both tell the same and neither conflicts with the other; c is unrelated to both.</summary>
    [Fact]
    public void Critic_counts_conflict_after_costs_are_turned_round()
    {
        Criterion[] criteria = [.. Two, Criterion.Benefit("c", 1, Scale.Any), Criterion.Benefit("d", 1, Scale.Any)];
        var table = ScoreTable.WithCriteria("a", "b", "c", "d").Add("W", 0, 9, 0, 5).Add("X", 0, 9, 4, 5).Add("Y", 2, 3, 0, 5).Add("Z", 2, 3, 4, 5).Build();
        var derived = ObjectiveWeights.Critic(table, criteria);

        Assert.Equal([0.25, 0.25, 0.5, 0], criteria.Select(criterion => Math.Round(derived.Weights[criterion.Key], 12)));
        Assert.Equal(["'d' tells no two items apart, so no weight can be derived for it."], derived.Diagnostics.Select(problem => problem.Message));
        Assert.Equal(["“d”无法区分任何两个条目，因此得不出它的权重。"], derived.Diagnostics.Select(problem => problem.ChineseMessage));
    }

    [Fact]
    public void One_item_tells_nothing()
    {
        var derived = ObjectiveWeights.Entropy(Table([1, 3]), Two);

        Assert.Equal((0.5, 0.5, 2), (derived.Weights["a"], derived.Weights["b"], derived.Diagnostics.Count));
    }

    [Fact]
    public void What_entropy_refuses_is_named_with_a_remedy()
    {
        var table = ScoreTable.WithCriteria("a", "c").Add("X", -1, 1).Add("Y", null, 1).Add("Z", 0, 1).Build();
        var error = Assert.Throws<PrioritizationException>(() => ObjectiveWeights.Entropy(table, Two));

        Assert.Equal(
            [
                ("The table has no column 'b'. It has: a, c.", null, "b"),
                ("X has -1 on 'a', and entropy needs shares of a total: 0 or more.", "X", "a"),
                ("Y has no score on 'a'. Score it, or leave the item out of the table.", "Y", "a"),
            ],
            error.Problems.Select(problem => (problem.Message, problem.Item, problem.Criterion)));
    }

    [Fact]
    public void Deviations_take_negative_scores_and_refuse_missing_ones()
    {
        var table = ScoreTable.WithCriteria("a").Add("X", -1).Add("Y", (double?)null).Build();
        Criterion[] one = [Two[0]];

        Assert.All((Func<ScoreTable, IReadOnlyList<Criterion>, DerivedWeights>[])[ObjectiveWeights.StandardDeviation, ObjectiveWeights.Critic], weigh =>
        {
            Assert.Equal(["Y"], Assert.Throws<PrioritizationException>(() => weigh(table, one)).Problems.Select(problem => problem.Item));
            Assert.Throws<ArgumentNullException>("table", () => weigh(null!, one));
            Assert.Throws<ArgumentNullException>("criteria", () => weigh(table, null!));
        });
    }

    private static ScoreTable Table(params double[][] rows) =>
        rows.Index().Aggregate(ScoreTable.WithCriteria("a", "b"), (table, row) => table.Add($"I{row.Index}", row.Item[0], row.Item[1])).Build();
}
