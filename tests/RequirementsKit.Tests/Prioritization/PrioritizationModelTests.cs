using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization;

public sealed class PrioritizationModelTests
{
    [Fact]
    public void A_builder_keeps_what_it_is_told()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a", 2)).With(Criterion.Cost("b", 3)).By(Topsis.Instance).Normalize(Normalization.MinMax)
            .BreakTiesBy("b").BreakTiesBy("a").CompareBits(30).Build();

        Assert.Equal(("m", "m", 5.0, 30), (model.Name, model.ToString(), model.WeightSum, model.SignificantBits));
        Assert.Equal(["a", "b"], model.Criteria.Select(criterion => criterion.Key));
        Assert.Equal(["b", "a"], model.TieBreakers);
        Assert.Same(Topsis.Instance, model.Method);
        Assert.Same(Normalization.MinMax, model.Normalization);
    }

    [Fact]
    public void A_method_brings_its_normalization_unless_one_is_named()
    {
        Assert.Same(Topsis.Instance.DefaultNormalization, PrioritizationModel.Named("m").With(Criterion.Benefit("a")).By(Topsis.Instance).Build().Normalization);
        Assert.Equal(44, PrioritizationModel.Named("m").With(Criterion.Benefit("a")).Build().SignificantBits);
    }

    [Fact]
    public void A_model_without_criteria_is_refused_for_that_alone() => Assert.Equal(
        [("prioritization.no-criteria", "The model has no criteria. Add one with With(Criterion.Benefit(…)).")],
        Refusals(PrioritizationModel.Named("m")));

    [Fact]
    public void Each_refusal_names_the_value_and_the_remedy() => Assert.Equal(
        [
            ("prioritization.criterion-duplicate", "The criterion 'a' occurs more than once. Give each criterion its own key."),
            ("prioritization.weight", "The weight of 'a' is NaN. A weight is a finite number, zero or more."),
            ("prioritization.weight", "The weight of 'a' is -0.5. A weight is a finite number, zero or more."),
            ("prioritization.weight", "The weight of 'c' is Infinity. A weight is a finite number, zero or more."),
            ("prioritization.scale-open", "'c' is scored on the scale money [0, Infinity], which has no two ends to anchor it. Give it Scale.Between(min, max), or name a relative normalization."),
            ("prioritization.tie-breaker", "Ties are to be broken by 'x', which is no criterion of the model."),
            ("prioritization.significant-bits", "Scores cannot be compared by 8 significant bits. Allowed: 16 to 53."),
        ],
        Refusals(PrioritizationModel.Named("m").With(Criterion.Benefit("a", double.NaN)).With(Criterion.Benefit("a", -0.5)).With(Criterion.Cost("c", double.PositiveInfinity, Scale.Money))
            .BreakTiesBy("a").BreakTiesBy("x").CompareBits(8)));

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    [InlineData(53, true)]
    [InlineData(54, false)]
    public void From_16_to_53_bits_can_be_compared(int bits, bool allowed) => Assert.Equal(allowed, Refusals(PrioritizationModel.Named("m").With(Criterion.Benefit("a")).CompareBits(bits)).Count == 0);

    [Fact]
    public void Some_weight_must_be_above_0()
    {
        Assert.Equal(
            [("prioritization.weights-zero", "All weights are 0, so nothing would count. Give one criterion a weight above 0.")],
            Refusals(PrioritizationModel.Named("m").With(Criterion.Benefit("a", 0)).With(Criterion.Benefit("b", 0))));
        Assert.Empty(Refusals(PrioritizationModel.Named("m").With(Criterion.Benefit("a", 0)).With(Criterion.Benefit("b", 0.1))));
    }

    [Fact]
    public void Only_the_weighted_sum_can_leave_a_score_out()
    {
        var reweighted = Criterion.Benefit("a").WhenMissing(MissingScores.Reweight);

        Assert.Empty(Refusals(PrioritizationModel.Named("m").With(reweighted)));
        Assert.Equal(
            [("prioritization.reweight", "The method topsis cannot leave out 'a' for an item. Choose Error, Exclude, Worst or Median.")],
            Refusals(PrioritizationModel.Named("m").With(reweighted).By(Topsis.Instance)));
        Assert.Empty(Refusals(PrioritizationModel.Named("m").With(reweighted.WhenMissing(MissingScores.Median)).By(Topsis.Instance)));
    }

    [Fact]
    public void An_open_scale_needs_no_ends_where_nothing_is_anchored() =>
        Assert.Empty(Refusals(PrioritizationModel.Named("m").With(Criterion.Benefit("a", 1, Scale.Money)).Normalize(Normalization.MinMax)));

    [Fact]
    public void A_method_adds_its_own_refusals() => Assert.Equal(
        [
            "The method rice needs a criterion with the key 'impact'.",
            "The method rice reads 'effort' as a Cost, and it is a Benefit. Use Criterion.Cost.",
            "'confidence' is scored on the scale 1-9 [1, 9]; it must be Scale.Percent, so that 80 % cannot be taken for 80 or 0.8.",
        ],
        Refusals(PrioritizationModel.Named("m").By(Rice.Instance).With(Criterion.Benefit("reach")).With(Criterion.Benefit("confidence")).With(Criterion.Benefit("effort"))).Select(refusal => refusal.Message));

    [Fact]
    public void New_weights_leave_the_rest_of_the_model_as_it_is()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a", 2)).With(Criterion.Cost("b", 3)).BreakTiesBy("b").CompareBits(30).Build();
        var other = model.WithWeights(new Dictionary<string, double> { ["b"] = 5, ["x"] = 1 }, "AHP");

        Assert.Equal([("a", 2.0, null), ("b", 5.0, "AHP")], other.Criteria.Select(criterion => (criterion.Key, criterion.Weight, criterion.WeightOrigin)));
        Assert.Equal((model.Name, model.SignificantBits), (other.Name, other.SignificantBits));
        Assert.Equal(model.TieBreakers, other.TieBreakers);
    }

    [Fact]
    public void What_is_needed_is_asked_for_by_name()
    {
        var builder = PrioritizationModel.Named("m");
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a")).Build();

        Assert.Throws<ArgumentException>("name", () => PrioritizationModel.Named(" "));
        Assert.Throws<ArgumentNullException>("criterion", () => builder.With(null!));
        Assert.Throws<ArgumentNullException>("method", () => builder.By(null!));
        Assert.Throws<ArgumentNullException>("normalization", () => builder.Normalize(null!));
        Assert.Throws<ArgumentNullException>("criterion", () => builder.BreakTiesBy(null!));
        Assert.Throws<ArgumentNullException>("table", () => model.Rank(null!));
        Assert.Throws<ArgumentNullException>("table", () => model.Top(null!, 1));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => model.Top(ScoreTable.WithCriteria("a").Build(), 0));
        Assert.Throws<ArgumentNullException>("weights", () => model.WithWeights(null!));
        Assert.Throws<ArgumentNullException>("json", () => PrioritizationModel.FromJson(null!));
        Assert.Throws<ArgumentNullException>("problems", () => new PrioritizationException(null!));
    }

    [Fact]
    public void A_refusal_needs_a_problem() =>
        Assert.StartsWith("A refusal needs a problem.", Assert.Throws<ArgumentException>("problems", () => new PrioritizationException([])).Message, StringComparison.Ordinal);

    private static List<(string Code, string Message)> Refusals(PrioritizationModelBuilder builder)
    {
        try
        {
            builder.Build();
            return [];
        }
        catch (PrioritizationException refusal)
        {
            return [.. refusal.Problems.Select(problem => (problem.Code, problem.Message))];
        }
    }
}
