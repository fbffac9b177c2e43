using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>The cost-value diagram: the share of all value divided by the share of all cost, in three tiers: high from 2, medium from 0.5, low below.</summary>
/// <remarks>
/// Benefits and costs are weighted sums. A total of 0 gives a share of 0; a cost of 0 is an error that names the item. The shares depend on all items, so an item that is added can move
/// others to another tier, but not past each other. O(n k), bit-identical on every machine.
/// Source: J. Karlsson and K. Ryan, A cost-value approach for prioritizing requirements, IEEE Software 14 (1997), figures 2 and 3.
/// </remarks>
public sealed class CostValueBands : PrioritizationMethod
{
    /// <summary>The ratio from which an item is in the first tier.</summary>
    public const double High = 2;

    /// <summary>The ratio from which an item is in the second tier.</summary>
    public const double Medium = 0.5;

    private CostValueBands()
    {
    }

    /// <summary>Gets the method.</summary>
    public static CostValueBands Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "cost-value-bands";

    /// <inheritdoc/>
    public override IEnumerable<PrioritizationProblem> Check(IReadOnlyList<Criterion> criteria) => MethodChecks.NeedsBoth(Name, criteria);

    /// <inheritdoc/>
    public override MethodResult Score(MethodInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (value, cost) = (Shares(input, Direction.Benefit), Shares(input, Direction.Cost));
        var scores = Ratios.Divide(Name, input, value, cost).Scores;
        return new(scores, [.. scores.Select(score => score >= High ? 1 : score >= Medium ? 2 : 3)]);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Contribution> Explain(MethodInput input, int item)
    {
        ArgumentNullException.ThrowIfNull(input);
        var totals = (Benefit: Totals(input, Direction.Benefit).Sum(), Cost: Totals(input, Direction.Cost).Sum());
        return [.. input.Criteria.Select((criterion, k) =>
        {
            var isBenefit = criterion.Direction == Direction.Benefit;
            var (raw, total) = (input.Values(k)[item], isBenefit ? totals.Benefit : totals.Cost);
            var share = total == 0 ? 0 : raw / total;
            return new Contribution(criterion, raw, share, criterion.Weight, criterion.Weight * share, isBenefit ? ContributionRole.Added : ContributionRole.Divisor);
        })];
    }

    private static double[] Shares(MethodInput input, Direction direction)
    {
        var totals = Totals(input, direction);
        var all = totals.Sum();
        return [.. totals.Select(total => all == 0 ? 0 : total / all)];
    }

    private static double[] Totals(MethodInput input, Direction direction)
    {
        var totals = new double[input.Count];
        for (var k = 0; k < input.Criteria.Count; k++)
        {
            for (var i = 0; input.Criteria[k].Direction == direction && i < totals.Length; i++)
            {
                totals[i] += input.Criteria[k].Weight * input.Values(k)[i];
            }
        }

        return totals;
    }
}
