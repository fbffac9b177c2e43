using FsCheck.Xunit;
using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class RankingPropertyTests
{
    [Property]
    public void The_order_of_the_items_changes_nothing(int seed)
    {
        var items = Items(seed);
        var turned = items.AsEnumerable().Reverse().ToList();

        Assert.Equal(Prioritize.ByValueFeasibilityCost(items).Keys, Prioritize.ByValueFeasibilityCost(turned).Keys);
    }

    [Property]
    public void Contributions_sum_to_the_score(int seed)
    {
        var ranking = Prioritize.ByValueFeasibilityCost(Items(seed));

        Assert.All(ranking.Items, item => Assert.Equal(item.Score, ranking.Explain(item.Key).Contributions.Sum(part => part.Amount), 1e-12));
    }

    [Property]
    public void The_vector_path_gives_the_bits_of_the_plain_loop(int seed)
    {
        var items = Items(seed);
        var ranking = Prioritize.ByValueFeasibilityCost(items);

        Assert.All(items, item => Assert.Equal(Naive(item), ranking[item.Key].Score));
    }

    [Property]
    public void Every_move_passes_the_item_above(int seed)
    {
        var items = Items(seed);
        var ranking = Prioritize.ByValueFeasibilityCost(items);
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            var explanation = ranking.Explain(item.Key);
            foreach (var move in explanation.Moves)
            {
                var changed = items.ToList();
                changed[i] = new(item.Key, To("value", item.Value), To("feasibility", item.Feasibility), To("cost", item.Cost));
                var after = Prioritize.ByValueFeasibilityCost(changed);
                Assert.True(after[item.Key].Position < after[explanation.Above!.Key].Position);

                double? To(string key, double? value) => move.Criterion.Key == key ? move.To : value;
            }
        }
    }

    [Property]
    public void Weights_count_by_their_proportion(int seed)
    {
        var table = ScoreTable.WithCriteria("value", "feasibility", "cost");
        foreach (var item in Items(seed))
        {
            table.Add(item.Key, item.Value, item.Feasibility, item.Cost);
        }

        var model = Prioritize.ValueFeasibilityCostModel;
        var tenfold = model.WithWeights(model.Criteria.ToDictionary(criterion => criterion.Key, criterion => criterion.Weight * 8));
        Assert.Equal(model.Rank(table.Build()).Items, tenfold.Rank(table.Build()).Items);
    }

    private static double Naive(ValueFeasibilityCost item)
    {
        var weight = 0.5 + 0.3 + 0.2;
        return (0.5 / weight * ((item.Value!.Value - 1) / 8)) + (0.3 / weight * ((item.Feasibility!.Value - 1) / 8)) + (0.2 / weight * ((item.Cost!.Value - 9) / -8));
    }

    private static List<ValueFeasibilityCost> Items(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, random.Next(1, 30)).Select(i => new ValueFeasibilityCost($"REQ-{i}", random.Next(1, 10), random.Next(1, 10), random.Next(1, 10)))];
    }
}
