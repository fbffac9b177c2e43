using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization;

/// <summary>Value for money: the weighted mean of the benefits divided by the weighted mean of the costs.</summary>
/// <remarks>
/// With one benefit and one cost it is value ÷ cost. A cost of 0 is an error that names the item, unless a smallest cost stands in for it or what costs nothing goes first in a tier of its own.
/// O(n k), bit-identical on every machine. Source: J. Karlsson and K. Ryan, A cost-value approach for prioritizing requirements, IEEE Software 14 (1997).
/// </remarks>
public sealed class ValueCostRatio : PrioritizationMethod
{
    private const int FreeTier = 1;
    private const int PaidTier = 2;
    private readonly double? _smallestCost;
    private readonly bool _isFreeFirst;

    private ValueCostRatio(double? smallestCost, bool isFreeFirst = false) => (_smallestCost, _isFreeFirst) = (smallestCost, isFreeFirst);

    /// <summary>Gets the method that puts items that cost nothing into the first tier, by their value, and all others into the second.</summary>
    public static ValueCostRatio FreeFirst { get; } = new(null, isFreeFirst: true);

    /// <summary>Gets the method that refuses a cost of 0.</summary>
    public static ValueCostRatio Instance { get; } = new(null);

    /// <inheritdoc/>
    public override string Name => "value-cost-ratio";

    /// <inheritdoc/>
    public override bool IsItemwise => true;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, double> Parameters =>
        _smallestCost is { } smallest ? new Dictionary<string, double> { ["smallestCost"] = smallest }
        : _isFreeFirst ? new Dictionary<string, double> { ["freeFirst"] = 1 }
        : base.Parameters;

    /// <summary>Makes the method that counts a smaller cost, and 0, as a smallest cost.</summary>
    /// <param name="smallestCost">The smallest cost, above 0.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="smallestCost"/> is not a finite number above 0.</exception>
    public static ValueCostRatio WithSmallestCost(double smallestCost) => double.IsFinite(smallestCost) && smallestCost > 0
        ? new(smallestCost)
        : throw new ArgumentOutOfRangeException(nameof(smallestCost), smallestCost, "The smallest cost must be a finite number above 0.");

    /// <inheritdoc/>
    public override IEnumerable<PrioritizationProblem> Check(IReadOnlyList<Criterion> criteria) => MethodChecks.NeedsBoth(Name, criteria);

    /// <inheritdoc/>
    public override MethodResult Score(MethodInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var scores = new double[input.Count];
        var tiers = _isFreeFirst ? new int[input.Count] : null;
        var problems = new List<PrioritizationProblem>();
        for (var i = 0; i < scores.Length; i++)
        {
            var (value, cost) = Sides(input, i);
            if (tiers is not null)
            {
                tiers[i] = cost == 0 ? FreeTier : PaidTier;
                cost = cost == 0 ? 1 : cost;
            }

            if (cost <= 0)
            {
                problems.Add(PrioritizationTexts.NoCost(Name, input.Item(i), cost));
            }
            else
            {
                scores[i] = value / cost;
            }
        }

        return problems.Count > 0 ? throw new PrioritizationException(problems) : new(scores, tiers);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Contribution> Explain(MethodInput input, int item)
    {
        ArgumentNullException.ThrowIfNull(input);
        var totals = (Benefit: Total(input, Direction.Benefit), Cost: Total(input, Direction.Cost));
        return [.. input.Criteria.Select((criterion, k) =>
        {
            var isBenefit = criterion.Direction == Direction.Benefit;
            var weight = criterion.Weight / (isBenefit ? totals.Benefit : totals.Cost);
            var value = input.Values(k)[item];
            return new Contribution(criterion, value, value, weight, weight * value, isBenefit ? ContributionRole.Added : ContributionRole.Divisor);
        })];
    }

    private (double Value, double Cost) Sides(MethodInput input, int item)
    {
        double value = 0, cost = 0;
        var (benefits, costs) = (Total(input, Direction.Benefit), Total(input, Direction.Cost));
        for (var k = 0; k < input.Criteria.Count; k++)
        {
            var criterion = input.Criteria[k];
            if (criterion.Direction == Direction.Benefit)
            {
                value += criterion.Weight / benefits * input.Values(k)[item];
            }
            else
            {
                cost += criterion.Weight / costs * input.Values(k)[item];
            }
        }

        return (value, _smallestCost is { } smallest && cost < smallest ? smallest : cost);
    }

    private static double Total(MethodInput input, Direction direction)
    {
        double total = 0;
        for (var k = 0; k < input.Criteria.Count; k++)
        {
            total += input.Criteria[k].Direction == direction ? input.Criteria[k].Weight : 0;
        }

        return total;
    }
}
