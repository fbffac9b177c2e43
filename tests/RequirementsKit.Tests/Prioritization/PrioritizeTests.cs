using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class PrioritizeTests
{
    [Fact]
    public void The_first_snippet_ranks_and_explains()
    {
        var ranking = Prioritize.ByValueFeasibilityCost([
            new("REQ-1", value: 9, feasibility: 4, cost: 7),
            new("REQ-2", value: 6, feasibility: 8, cost: 2)]);

        Assert.Equal(["REQ-2", "REQ-1"], ranking.Keys);
        Assert.Equal(
            "REQ-1 排名第 2，得分 0.6625：业务价值 9 得 0.5（权重 0.5），可行性 4 得 0.1125（权重 0.3），成本 7 得 0.05（权重 0.2）。若成本从 7 降到 3，即可超过 REQ-2（0.75）。",
            ranking.Explain("REQ-1").ToText(Language.Chinese));
    }

    [Fact]
    public void The_text_says_what_each_score_gives_and_what_would_pass_the_next()
    {
        var ranking = Prioritize.ByValueFeasibilityCost([
            new("REQ-1", value: 9, feasibility: 9, cost: 5),
            new("REQ-4", value: 7, feasibility: 6, cost: 4.2),
            new("REQ-12", value: 8, feasibility: 5, cost: 7)]);

        Assert.Equal(0.6825, ranking["REQ-4"].Score, 1e-12);
        Assert.Equal(
            "REQ-12 is 3rd with 0.6375: business value 8 gives 0.4375 of 0.5, feasibility 5 gives 0.15 of 0.3, cost 7 gives 0.05 of 0.2. It passes REQ-4 (0.6825) if cost falls from 7 to 5.",
            ranking.Explain("REQ-12").ToText());
        Assert.Equal(["cost", "value", "feasibility"], ranking.Explain("REQ-12").Moves.Select(move => move.Criterion.Key));
        Assert.Equal([5d, 9, 7], ranking.Explain("REQ-12").Moves.Select(move => move.To));
    }

    [Fact]
    public void Value_is_divided_by_cost()
    {
        var ranking = Prioritize.ByValueCost([new("A", value: 9, cost: 6), new("B", value: 4, cost: 2)]);

        Assert.Equal(["B", "A"], ranking.Keys);
        Assert.Equal("A is 2nd with 1.5: value 9 counts 9, divided by 6 for cost 6. It passes B (2) if cost falls from 6 to 4.5.", ranking.Explain("A").ToText());
    }

    [Fact]
    public void All_bad_scores_are_listed_at_once_with_their_place()
    {
        var error = Assert.Throws<PrioritizationException>(() => Prioritize.ByValueFeasibilityCost([
            new("A", value: 10, feasibility: null, cost: 7),
            new("B", value: 6, feasibility: 8, cost: 0)]));

        Assert.Equal(
            [("prioritization.score-outside-scale", "A", "value"), ("prioritization.score-missing", "A", "feasibility"), ("prioritization.score-outside-scale", "B", "cost")],
            error.Problems.Select(problem => (problem.Code, problem.Item!, problem.Criterion!)));
        Assert.Contains("A has 10 on 'value', outside 1 to 9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cost_of_nothing_is_refused_by_name()
    {
        var error = Assert.Throws<PrioritizationException>(() => Prioritize.ByValueCost([new("A", 1, 0), new("B", 1, 1)]));

        Assert.Equal(("prioritization.cost-zero", "A"), (error.Problems.Single().Code, error.Problems.Single().Item));
    }

    [Fact]
    public void No_items_give_an_empty_ranking() => Assert.Empty(Prioritize.ByValueCost([]).Items);

    [Fact]
    public void The_first_models_have_the_criteria_that_they_are_known_by()
    {
        static string Said(PrioritizationModel model) => string.Join(", ", model.Criteria.Select(criterion => $"{criterion.Direction} {criterion.Key} {criterion.Name} {criterion.ChineseName} {criterion.Scale.Name}"));

        Assert.Equal("Benefit value business value 业务价值 1-9, Benefit feasibility feasibility 可行性 1-9, Cost cost cost 成本 1-9", Said(Prioritize.ValueFeasibilityCostModel));
        Assert.Equal("Benefit value value 价值 amount, Cost cost cost 成本 amount", Said(Prioritize.ValueCostModel));
        Assert.Equal("Benefit businessValue business value 业务价值 fibonacci, Benefit timeCriticality time criticality 时间紧迫性 fibonacci, Benefit riskReduction risk reduction 风险降低 fibonacci, Cost jobSize job size 工作规模 fibonacci", Said(Prioritize.WsjfModel));
        Assert.Equal("Benefit reach reach 覆盖面 amount, Benefit impact impact 影响 amount, Benefit confidence confidence 信心 percent, Cost effort effort 工作量 amount", Said(Prioritize.RiceModel));
        Assert.Equal([0.5, 0.3, 0.2], Prioritize.ValueFeasibilityCostModel.Criteria.Select(criterion => criterion.Weight));
    }

    [Fact]
    public void A_score_that_nobody_gave_is_missed_by_name()
    {
        static IEnumerable<string?> Missed(Func<Ranking> rank) => Assert.Throws<PrioritizationException>(rank).Problems.Select(problem => problem.Criterion);

        Assert.Equal(["value", "cost"], Missed(() => Prioritize.ByValueCost([new("A", null, null)])));
        Assert.Equal(["businessValue", "timeCriticality", "riskReduction", "jobSize"], Missed(() => Prioritize.ByWsjf([new("A", null, null, null, null)])));
        Assert.Equal(["reach", "impact", "confidence", "effort"], Missed(() => Prioritize.ByRice([new("A", null, null, null, null)])));
    }

    [Fact]
    public void A_list_is_needed()
    {
        Assert.Throws<ArgumentNullException>("items", () => Prioritize.ByValueFeasibilityCost(null!));
        Assert.Throws<ArgumentNullException>("items", () => Prioritize.ByValueCost(null!));
        Assert.Throws<ArgumentNullException>("items", () => Prioritize.ByWsjf(null!));
        Assert.Throws<ArgumentNullException>("items", () => Prioritize.ByRice(null!));
    }
}
