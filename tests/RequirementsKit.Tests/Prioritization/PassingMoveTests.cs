using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization;

public sealed class PassingMoveTests
{
    private static ScoreTable Pair => ScoreTable.WithCriteria("value", "cost").Add("A", 8, 2).Add("B", 4, 4).Build();

    [Fact]
    public void On_a_stepped_scale_the_nearest_step_that_passes_is_named()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value")).With(Criterion.Cost("cost")).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("value", "cost").Add("A", 6, 4).Add("B", 5, 5).Build());

        Assert.Equal([("cost", 5.0, 2.0), ("value", 5, 8)], Moves(ranking, "B"));
    }

    [Fact]
    public void Costs_are_named_before_benefits_and_what_does_not_count_is_not_named()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value")).With(Criterion.Benefit("idle", 0)).With(Criterion.Cost("cost")).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("value", "idle", "cost").Add("A", 6, 1, 4).Add("B", 5, 1, 5).Build());

        Assert.Equal(["cost", "value"], Moves(ranking, "B").Select(move => move.Criterion));
    }

    [Fact]
    public void A_criterion_that_no_step_lets_pass_is_not_named()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value", 9)).With(Criterion.Benefit("small", 1)).Build();

        Assert.Equal([("value", 1.0, 9.0)], Moves(model.Rank(ScoreTable.WithCriteria("value", "small").Add("A", 9, 1).Add("B", 1, 2).Build()), "B"));
    }

    [Fact]
    public void A_left_out_score_cannot_move()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a")).With(Criterion.Benefit("b").WhenMissing(MissingScores.Reweight)).Build();

        Assert.Equal([("a", 3.0, 6.0)], Moves(model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", 5, 5).Add("B", 3, null).Build()), "B"));
    }

    [Fact]
    public void Between_two_ends_the_smallest_move_has_four_decimals()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value", 2, Scale.Between(0, 10))).With(Criterion.Cost("cost", 1, Scale.Between(0, 10))).Build();

        // A leads by 0.4·2 + 0.2·1 = 1 of 3, so the value must rise by 5 and a little more; no cost saves as much as 10.
        Assert.Equal([("value", 4.0, 9.0001)], Moves(model.Rank(Pair), "B"));
    }

    [Fact]
    public void On_an_open_scale_the_move_is_searched_for_ever_farther_away()
    {
        var model = PrioritizationModel.Named("m").By(ValueCostRatio.Instance).With(Criterion.Benefit("value", 1, Scale.Amount)).With(Criterion.Cost("cost", 1, Scale.Amount)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("value", "cost").Add("A", 400, 1).Add("B", 2, 4).Build());

        // At equal ratios A keeps its place by its key, so B needs a little more than 1600 for 4, or a little less than 0.005 for 2.
        Assert.Equal([("cost", 4.0, 0.0049), ("value", 2, 1600.0001)], Moves(ranking, "B"));
    }

    [Fact]
    public void A_move_that_four_decimals_would_carry_off_the_scale_is_named_as_it_is()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value", 1, Scale.Between(0, 0.00005))).Build();
        var (_, from, to) = Assert.Single(Moves(model.Rank(ScoreTable.WithCriteria("value").Add("A", 0.00004).Add("B", 0).Build()), "B"));

        Assert.Equal(0, from);
        Assert.Equal(0.00004, to, 1e-15);
    }

    [Fact]
    public void A_cost_that_can_never_fall_far_enough_is_not_named()
    {
        var model = PrioritizationModel.Named("m").By(ValueCostRatio.Instance).With(Criterion.Benefit("value", 1, Scale.Amount)).With(Criterion.Cost("cost", 1, Scale.Amount)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("value", "cost").Add("A", 1_000_000, 1).Add("B", 1, 1).Build());

        Assert.Equal(["value"], Moves(ranking, "B").Select(move => move.Criterion));
    }

    [Fact]
    public void An_equal_item_that_comes_first_by_its_key_passes_without_a_move_worth_naming()
    {
        var model = PrioritizationModel.Named("m").By(ValueCostRatio.Instance).With(Criterion.Benefit("value", 1, Scale.Amount)).With(Criterion.Cost("cost", 1, Scale.Amount)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("value", "cost").Add("A", 1, 2).Add("B", 1, 1).Build());

        Assert.Equal([("cost", 2.0, 1.0), ("value", 1, 2)], Moves(ranking, "A"));
    }

    [Fact]
    public void A_scale_open_downwards_is_searched_as_well()
    {
        var model = PrioritizationModel.Named("m").Normalize(Normalization.None).With(Criterion.Cost("cost", 1, Scale.Any)).Build();

        Assert.Equal([("cost", 5.0, -30.0001)], Moves(model.Rank(ScoreTable.WithCriteria("cost").Add("A", -30).Add("B", 5).Build()), "B"));
    }

    [Fact]
    public void What_no_number_lets_pass_is_not_named()
    {
        var model = PrioritizationModel.Named("m").By(WeightedProduct.Instance).With(Criterion.Benefit("a", 1, Scale.Percent)).With(Criterion.Benefit("b", 1, Scale.Percent)).Build();

        // B has nothing on b, so no a makes its product more than 0.
        Assert.DoesNotContain("a", Moves(model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", 1, 1).Add("B", 5, 0).Build()), "B").Select(move => move.Criterion));
    }

    [Fact]
    public void Where_others_change_the_score_all_of_them_are_ranked_again()
    {
        var model = PrioritizationModel.Named("m").Normalize(Normalization.MinMax).With(Criterion.Benefit("value", 1, Scale.Between(0, 100))).With(Criterion.Benefit("reach", 1, Scale.Between(0, 100))).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("value", "reach").Add("A", 100, 50).Add("B", 50, 50).Add("C", 0, 0).Build());

        // Reach: B at 100 has 1/2 + 1 against A's 1 + 1/2 and stays behind by its key. Value: only with 100 would they be equal.
        Assert.Empty(Moves(ranking, "B"));
        Assert.Equal([("value", 0.0, 50.0001)], Moves(model.Rank(ScoreTable.WithCriteria("value", "reach").Add("A", 100, 50).Add("B", 50, 50).Add("C", 0, 50).Build()), "C").Take(1));
    }

    [Fact]
    public void Nothing_moves_an_item_out_of_its_group()
    {
        var model = PrioritizationModel.Named("m").By(Moscow.Alone).With(Moscow.Criterion).Build();

        Assert.Empty(Moves(model.Rank(ScoreTable.WithCriteria("moscow").Add("A", 1).Add("B", 2).Build()), "B"));
    }

    private static IEnumerable<(string Criterion, double From, double To)> Moves(Ranking ranking, string key) =>
        ranking.Explain(key).Moves.Select(move => (move.Criterion.Key, move.From, move.To));

    [Fact]
    public void What_only_breaks_ties_is_not_named()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value")).With(Criterion.Cost("tie", 0)).BreakTiesBy("tie").Build();

        Assert.Equal([("value", 5.0, 6.0)], Moves(model.Rank(ScoreTable.WithCriteria("value", "tie").Add("A", 5, 2).Add("B", 5, 7).Build()), "B"));
    }

    [Fact]
    public void A_left_out_score_between_two_ends_cannot_move_either()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a")).With(Criterion.Benefit("b", 1, Scale.Between(0, 10)).WhenMissing(MissingScores.Reweight)).Build();

        Assert.Equal(["a"], Moves(model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", 5, 5).Add("B", 3, null).Build()), "B").Select(move => move.Criterion));
    }

    [Fact]
    public void A_move_is_not_rounded_off_its_scale()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value", 1, Scale.Between(0, 9.99995))).Build();

        Assert.InRange(Assert.Single(Moves(model.Rank(ScoreTable.WithCriteria("value").Add("A", 9.99993).Add("B", 5).Build()), "B")).To, 9.99993, 9.99995);
    }

    [Fact]
    public void A_value_that_the_method_refuses_passes_nothing()
    {
        var model = PrioritizationModel.Named("m").By(ValueCostRatio.Instance).With(Criterion.Benefit("value", 1, Scale.Amount)).With(Criterion.Cost("cost", 1, Scale.Amount)).Build();

        Assert.Equal(["value"], Moves(model.Rank(ScoreTable.WithCriteria("value", "cost").Add("A", 1, 1).Add("B", 0, 4).Build()), "B").Select(move => move.Criterion));
    }

    /// <summary>From 0 to 100 on both, so shares are hundredths: Y has 0.9 and Z 0.85. Of the two alone each would be best on one criterion.</summary>
    [Fact]
    public void A_relative_share_is_measured_against_all_items()
    {
        var model = PrioritizationModel.Named("m").Normalize(Normalization.MinMax).With(Criterion.Benefit("value", 1, Scale.Between(0, 100))).With(Criterion.Benefit("reach", 1, Scale.Between(0, 100))).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("value", "reach").Add("W", 0, 0).Add("X", 100, 100).Add("Y", 50, 40).Add("Z", 40, 45).Build());

        Assert.Equal([("value", 40.0, 45.0001), ("reach", 45, 50.0001)], Moves(ranking, "Z"));
    }
}
