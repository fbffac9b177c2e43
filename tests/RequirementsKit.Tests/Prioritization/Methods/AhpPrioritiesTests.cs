using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class AhpPrioritiesTests
{
    private static readonly string[] Four = ["A", "B", "C", "D"];

    [Theory]
    [InlineData(1, 1.5)]
    [InlineData(2, 2.5)]
    public void One_or_two_items_cannot_contradict_each_other(int count, double eigenvalue)
    {
        var priorities = Priorities(Four[..count], eigenvalue);

        Assert.Equal((0, 0, true), (priorities.ConsistencyIndex, priorities.ConsistencyRatio, priorities.IsConsistent));
    }

    [Fact]
    public void The_index_is_the_excess_of_the_eigenvalue_and_the_ratio_measures_it_against_random_judgments()
    {
        var three = Priorities(Four[..3], 3.58);
        Assert.Equal(0.29, three.ConsistencyIndex, 1e-12);
        Assert.Equal(0.5, three.ConsistencyRatio!.Value, 1e-12);
        Assert.Equal((3.58, RandomIndex.Saaty), (three.LargestEigenvalue, three.RandomIndex));

        var four = Priorities(Four, 4.45);
        Assert.Equal(0.15, four.ConsistencyIndex, 1e-12);
        Assert.Equal(1 / 6.0, four.ConsistencyRatio!.Value, 1e-12);
    }

    /// <summary>Six items have the random index 1.25, so the ratio 0.1 is the index 0.125 and the eigenvalue 6.625.</summary>
    [Theory]
    [InlineData(6.62, true)]
    [InlineData(6.625, true)]
    [InlineData(6.63, false)]
    public void Judgments_are_accepted_up_to_a_ratio_of_a_tenth(double eigenvalue, bool isConsistent) =>
        Assert.Equal(isConsistent, new AhpPriorities(["A", "B", "C", "D", "E", "F"], new double[6], eigenvalue, isComplete: true, RandomIndex.Saaty2005).IsConsistent);

    [Fact]
    public void Missing_comparisons_leave_no_ratio()
    {
        var priorities = new AhpPriorities(Four, [0.25, 0.25, 0.25, 0.25], 4.3, isComplete: false, RandomIndex.Saaty);

        Assert.Equal(0.1, priorities.ConsistencyIndex, 1e-12);
        Assert.Equal((null, null), (priorities.ConsistencyRatio, priorities.IsConsistent));
    }

    [Fact]
    public void A_mean_counts_each_person_by_weight_and_a_weight_of_0_not_at_all()
    {
        var mean = AhpPriorities.Mean([(Two(0.75, 0.25), 3), (Two(0.5, 0.5), 1), (Two(0, 1), 0)]);

        Assert.Equal((0.6875, 0.3125), (mean["A"], mean["B"]));
    }

    [Fact]
    public void A_mean_needs_people_with_the_same_items_and_weights_that_count()
    {
        var one = Two(0.5, 0.5);
        AhpPriorities other = new(["A", "C"], [0.5, 0.5], 2, true, RandomIndex.Saaty), alone = new(["A"], [1], 1, true, RandomIndex.Saaty);
        (AhpPriorities, double)[][] refused =
        [
            [], [(one, 0)], [(one, 0), (one, 0)], [(one, double.NaN)], [(one, double.PositiveInfinity)], [(one, 3), (one, -1)], [(one, -1), (one, 3)],
            [(one, 1), (other, 1)], [(one, 1), (alone, 1)], [(alone, 1), (one, 1)],
        ];

        Assert.All(refused, people => Assert.StartsWith(
            "A group needs one person or more, all with the same items and weights of zero or more, not all zero.", Assert.Throws<ArgumentException>(nameof(people), () => AhpPriorities.Mean(people)).Message, StringComparison.Ordinal));
        Assert.Throws<ArgumentNullException>("people", () => AhpPriorities.Mean(null!));
    }

    private static AhpPriorities Two(double a, double b) => Priorities(["A", "B"], 2, a, b);

    private static AhpPriorities Priorities(string[] keys, double eigenvalue, params double[] weights) =>
        new(keys, weights.Length > 0 ? weights : [.. keys.Select(_ => 1.0 / keys.Length)], eigenvalue, isComplete: true, RandomIndex.Saaty);
}
