using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Tests.Prioritization.Sensitivity;

public sealed class StabilityIntervalTests
{
    private static Criterion Value => Criterion.Benefit("value", 0.5).Named("value", "价值");

    [Fact]
    public void Both_ends_are_told_with_who_passes_whom()
    {
        var interval = new StabilityInterval(Value, 0.3, 0.71428, "B", "A", "C", "D");

        Assert.Equal("The weight of value is 0.5. Below 0.3, B passes A. Above 0.7143, C passes D.", interval.ToText());
        Assert.Equal("价值的权重为 0.5。低于 0.3 时 B 超过 A。高于 0.7143 时 C 超过 D。", interval.ToText(Language.Chinese));
    }

    [Fact]
    public void One_end_is_told_alone()
    {
        Assert.Equal("The weight of value is 0.5. Below 0.3, B passes A.", new StabilityInterval(Value, 0.3, double.PositiveInfinity, "B", "A", null, null).ToText());
        Assert.Equal("价值的权重为 0.5。低于 0.3 时 B 超过 A。", new StabilityInterval(Value, 0.3, double.PositiveInfinity, "B", "A", null, null).ToText(Language.Chinese));
        Assert.Equal("The weight of value is 0.5. Above 0.7, C passes D.", new StabilityInterval(Value, 0, 0.7, null, null, "C", "D").ToText());
    }

    [Fact]
    public void No_end_is_told_as_such()
    {
        var interval = new StabilityInterval(Value, 0, double.PositiveInfinity, null, null, null, null);

        Assert.Equal("The weight of value is 0.5. No weight changes that.", interval.ToText());
        Assert.Equal("价值的权重为 0.5。任何权重都不改变结果。", interval.ToText(Language.Chinese));
    }

    /// <summary>
    /// Shares on a and b: A (1, 0), B (0.5, 0.5), C (0, 0.75), with weights 3 and 1: scores 3, 2 and 0.75.
    /// A leads B by 1 and a alone gives 0.5 of it a unit, so at a = 1 they are equal, and at b = 3. B leads C by 1.25: at b = 1 + 1.25 / 0.25 = 6, at a = 3 − 1.25 / 0.5 = 0.5.
    /// A leads C by 2.25: at a = 0.75 and at b = 4.
    /// </summary>
    [Fact]
    public void The_nearest_pair_of_neighbours_gives_each_end()
    {
        var sensitivity = Three().Sensitivity();

        Assert.Equal(
            [("a", 1.0, double.PositiveInfinity, "B", "A", null, null), ("b", 0.0, 3.0, null, null, "B", "A")],
            sensitivity.OfOrder().Select(end => (end.Criterion.Key, end.Lower, end.Upper, end.BelowPasses, end.BelowPassed, end.AbovePasses, end.AbovePassed)));
        Assert.Equal(sensitivity.OfOrder(), sensitivity.OfWinner());
        Assert.Equal(
            [("a", 0.75, double.PositiveInfinity, "C", "A", null, null), ("b", 0.0, 4.0, null, null, "C", "A")],
            sensitivity.OfTop(2).Select(end => (end.Criterion.Key, end.Lower, end.Upper, end.BelowPasses, end.BelowPassed, end.AbovePasses, end.AbovePassed)));
    }

    /// <summary>A, B and C stand in even steps on both criteria: shares 1, 0.5, 0 on a and 0, 0.125, 0.25 on b. So both pairs of neighbours are equal at a = 0.25 and at b = 4.</summary>
    [Fact]
    public void Of_two_pairs_that_turn_round_at_the_same_weight_the_first_is_told()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a", 1, Scale.Between(0, 8))).With(Criterion.Benefit("b", 1, Scale.Between(0, 8))).Build();
        var ends = model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", 8, 0).Add("B", 4, 1).Add("C", 0, 2).Build()).Sensitivity().OfOrder();

