using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Tests.Prioritization.Sensitivity;

public sealed class HindsightTextTests
{
    private static PrioritizationModel Model => PrioritizationModel.Named("m").By(ValueCostRatio.Instance)
        .With(Criterion.Benefit("value", 1, Scale.Amount)).With(Criterion.Cost("cost", 1, Scale.Amount).Named("cost", "成本").WhenMissing(MissingScores.Worst)).Build();

    [Theory]
    [InlineData(4, 4, 0.0)]
    [InlineData(3, 4, 0.25)]
    [InlineData(6, 4, 0.5)]
    [InlineData(-3, -4, 0.25)]
    [InlineData(0, 0, 0.0)]
    [InlineData(1, 0, null)]
    public void The_relative_error_is_measured_by_what_it_turned_out_to_be(double estimate, double actual, double? expected) =>
        Assert.Equal(expected, new EstimateError("A", estimate, actual).Relative);

    [Fact]
    public void One_item_is_told_in_the_singular()
    {
        var hindsight = Rank(("A", 3)).Against("cost", new Dictionary<string, double> { ["A"] = 4 });

        Assert.Equal("The cost of 1 item: 100 % of the estimates were within 25 %, 100 % too low; the mean error is 25 %. Farthest off was A: 3 estimated, 4 actual.", hindsight.ToText());
        Assert.Equal("1 个条目的成本：误差在 25 % 以内的占 100 %，低估的占 100 %，平均相对误差 25 %。偏差最大的是 A：估计 3，实际 4。", hindsight.ToText(Language.Chinese));
        Assert.Null(hindsight.OrderAgreement);
    }

    [Fact]
    public void Estimates_that_were_right_have_no_farthest()
    {
        var hindsight = Rank(("A", 3), ("B", 2)).Against("cost", new Dictionary<string, double> { ["A"] = 3, ["B"] = 2 });

        Assert.Equal("The cost of 2 items: 100 % of the estimates were within 25 %, 0 % too low; the mean error is 0 %.", hindsight.ToText());
        Assert.Equal("2 个条目的成本：误差在 25 % 以内的占 100 %，低估的占 0 %，平均相对误差 0 %。", hindsight.ToText(Language.Chinese));
        Assert.Equal((0, 1, 0, 1), (hindsight.MeanError, hindsight.ShareClose, hindsight.ShareTooLow, hindsight.OrderAgreement));
    }

    [Fact]
    public void An_error_that_no_share_can_tell_is_a_dash()
    {
        var hindsight = Rank(("A", 3)).Against("value", new Dictionary<string, double> { ["A"] = 0 });

        Assert.Equal("The value of 1 item: 0 % of the estimates were within 25 %, 0 % too low; the mean error is –. Farthest off was A: 1 estimated, 0 actual.", hindsight.ToText());
    }

    [Fact]
    public void Nothing_known_is_told_in_both_languages()
    {
        var hindsight = Rank(("A", 3)).Against("cost", new Dictionary<string, double>());

        Assert.Equal(["Nothing is known yet about the actual cost.", "成本尚无实际数据。"], [hindsight.ToText(), hindsight.ToText(Language.Chinese)]);
    }

    [Fact]
    public void Equally_wrong_estimates_stand_in_the_order_of_the_ranking()
    {
        var hindsight = Rank(("A", 4), ("B", 2), ("C", 1)).Against("cost", new Dictionary<string, double> { ["A"] = 8, ["B"] = 4, ["C"] = 1 });

        Assert.Equal(["B", "A", "C"], hindsight.Items.Select(item => item.Key));
        Assert.Equal("cost", hindsight.Criterion.Key);
        Assert.Equal(["C", "B", "A"], hindsight.Ranking.Keys);
    }

    [Fact]
    public void Figures_of_another_criterion_stay_as_they_are()
    {
        var after = Rank(("A", 4), ("B", 2)).Against("value", new Dictionary<string, double> { ["A"] = 40 }).Ranking;

        Assert.Equal((10, 0.5), (after["A"].Score, after["B"].Score));
        Assert.Equal((40.0, 4.0, 1.0, 2.0), (after.Table["A", "value"], after.Table["A", "cost"], after.Table["B", "value"], after.Table["B", "cost"]));
    }

    [Fact]
    public void An_item_that_nobody_estimated_is_ranked_but_not_measured()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a")).With(Criterion.Benefit("b").WhenMissing(MissingScores.Reweight)).Build();
        var hindsight = model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", 5, null).Add("B", 5, 4).Build()).Against("b", new Dictionary<string, double> { ["A"] = 9, ["B"] = 5 });

        Assert.Equal(["B"], hindsight.Items.Select(item => item.Key));
        Assert.Equal(9, hindsight.Ranking.Table["A", "b"]);
    }

    [Fact]
    public void What_cannot_be_used_is_refused_with_the_remedy()
    {
        var ranking = Rank(("A", 3));

        Assert.StartsWith("The model has no criterion 'price'. It has: value, cost.", Assert.Throws<ArgumentException>("criterion", () => ranking.Against("price", new Dictionary<string, double>())).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The actual figure of A is Infinity. Give a finite number, or leave out what is not known yet.",
            Assert.Throws<ArgumentException>("actual", () => ranking.Against("cost", new Dictionary<string, double> { ["A"] = double.PositiveInfinity })).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("criterion", () => ranking.Against(null!, new Dictionary<string, double>()));
        Assert.Throws<ArgumentNullException>("actual", () => ranking.Against("cost", null!));
    }

    private static Ranking Rank(params (string Key, double Cost)[] items)
    {
        var table = ScoreTable.WithCriteria("value", "cost");
        foreach (var (key, cost) in items)
        {
            table.Add(key, 1, cost);
        }

        return Model.Rank(table.Build());
    }

    [Fact]
    public void Figures_have_four_decimals_at_most() =>
        Assert.EndsWith("Farthest off was A: 0.3333 estimated, 12.5 actual.", Rank(("A", 1 / 3.0)).Against("cost", new Dictionary<string, double> { ["A"] = 12.5 }).ToText(), StringComparison.Ordinal);
}
