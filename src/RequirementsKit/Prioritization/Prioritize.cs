namespace RequirementsKit.Prioritization;

/// <summary>The short way from numbers to an explained ranking. For anything beyond, build a <see cref="PrioritizationModel"/>.</summary>
/// <example><code>
/// var ranking = Prioritize.ByValueFeasibilityCost([
///     new("REQ-1", value: 9, feasibility: 4, cost: 7),
///     new("REQ-2", value: 6, feasibility: 8, cost: 2)]);
/// Console.WriteLine(ranking.Explain("REQ-1").ToText());
/// </code></example>
public static class Prioritize
{
    /// <summary>Gets the model for people who just start: business value 0.5, feasibility 0.3 and cost 0.2, each on an anchored scale from 1 to 9, summed.</summary>
    public static PrioritizationModel ValueFeasibilityCostModel { get; } = PrioritizationModel.Named("Value, feasibility, cost")
        .With(Criterion.Benefit("value", 0.5).Named("business value", "业务价值"))
        .With(Criterion.Benefit("feasibility", 0.3).Named("feasibility", "可行性"))
        .With(Criterion.Cost("cost", 0.2).Named("cost", "成本"))
        .Build();

    /// <summary>Gets the model that divides value by cost.</summary>
    public static PrioritizationModel ValueCostModel { get; } = PrioritizationModel.Named("Value for cost")
        .With(Criterion.Benefit("value", 1, Scale.Amount).Named("value", "价值"))
        .With(Criterion.Cost("cost", 1, Scale.Amount).Named("cost", "成本"))
        .By(ValueCostRatio.Instance)
        .Build();

    /// <summary>Ranks by business value, feasibility and cost with <see cref="ValueFeasibilityCostModel"/>.</summary>
    /// <param name="items">The items with their scores from 1 to 9.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="PrioritizationException">A key occurs twice, or a score is missing or not from 1 to 9; all problems are listed.</exception>
    public static Ranking ByValueFeasibilityCost(IReadOnlyList<ValueFeasibilityCost> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var table = ScoreTable.WithCriteria("value", "feasibility", "cost");
        foreach (var item in items)
        {
            table.Add(item.Key, item.Value, item.Feasibility, item.Cost);
        }

        return ValueFeasibilityCostModel.Rank(table.Build());
    }

    /// <summary>Ranks by value divided by cost with <see cref="ValueCostModel"/>.</summary>
    /// <param name="items">The items with their value and cost in any unit.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="PrioritizationException">A key occurs twice, a score is missing or negative, or a cost is 0; all problems are listed.</exception>
    public static Ranking ByValueCost(IReadOnlyList<ValueCost> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var table = ScoreTable.WithCriteria("value", "cost");
        foreach (var item in items)
        {
            table.Add(item.Key, item.Value, item.Cost);
        }

        return ValueCostModel.Rank(table.Build());
    }
}
