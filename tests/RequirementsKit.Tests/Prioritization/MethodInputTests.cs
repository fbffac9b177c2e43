using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Tests.Prioritization;

public sealed class MethodInputTests
{
    private static MethodInput Input => PrioritizationModel.Named("m").Normalize(Normalization.MinMax).With(Criterion.Benefit("a", 3)).With(Criterion.Cost("b", 1)).With(Criterion.Benefit("c", 4).WhenMissing(MissingScores.Reweight)).Build()
        .Rank(ScoreTable.WithCriteria("c", "a", "b").Add("R-2", null, 3, 2).Add("R-10", 8, 7, 5).Build()).Input;

    [Fact]
    public void A_method_sees_items_criteria_weights_and_columns_in_the_order_of_the_model()
    {
        Assert.Equal((2, "R-2", "R-10"), (Input.Count, Input.Item(0), Input.Item(1)));
        Assert.Equal(["a", "b", "c"], Input.Criteria.Select(criterion => criterion.Key));
        Assert.Equal((8, 0.375, 0.125, 0.5), (Input.RawWeightSum, Input.Weight(0), Input.Weight(1), Input.Weight(2)));
        Assert.Equal([3.0, 7], Input.Values(0).ToArray());
        Assert.Equal([double.NaN, 8], Input.Values(2).ToArray());
        Assert.Equal([0, 1], [Input.Transform(1).Apply(5), Input.Transform(1).Apply(2)]);
    }

    [Theory]
    [InlineData("a", 0)]
    [InlineData("b", 1)]
    [InlineData("c", 2)]
    [InlineData("A", -1)]
    [InlineData("x", -1)]
    public void A_criterion_is_found_by_its_key(string key, int expected) => Assert.Equal(expected, Input.IndexOf(key));

    [Fact]
    public void Only_a_criterion_that_may_be_left_out_has_missing_scores()
    {
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(Input.HasMissing));
        Assert.False(Rank(MissingScores.Reweight, 5).Input.HasMissing(0));
        Assert.False(Rank(MissingScores.Worst, null).Input.HasMissing(0));
    }

    [Fact]
    public void The_ends_of_a_column_leave_out_what_is_missing()
    {
        Assert.Equal([(3, 7), (2, 5), (8, 8)], Enumerable.Range(0, 3).Select(Input.Ends));
        Assert.Equal((2, 5), Rank(MissingScores.Error, 5).Input.Ends(0));
    }

    [Fact]
    public void An_inner_method_sees_only_its_own_criteria()
    {
        var inner = Input.Only(criterion => criterion.Key != "b");

        Assert.Equal(["a", "c"], inner.Criteria.Select(criterion => criterion.Key));
        Assert.Equal((7, 3 / 7.0, 4 / 7.0, 2), (inner.RawWeightSum, inner.Weight(0), inner.Weight(1), inner.Count));
        Assert.Equal([double.NaN, 8], inner.Values(1).ToArray());
        Assert.Equal((8, 8), inner.Ends(1));
        Assert.Equal(Input.Transform(2), inner.Transform(1));
        Assert.Equal((2, 5), Rank(MissingScores.Error, 5).Input.Only(_ => true).Ends(0));
        Assert.True(inner.CompareKeys(0, 1) < 0);
    }

    [Fact]
    public void The_plain_explanation_gives_value_share_and_weight()
    {
        var contributions = new Considering().Explain(Input, 1);

        Assert.Equal([(7.0, 1, 0.375, 0), (5, 0, 0.125, 0), (8, 0, 0.5, 0)], contributions.Select(part => (part.Value!.Value, part.Normalized, part.Weight, (int)part.Amount)));
        Assert.All(contributions, part => Assert.Equal((ContributionRole.Considered, false), (part.Role, part.IsFilled)));
        Assert.Throws<ArgumentNullException>("input", () => new Considering().Explain(null!, 0));
    }

    [Fact]
    public void A_method_of_ones_own_starts_plain()
    {
        var method = new Considering();

        Assert.Equal((false, false, false, "considering"), (method.SmallerIsBetter, method.IsItemwise, method.AllowsReweight, method.ToString()));
        Assert.Same(Normalization.None, method.DefaultNormalization);
        Assert.Empty(method.Parameters);
        Assert.Empty(method.Check([]));
    }

    [Fact]
    public void A_result_keeps_its_scores_tiers_and_diagnostics()
    {
        var problem = PrioritizationTexts.BlankKey();
        var result = new MethodResult([1, 2], [2, 1], [problem]);

        Assert.Equal([1, 2], result.Scores);
        Assert.Equal([2, 1], result.Tiers!);
        Assert.Equal([problem], result.Diagnostics);
        Assert.Null(new MethodResult([]).Tiers);
        Assert.Empty(new MethodResult([]).Diagnostics);
        Assert.Throws<ArgumentNullException>("scores", () => new MethodResult(null!));
    }

    private static Ranking Rank(MissingScores missing, double? other) =>
        PrioritizationModel.Named("m").With(Criterion.Benefit("a").WhenMissing(missing)).Build().Rank(ScoreTable.WithCriteria("a").Add("A", 2).Add("B", other).Build());

    private sealed class Considering : PrioritizationMethod
    {
        public override string Name => "considering";

        public override MethodResult Score(MethodInput input) => new(new double[input.Count]);
    }
}
