using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class NormalizationTests
{
    private static Criterion Benefit => Criterion.Benefit("b", 1, Scale.Between(0, 10));
    private static Criterion Cost => Criterion.Cost("c", 1, Scale.Between(0, 10));

    [Fact]
    public void Anchored_shares_come_from_the_scale_alone() => Expect(Normalization.Anchored, [2, 4, 8], [0.2, 0.4, 0.8], [0.8, 0.6, 0.2]);

    [Fact]
    public void None_keeps_a_benefit_and_turns_a_cost_round() => Expect(Normalization.None, [2, 4, 8], [2, 4, 8], [-2, -4, -8]);

    [Fact]
    public void Linear_is_x_to_the_largest_and_the_smallest_to_x() => Expect(Normalization.Linear, [2, 4, 8], [0.25, 0.5, 1], [1, 0.5, 0.25]);

    [Fact]
    public void Linear_costs_of_0_tell_nothing_apart() => Expect(Normalization.Linear, [0, 4, 8], [0, 0.5, 1], [0, 0, 0]);

    [Fact]
    public void Min_max_goes_from_the_smallest_to_the_largest() => Expect(Normalization.MinMax, [2, 5, 8], [0, 0.5, 1], [1, 0.5, 0]);

    [Fact]
    public void Max_is_the_share_of_the_largest_and_for_costs_what_is_left_of_it() => Expect(Normalization.Max, [2, 4, 8], [0.25, 0.5, 1], [0.75, 0.5, 0]);

    [Fact]
    public void Sum_gives_shares_of_the_total_and_for_costs_of_the_total_of_reciprocals() => Expect(Normalization.Sum, [1, 2, 2], [0.2, 0.4, 0.4], [0.5, 0.25, 0.25]);

    [Fact]
    public void A_sum_of_0_gives_0() => Expect(Normalization.Sum, [0, 0], [0, 0], [0, 0]);

    [Fact]
    public void Vector_divides_by_the_length() => Expect(Normalization.Vector, [3, 4], [0.6, 0.8], [-0.6, -0.8]);

    [Fact]
    public void Z_scores_are_distances_from_the_mean_in_deviations() => Expect(Normalization.ZScore, [2, 2, 6, 6], [-1, -1, 1, 1], [1, 1, -1, -1]);

    [Fact]
    public void Z_scores_of_equal_values_are_0() => Expect(Normalization.ZScore, [0.1, 0.1, 0.1], [0, 0, 0], [0, 0, 0]);

    [Fact]
    public void Each_has_its_name_and_says_whether_it_looks_at_other_items() => Assert.Equal(
        [("anchored", false), ("none", false), ("linear", true), ("min-max", true), ("max", true), ("sum", true), ("vector", true), ("z-score", true)],
        Normalization.All.Select(normalization => (normalization.ToString(), normalization.IsRelative)));

    private static void Expect(Normalization normalization, double[] values, double[] asBenefit, double[] asCost)
    {
        Assert.Equal(asBenefit, values.Select(value => normalization.Fit(values, Benefit).Apply(value)), (one, other) => Math.Abs(one - other) < 1e-12);
        Assert.Equal(asCost, values.Select(value => normalization.Fit(values, Cost).Apply(value)), (one, other) => Math.Abs(one - other) < 1e-12);
    }
}
