using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

/// <summary>The two conditions of Opricovic and Tzeng (2007) on given figures. Three items need an advantage of a half in Q.</summary>
public sealed class VikorSolutionTests
{
    [Fact]
    public void An_advantage_of_exactly_the_needed_one_is_enough() => Holds(
        true, true, "A", ("A", 0.2, 0.2, 0.25), ("B", 0.4, 0.3, 0.75), ("C", 0.6, 0.4, 1));

    [Fact]
    public void Without_an_advantage_all_that_are_nearer_than_it_share_the_compromise() => Holds(
        false, true, "A B", ("A", 0.2, 0.2, 0.25), ("B", 0.4, 0.3, 0.5), ("C", 0.6, 0.4, 0.75));

    [Fact]
    public void An_advantage_that_neither_sum_nor_regret_supports_shares_with_the_second() => Holds(
        true, false, "A B", ("A", 0.5, 0.3, 0), ("B", 0.4, 0.4, 0.5), ("C", 0.6, 0.2, 1));

    [Fact]
    public void The_best_sum_alone_makes_it_stable() => Holds(
        true, true, "A", ("A", 0.4, 0.3, 0), ("B", 0.4, 0.2, 0.5), ("C", 0.6, 0.4, 1));

    [Fact]
    public void The_smallest_regret_alone_makes_it_stable() => Holds(
        true, true, "A", ("A", 0.5, 0.2, 0), ("B", 0.4, 0.2, 0.5), ("C", 0.6, 0.4, 1));

    [Fact]
    public void Two_items_need_the_whole_range() => Holds(true, true, "A", ("A", 0, 0, 0), ("B", 1, 1, 1));

    [Fact]
    public void The_figures_follow_their_items() => Assert.Equal(
        [new("B", 0.1, 0.2, 0), new VikorItem("A", 0.5, 0.6, 1)],
        Solution(("A", 0.5, 0.6, 1), ("B", 0.1, 0.2, 0)).Items);

    private static void Holds(bool hasAdvantage, bool isStable, string compromise, params (string Key, double S, double R, double Q)[] figures)
    {
        var solution = Solution(figures);

        Assert.Equal((hasAdvantage, isStable, compromise), (solution.HasAdvantage, solution.IsStable, string.Join(' ', solution.Compromise)));
    }

    private static VikorSolution Solution(params (string Key, double S, double R, double Q)[] figures)
    {
        var model = PrioritizationModel.Named("m").By(new SmallestFirst()).With(Criterion.Cost("q", 1, Scale.Any)).Build();
        var ranking = model.Rank(figures.Aggregate(ScoreTable.WithCriteria("q"), (table, item) => table.Add(item.Key, item.Q)).Build());
        return new(ranking, ([.. figures.Select(item => item.S)], [.. figures.Select(item => item.R)]));
    }

    private sealed class SmallestFirst : PrioritizationMethod
    {
        public override string Name => "smallest-first";

        public override bool SmallerIsBetter => true;

        public override MethodResult Score(MethodInput input) => new(input.Values(0).ToArray());
    }
}
