using RequirementsKit.Prioritization;

namespace ScoringInTests;

/// <summary>The engine alone: numbers in, an explained order out. No store, no dependency injection.</summary>
public sealed class RankingTests
{
    [Fact]
    public void A_cheap_and_feasible_requirement_comes_before_a_valuable_and_dear_one()
    {
        var ranking = Prioritize.ByValueFeasibilityCost([
            new("REQ-1", value: 9, feasibility: 4, cost: 7),
            new("REQ-2", value: 6, feasibility: 8, cost: 2)]);

        Assert.Equal(["REQ-2", "REQ-1"], ranking.Keys);
    }

    [Fact]
    public void Every_part_of_a_score_is_explained()
    {
        var ranking = Prioritize.ByValueFeasibilityCost([
            new("REQ-1", value: 9, feasibility: 4, cost: 7),
            new("REQ-2", value: 6, feasibility: 8, cost: 2)]);
        var explained = ranking.Explain("REQ-1");

        Assert.Equal(ranking["REQ-1"].Score, explained.Contributions.Sum(c => c.Amount), 1e-12);
    }

    [Fact]
    public void All_scores_outside_of_their_scale_are_named_at_once()
    {
        var problem = Assert.Throws<PrioritizationException>(() => Prioritize.ByValueFeasibilityCost([
            new("REQ-1", value: 10, feasibility: 4, cost: 7),
            new("REQ-2", value: 6, feasibility: 0, cost: 2)]));

        Assert.Contains("REQ-1", problem.Message, StringComparison.Ordinal);
        Assert.Contains("REQ-2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Adding_an_item_moves_no_other_score()
    {
        ValueFeasibilityCost[] two = [new("REQ-1", value: 9, feasibility: 4, cost: 7), new("REQ-2", value: 6, feasibility: 8, cost: 2)];
        var before = Prioritize.ByValueFeasibilityCost(two);
        var after = Prioritize.ByValueFeasibilityCost([.. two, new("REQ-3", value: 1, feasibility: 1, cost: 9)]);

        Assert.All(before.Keys, key => Assert.Equal(before[key].Score, after[key].Score));
    }
}
