using RequirementsKit.Prioritization.Methods;

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

    /// <summary>Gets the model of weighted shortest job first: business value, time criticality and risk reduction over job size, on the planning-poker scale.</summary>
    public static PrioritizationModel WsjfModel { get; } = PrioritizationModel.Named("WSJF")
        .With(Criterion.Benefit("businessValue", 1, Scale.Fibonacci).Named("business value", "业务价值"))
        .With(Criterion.Benefit("timeCriticality", 1, Scale.Fibonacci).Named("time criticality", "时间紧迫性"))
        .With(Criterion.Benefit("riskReduction", 1, Scale.Fibonacci).Named("risk reduction", "风险降低"))
        .With(Criterion.Cost("jobSize", 1, Scale.Fibonacci).Named("job size", "工作规模"))
        .By(Wsjf.Instance)
        .Build();

    /// <summary>Gets the model of RICE: reach × impact × confidence ÷ effort.</summary>
    public static PrioritizationModel RiceModel { get; } = PrioritizationModel.Named("RICE")
        .With(Criterion.Benefit("reach", 1, Scale.Amount).Named("reach", "覆盖面"))
        .With(Criterion.Benefit("impact", 1, Scale.Amount).Named("impact", "影响"))
        .With(Criterion.Benefit("confidence", 1, Scale.Percent).Named("confidence", "信心"))
        .With(Criterion.Cost("effort", 1, Scale.Amount).Named("effort", "工作量"))
        .By(Rice.Instance)
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

    /// <summary>Ranks by cost of delay divided by job size with <see cref="WsjfModel"/>.</summary>
    /// <param name="items">The items with their scores from 1 to 21.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="PrioritizationException">A key occurs twice, or a score is missing or not from 1 to 21; all problems are listed.</exception>
    public static Ranking ByWsjf(IReadOnlyList<WsjfScores> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var table = ScoreTable.WithCriteria("businessValue", "timeCriticality", "riskReduction", "jobSize");
        foreach (var item in items)
        {
            table.Add(item.Key, item.BusinessValue, item.TimeCriticality, item.RiskReduction, item.JobSize);
        }

        return WsjfModel.Rank(table.Build());
    }

    /// <summary>Ranks by reach × impact × confidence ÷ effort with <see cref="RiceModel"/>.</summary>
    /// <param name="items">The items with their scores.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="PrioritizationException">A key occurs twice, a score is missing or negative, or an effort is 0; all problems are listed.</exception>
    public static Ranking ByRice(IReadOnlyList<RiceScores> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var table = ScoreTable.WithCriteria("reach", "impact", "confidence", "effort");
        foreach (var item in items)
        {
            table.Add(item.Key, item.Reach, item.Impact, item.Confidence?.Percent, item.Effort);
        }

        return RiceModel.Rank(table.Build());
    }
}