        Assert.Equal([("a", 0.25, "B", "A"), ("b", 4.0, "B", "A")], ends.Select(end => (end.Criterion.Key, end.BelowPasses is null ? end.Upper : end.Lower, end.BelowPasses ?? end.AbovePasses, end.BelowPassed ?? end.AbovePassed)));
    }

    [Fact]
    public void The_whole_list_on_top_leaves_nobody_to_pass() =>
        Assert.All(Three().Sensitivity().OfTop(3).Concat(Three().Sensitivity().OfTop(4)), end => Assert.Equal((0, double.PositiveInfinity, null, null), (end.Lower, end.Upper, end.BelowPasses, end.AbovePasses)));

    [Fact]
    public void A_weight_that_may_fall_to_0_has_no_lower_end()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a")).With(Criterion.Benefit("b")).Build();
        var end = model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", 9, 5).Add("B", 1, 4).Build()).Sensitivity().OfOrder()[0];

        Assert.Equal((0, null, null), (end.Lower, end.BelowPasses, end.BelowPassed));
    }

    [Fact]
    public void A_weight_of_which_0_just_makes_them_equal_has_the_lower_end_0()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a")).With(Criterion.Benefit("b")).Build();
        var end = model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", 9, 5).Add("B", 1, 5).Build()).Sensitivity().OfOrder()[0];

        Assert.Equal((0, "B", "A"), (end.Lower, end.BelowPasses, end.BelowPassed));
    }

    [Fact]
    public void The_number_on_top_is_one_at_least() => Assert.Throws<ArgumentOutOfRangeException>("count", () => Three().Sensitivity().OfTop(0));

    /// <summary>As the three above, but C is knocked out by a: it would be the first to pass A, and no weight of b lets it. B still does, at b = 3; among the others nothing ends.</summary>
    [Fact]
    public void No_weight_moves_an_item_out_of_its_group()
    {
        var sensitivity = PrioritizationModel.Named("m").With(Criterion.Benefit("a", 3, Scale.Between(0, 4)).KnockedOutAt(1)).With(Criterion.Benefit("b", 1, Scale.Between(0, 4))).Build()
            .Rank(ScoreTable.WithCriteria("a", "b").Add("A", 4, 0).Add("B", 2, 2).Add("C", 0, 4).Build()).Sensitivity();

        Assert.Equal((3.0, "B", "A"), (sensitivity.OfOrder()[1].Upper, sensitivity.OfOrder()[1].AbovePasses, sensitivity.OfOrder()[1].AbovePassed));
        Assert.All(sensitivity.OfTop(2), end => Assert.Equal((0, double.PositiveInfinity, null, null), (end.Lower, end.Upper, end.BelowPasses, end.AbovePasses)));
    }

    private static Ranking Three() => PrioritizationModel.Named("m").With(Criterion.Benefit("a", 3, Scale.Between(0, 4))).With(Criterion.Benefit("b", 1, Scale.Between(0, 4))).Build()
        .Rank(ScoreTable.WithCriteria("a", "b").Add("A", 4, 0).Add("B", 2, 2).Add("C", 0, 3).Build());

    /// <summary>
    /// Scores with weights 3 and 1: A 3, B 1.25, C 1. A and C are equal at a = 3 − 2 / 1 = 1 and at b = 1 + 2 / 1 = 3, before A and B are;
    /// B and C are equal at a = 3 − 0.25 / 0.25 = 2 and at b = 1 + 0.25 / 0.5 = 1.5, which is nothing to the winner.
    /// </summary>
    [Fact]
    public void What_happens_below_the_top_is_nothing_to_it()
    {
        var sensitivity = PrioritizationModel.Named("m").With(Criterion.Benefit("a", 3, Scale.Between(0, 4))).With(Criterion.Benefit("b", 1, Scale.Between(0, 4))).Build()
            .Rank(ScoreTable.WithCriteria("a", "b").Add("A", 4, 0).Add("B", 1, 2).Add("C", 0, 4).Build()).Sensitivity();

        Assert.Equal([(1.0, "C", "A"), (0.0, null, null)], sensitivity.OfWinner().Select(end => (end.Lower, end.BelowPasses, end.BelowPassed)));
        Assert.Equal([(double.PositiveInfinity, null, null), (3.0, "C", "A")], sensitivity.OfWinner().Select(end => (end.Upper, end.AbovePasses, end.AbovePassed)));
        Assert.Equal([(2.0, "C", "B"), (0.0, null, null)], sensitivity.OfOrder().Select(end => (end.Lower, end.BelowPasses, end.BelowPassed)));
        Assert.Equal([(double.PositiveInfinity, null, null), (1.5, "C", "B")], sensitivity.OfOrder().Select(end => (end.Upper, end.AbovePasses, end.AbovePassed)));
    }

    [Fact]
    public void Only_items_of_one_group_pass_each_other()
    {
        var ends = PrioritizationModel.Named("m").With(Criterion.Benefit("a").KnockedOutAt(2)).With(Criterion.Benefit("b")).Build()
            .Rank(ScoreTable.WithCriteria("a", "b").Add("A", 2, 9).Add("B", 3, 1).Add("C", 1, 9).Add("D", 9, 1).Build()).Sensitivity().OfOrder();

        Assert.Equal([(0.0, "B", "D"), (0.0, null, null)], ends.Select(end => (end.Lower, end.BelowPasses, end.BelowPassed)));
        Assert.All(ends, end => Assert.Equal((double.PositiveInfinity, null, null), (end.Upper, end.AbovePasses, end.AbovePassed)));
    }
}
