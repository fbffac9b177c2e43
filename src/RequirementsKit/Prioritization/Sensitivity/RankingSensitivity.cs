using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Sensitivity;

/// <summary>How much a ranking depends on its weights and on the items that happen to be in it.</summary>
public sealed class RankingSensitivity
{
    /// <summary>The number of draws unless another one is given.</summary>
    public const int DefaultDraws = 10_000;

    private readonly Ranking _ranking;

    internal RankingSensitivity(Ranking ranking) => _ranking = ranking;

    /// <summary>Finds how far each weight may change before another item wins.</summary>
    /// <returns>One interval for each criterion. Exact, O(n k).</returns>
    /// <exception cref="InvalidOperationException">The ranking is no weighted sum, or an item was judged without a missing score.</exception>
    /// <remarks>Source: E. Triantaphyllou and A. Sánchez, A sensitivity analysis approach for some deterministic multi-criteria decision-making methods, Decision Sciences 28 (1997).</remarks>
    public IReadOnlyList<StabilityInterval> OfWinner() => OfTop(1);

    /// <summary>Finds how far each weight may change before anything in the order changes.</summary>
    /// <returns>One interval for each criterion. Exact, O(n k): neighbours pass each other first.</returns>
    /// <exception cref="InvalidOperationException">The ranking is no weighted sum, or an item was judged without a missing score.</exception>
    public IReadOnlyList<StabilityInterval> OfOrder() => StabilitySolver.Neighbours(_ranking, Utilities());

    /// <summary>Finds how far each weight may change before another set of items is at the top.</summary>
    /// <param name="count">How many items the top has, 1 or more.</param>
    /// <returns>One interval for each criterion. Exact, O(count · n · k).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The ranking is no weighted sum, or an item was judged without a missing score.</exception>
    public IReadOnlyList<StabilityInterval> OfTop(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return StabilitySolver.Top(_ranking, Utilities(), count);
    }

    /// <summary>Draws weights at random, all equally likely, and counts who reaches which rank: SMAA-2.</summary>
    /// <param name="draws">How many draws, 1 or more; <see cref="DefaultDraws"/> by default.</param>
    /// <param name="seed">The seed; the same seed gives the same bits on every machine and with any number of threads.</param>
    /// <returns>The items in the order of the ranking. O(draws · n (k + log n)).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="draws"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The ranking is no weighted sum, or an item was judged without a missing score.</exception>
    /// <remarks>Source: R. Lahdelma and P. Salminen, SMAA-2: stochastic multicriteria acceptability analysis for group decision making, Operations Research 49 (2001).</remarks>
    public IReadOnlyList<RankAcceptability> Acceptability(int draws = DefaultDraws, ulong seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        return Smaa.Run(_ranking, Utilities(), draws, seed);
    }

    /// <summary>Takes each item away in turn and finds which of the others change places.</summary>
    /// <returns>The neighbours that change places; none for methods that judge each item by itself on anchored scales. It ranks n times.</returns>
    public IReadOnlyList<RankReversal> Reversals()
    {
        if (_ranking.Model.Method.IsItemwise && !_ranking.Model.Normalization.IsRelative)
        {
            return [];
        }

        var reversals = new List<RankReversal>();
        foreach (var removed in _ranking.Keys)
        {
            var without = _ranking.Model.Rank(_ranking.Table.Without(removed));
            var rest = _ranking.Items.Where(item => item.Key != removed).ToList();
            reversals.AddRange(rest.Zip(rest.Skip(1)).Where(pair => without[pair.First.Key].Rank > without[pair.Second.Key].Rank)
                .Select(pair => new RankReversal(removed, pair.First.Key, pair.Second.Key)));
        }

        return reversals;
    }

    /// <summary>The normalized scores by criterion, in the order of the ranking.</summary>
    private double[][] Utilities()
    {
        var input = _ranking.Input;
        if (_ranking.Model.Method is not WeightedSum || Enumerable.Range(0, input.Criteria.Count).Any(input.HasMissing))
        {
            throw new InvalidOperationException($"This is known for weighted sums without left-out scores; the ranking was made by {_ranking.Model.Method.Name}. Rank with WeightedSum, and settle missing scores by Worst or Median.");
        }

        var utilities = new double[input.Criteria.Count][];
        for (var k = 0; k < utilities.Length; k++)
        {
            utilities[k] = new double[input.Count];
            var values = input.Values(k);
            var order = _ranking.Order;
            var transform = input.Transform(k);
            for (var i = 0; i < order.Length; i++)
            {
                utilities[k][i] = transform.Apply(values[order[i]]);
            }
        }

        return utilities;
    }
}
